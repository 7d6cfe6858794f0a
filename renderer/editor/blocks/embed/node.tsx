// A video, a map or a page elsewhere as a card. Only its address and our words: the editor never asks the network about it.
import { $create, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import type { JSX } from 'react';
import { EmbedBlock } from '#shared/model/blocks.ts';
import { EmbedSlot } from '../block-views.tsx';

/** '' is no address at all: the document's shape drops such a card. */
const urlState = createState('url', { parse: (value) => EmbedBlock.shape.url.catch('').parse(value) });
const titleState = createState('title', { parse: (value) => EmbedBlock.shape.title.catch('').parse(value) });
const captionState = createState('caption', {
  parse: (value) => EmbedBlock.shape.caption.catch('').parse(value),
});

const wordStates = { title: titleState, caption: captionState };
export type EmbedField = keyof typeof wordStates;

export class EmbedNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('embed', {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true, stateConfig: urlState },
        { flat: true, stateConfig: titleState },
        { flat: true, stateConfig: captionState },
      ],
    });
  }

  getUrl(): string {
    return $getState(this, urlState);
  }

  setUrl(url: string): this {
    return $setState(this, urlState, url);
  }

  getWords(field: EmbedField): string {
    return $getState(this, wordStates[field]);
  }

  setWords(field: EmbedField, text: string): this {
    return $setState(this, wordStates[field], text);
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
    return [this.getWords('title'), this.getUrl(), this.getWords('caption')]
      .filter((text) => text.trim() !== '')
      .join('\n');
  }

  override decorate(): JSX.Element {
    return (
      <EmbedSlot
        nodeKey={this.getKey()}
        url={this.getUrl()}
        title={this.getWords('title')}
        caption={this.getWords('caption')}
      />
    );
  }
}

export function $createEmbedNode(
  url: string,
  words: { readonly title?: string; readonly caption?: string } = {},
): EmbedNode {
  return $create(EmbedNode)
    .setUrl(url)
    .setWords('title', words.title ?? '')
    .setWords('caption', words.caption ?? '');
}

export function $isEmbedNode(node: LexicalNode | null | undefined): node is EmbedNode {
  return node instanceof EmbedNode;
}
