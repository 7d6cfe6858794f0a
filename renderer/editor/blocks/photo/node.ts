// A photo in the text, or a placeholder whose caption waits for its picture. Keys and rules are those of the stored document.
import {
  $create,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type LexicalNode,
  type StateConfigValue,
} from 'lexical';
import { PhotoBlock } from '#shared/model/blocks.ts';
import type { PhotoText, PhotoViewProps } from '../block-views.tsx';

export const photoIdState = createState('photoId', {
  parse: (value) => PhotoBlock.shape.photoId.catch(null).parse(value),
});
const captionState = createState('caption', {
  parse: (value) => PhotoBlock.shape.caption.catch(null).parse(value),
});
const altState = createState('alt', { parse: (value) => PhotoBlock.shape.alt.catch(null).parse(value) });
const creditState = createState('credit', {
  parse: (value) => PhotoBlock.shape.credit.catch(null).parse(value),
});

const peopleState = createState('people', {
  parse: (value): readonly string[] | null => PhotoBlock.shape.people.catch(null).parse(value),
  isEqual: isSamePeople,
});

const sizeState = createState('size', {
  parse: (value) => PhotoBlock.shape.size.catch('text').parse(value),
});
const alignState = createState('align', {
  parse: (value) => PhotoBlock.shape.align.catch('center').parse(value),
});

export type PhotoField = keyof PhotoText;
/** In the order they stand under a picture. */
export const readingOrder = ['caption', 'credit', 'alt'] as const satisfies readonly PhotoField[];

const fieldStates = { caption: captionState, alt: altState, credit: creditState };

export class PhotoNode extends DecoratorNode<null> {
  override $config() {
    return this.config('photo', {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true, stateConfig: photoIdState },
        { flat: true, stateConfig: captionState },
        { flat: true, stateConfig: altState },
        { flat: true, stateConfig: creditState },
        { flat: true, stateConfig: peopleState },
        { flat: true, stateConfig: sizeState },
        { flat: true, stateConfig: alignState },
      ],
    });
  }

  getPhotoId(): string | null {
    return $getState(this, photoIdState);
  }

  setPhotoId(photoId: string | null): this {
    return $setState(this, photoIdState, photoId);
  }

  getOverride(field: PhotoField): string | null {
    return $getState(this, fieldStates[field]);
  }

  setOverride(field: PhotoField, text: string | null): this {
    return $setState(this, fieldStates[field], text);
  }

  /** Whom this story names in the picture; null = whom the photo names. */
  getPeople(): readonly string[] | null {
    return $getState(this, peopleState);
  }

  setPeople(people: readonly string[] | null): this {
    return $setState(this, peopleState, people);
  }

  getSize(): PhotoBlock['size'] {
    return $getState(this, sizeState);
  }

  setSize(size: PhotoBlock['size']): this {
    return $setState(this, sizeState, size);
  }

  getAlign(): PhotoBlock['align'] {
    return $getState(this, alignState);
  }

  setAlign(align: PhotoBlock['align']): this {
    return $setState(this, alignState, align);
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    this.#showLook(element);
    return element;
  }

  override updateDOM(_before: this, element: HTMLElement): false {
    this.#showLook(element);
    return false;
  }

  /** The place of the whole block among the text is this element's, not the view's. */
  #showLook(element: HTMLElement): void {
    element.dataset['size'] = this.getSize();
    element.dataset['align'] = this.getAlign();
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return this.getOverride('caption') ?? '';
  }

  /** Nothing by Lexical, which would have every one drawn: see `near/near-views.ts`. */
  override decorate(): null {
    return null;
  }

  viewProps(): PhotoViewProps {
    return {
      nodeKey: this.getKey(),
      photoId: this.getPhotoId(),
      size: this.getSize(),
      align: this.getAlign(),
      caption: this.getOverride('caption'),
      alt: this.getOverride('alt'),
      credit: this.getOverride('credit'),
      people: this.getPeople(),
    };
  }
}

/** The same names in the same order. */
export function isSamePeople(one: readonly string[] | null, other: readonly string[] | null): boolean {
  return one === other || (one !== null && other !== null && one.join('\n') === other.join('\n'));
}

export function $createPhotoNode(
  input: { readonly photoId?: StateConfigValue<typeof photoIdState>; readonly caption?: string | null } = {},
): PhotoNode {
  return $create(PhotoNode)
    .setPhotoId(input.photoId ?? null)
    .setOverride('caption', input.caption ?? null);
}

export function $isPhotoNode(node: LexicalNode | null | undefined): node is PhotoNode {
  return node instanceof PhotoNode;
}
