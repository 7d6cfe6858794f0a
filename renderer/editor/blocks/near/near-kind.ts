// How one kind of block is drawn: by React near what is in sight, elsewhere as a light place that is as high as the view would be,
// shows its words, and lets the keyboard in.
import type { Klass, LexicalEditor, LexicalNode, NodeKey } from 'lexical';
import { createElement, type ComponentType, type JSX } from 'react';
import type { editorTexts } from '../../../i18n/editor.ts';
import type { StoryPhoto } from '../../photos/story-photos.ts';

export type PlaceParts = {
  readonly editor: LexicalEditor;
  readonly texts: (typeof editorTexts)['vi'];
  /** The place is written again when one becomes known, or another. */
  readonly photoOf: (id: string) => StoryPhoto;
};

/** One block as its node says it is now. */
export type NearBlock = {
  readonly view: JSX.Element;
  readonly place: (parts: PlaceParts) => HTMLElement;
  readonly photoIds: readonly string[];
};

export type NearKind = {
  readonly klass: Klass<LexicalNode>;
  /** Within a reading of the editor's state. Undefined for a node of another kind. */
  readonly $read: (node: LexicalNode) => NearBlock | undefined;
};

type OfBlock = { readonly nodeKey: NodeKey };

export function nearKind<Props extends OfBlock>(kind: {
  readonly klass: Klass<LexicalNode>;
  readonly $is: (node: LexicalNode) => node is LexicalNode & { readonly viewProps: () => Props };
  readonly View: ComponentType<Props>;
  readonly place: (props: Props, parts: PlaceParts) => HTMLElement;
  /** Of the photos the place shows. */
  readonly photoIds: (props: Props) => readonly string[];
}): NearKind {
  return {
    klass: kind.klass,
    $read: (node) => {
      if (!kind.$is(node)) return undefined;
      const props = node.viewProps();
      return {
        view: createElement(kind.View, props),
        place: (parts) => kind.place(props, parts),
        photoIds: kind.photoIds(props),
      };
    },
  };
}
