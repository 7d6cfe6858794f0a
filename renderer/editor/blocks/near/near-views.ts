// The blocks of one text that are drawn when near: follows them through every change of the text, keeps the light places of
// those that are not drawn, and says which views are to stand in which elements.
import { $getNodeByKey, type LexicalEditor, type NodeKey, type NodeMutation } from 'lexical';
import type { JSX } from 'react';
import { storyPhotosOf } from '../../photos/story-photos.ts';
import { fewAtATime } from './few-at-a-time.ts';
import { nearBlocksOf } from './near-blocks.ts';
import type { NearBlock, NearKind, PlaceParts } from './near-kind.ts';

export type ShownView = { readonly key: NodeKey; readonly element: HTMLElement; readonly view: JSX.Element };

export type NearViews = {
  /** The same array until something is drawn, let go or changed. */
  readonly shown: () => readonly ShownView[];
  readonly onChange: (listener: () => void) => () => void;
  /** From the moment the text is on the page; returns the way to stop. */
  readonly follow: (texts: PlaceParts['texts']) => () => void;
};

type OnPage = {
  readonly block: NearBlock;
  readonly shown: ShownView;
  readonly stopPhotos: () => void;
  place?: HTMLElement | undefined;
};

export function createNearViews(editor: LexicalEditor, kinds: readonly NearKind[]): NearViews {
  const near = nearBlocksOf(editor);
  const photos = storyPhotosOf(editor);
  const onPage = new Map<NodeKey, OnPage>();
  const listeners = new Set<() => void>();
  let shown: readonly ShownView[] = [];

  const follow = (texts: PlaceParts['texts']): (() => void) => {
    const parts = { editor, texts, photoOf: photos.get };
    const clear = (key: NodeKey): void => {
      const at = onPage.get(key);
      at?.place?.remove();
      at?.stopPhotos();
      onPage.delete(key);
    };
    /** A view comes into the element by React; a place is taken away for it, or written. */
    const write = (key: NodeKey): void => {
      const at = onPage.get(key);
      if (at === undefined) return;
      at.place?.remove();
      at.place = near.isDrawn(key) ? undefined : at.block.place(parts);
      if (at.place !== undefined) at.shown.element.append(at.place);
    };
    const later = fewAtATime(write);
    const put = (key: NodeKey, block: NearBlock): void => {
      const element = editor.getElementByKey(key);
      if (element === null) return;
      near.put(key, element);
      const stops = block.photoIds.map((id) => photos.watch(id, () => later.add(key)));
      clear(key);
      const stopPhotos = (): void => {
        for (const stop of stops) stop();
      };
      onPage.set(key, { block, shown: { key, element, view: block.view }, stopPhotos });
      write(key);
    };
    const showAgain = (): void => {
      shown = [...onPage].flatMap(([key, at]) => (near.isDrawn(key) ? [at.shown] : []));
      for (const listener of listeners) listener();
    };
    const take = (kind: NearKind, mutations: ReadonlyMap<NodeKey, NodeMutation>): void => {
      const blocks = editor.getEditorState().read(() => $readBlocks(kind, mutations));
      for (const [key, block] of blocks) {
        if (block !== undefined) put(key, block);
        else {
          clear(key);
          near.remove(key);
        }
      }
      showAgain();
    };

    const stops = [
      ...kinds.map((kind) => editor.registerMutationListener(kind.klass, (keys) => take(kind, keys))),
      near.onChange((key) => {
        write(key);
        showAgain();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      later.stop();
      for (const key of onPage.keys()) {
        clear(key);
        near.remove(key);
      }
    };
  };

  return {
    shown: () => shown,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow,
  };
}

/** A block that has left the text has none. */
function $readBlocks({ $read }: NearKind, mutations: ReadonlyMap<NodeKey, NodeMutation>) {
  return [...mutations].map(([key, mutation]): [NodeKey, NearBlock | undefined] => {
    const node = mutation === 'destroyed' ? null : $getNodeByKey(key);
    return [key, node === null ? undefined : $read(node)];
  });
}
