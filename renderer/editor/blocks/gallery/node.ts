// A group of photos with a heading, each with a caption of its own. The items are one value, replaced as a whole.
import { $create, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import { GalleryBlock, type GalleryItem } from '#shared/model/blocks.ts';
import type { GalleryViewProps } from '../block-views.tsx';

const headingState = createState('heading', {
  parse: (value) => GalleryBlock.shape.heading.catch('').parse(value),
});
const layoutState = createState('layout', {
  parse: (value) => GalleryBlock.shape.layout.catch('grid').parse(value),
});
const itemsState = createState('items', {
  parse: (value): readonly GalleryItem[] => GalleryBlock.shape.items.catch([]).parse(value),
  isEqual: sameItems,
});

export class GalleryNode extends DecoratorNode<null> {
  override $config() {
    return this.config('gallery', {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true, stateConfig: headingState },
        { flat: true, stateConfig: layoutState },
        { flat: true, stateConfig: itemsState },
      ],
    });
  }

  getHeading(): string {
    return $getState(this, headingState);
  }

  setHeading(heading: string): this {
    return $setState(this, headingState, heading);
  }

  getLayout(): GalleryBlock['layout'] {
    return $getState(this, layoutState);
  }

  setLayout(layout: GalleryBlock['layout']): this {
    return $setState(this, layoutState, layout);
  }

  getItems(): readonly GalleryItem[] {
    return $getState(this, itemsState);
  }

  setItems(items: readonly GalleryItem[]): this {
    return $setState(this, itemsState, items);
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
    return [this.getHeading(), ...this.getItems().map((item) => item.caption ?? '')]
      .filter((text) => text !== '')
      .join('\n');
  }

  /** Nothing by Lexical, which would have every one drawn: see `near/near-views.ts`. */
  override decorate(): null {
    return null;
  }

  viewProps(): GalleryViewProps {
    return {
      nodeKey: this.getKey(),
      heading: this.getHeading(),
      layout: this.getLayout(),
      items: this.getItems(),
    };
  }
}

export function $createGalleryNode(heading = '', items: readonly GalleryItem[] = []): GalleryNode {
  return $create(GalleryNode).setHeading(heading).setItems(items);
}

export function $isGalleryNode(node: LexicalNode | null | undefined): node is GalleryNode {
  return node instanceof GalleryNode;
}

function sameItems(one: readonly GalleryItem[], other: readonly GalleryItem[]): boolean {
  return (
    one.length === other.length &&
    one.every((item, at) => item.photoId === other[at]?.photoId && item.caption === other[at]?.caption)
  );
}
