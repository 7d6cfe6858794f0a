// A document readers can take away. Keys and rules are those of the stored document.
import { $create, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import type { JSX } from 'react';
import { FileBlock } from '#shared/model/blocks.ts';
import { FileSlot } from '../block-views.tsx';

/** No document has this id: such a block says that its file is not known. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

const attachmentIdState = createState('attachmentId', {
  parse: (value) => FileBlock.shape.attachmentId.catch(NOBODY).parse(value),
});
const titleState = createState('title', { parse: (value) => FileBlock.shape.title.catch('').parse(value) });

export class FileNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('file', {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true, stateConfig: attachmentIdState },
        { flat: true, stateConfig: titleState },
      ],
    });
  }

  getAttachmentId(): string {
    return $getState(this, attachmentIdState);
  }

  setAttachmentId(attachmentId: string): this {
    return $setState(this, attachmentIdState, attachmentId);
  }

  getTitle(): string {
    return $getState(this, titleState);
  }

  setTitle(title: string): this {
    return $setState(this, titleState, title);
  }

  override createDOM(): HTMLElement {
    return document.createElement('div');
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return this.getTitle();
  }

  override decorate(): JSX.Element {
    return <FileSlot nodeKey={this.getKey()} attachmentId={this.getAttachmentId()} title={this.getTitle()} />;
  }
}

export function $createFileNode(attachmentId: string, title = ''): FileNode {
  return $create(FileNode).setAttachmentId(attachmentId).setTitle(title);
}

export function $isFileNode(node: LexicalNode | null | undefined): node is FileNode {
  return node instanceof FileNode;
}
