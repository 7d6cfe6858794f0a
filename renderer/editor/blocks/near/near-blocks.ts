// Which blocks of one text have their views drawn: those in sight and about a screen around them, the one with the keyboard, and
// as many as were seen last. Hundreds of pictures with fields would each cost the window time at the opening, at every
// save and at every key. Knows nothing of what a view is.
import type { LexicalEditor, NodeKey } from 'lexical';
import { flushSync } from 'react-dom';
import { watchPlaces, type Place, type Places } from './watch-places.ts';

/** A text with no more than these is drawn whole, little by little; beyond them, what was seen longest ago is let go. */
export const MOST_DRAWN = 24;
/** New ones that are drawn with the first frame they stand in: those at the top of a story, one that was just put there. */
const AT_ONCE = 4;
/** A window that is never idle draws all the same. */
const WITHIN_MS = 400;
/** Of an idle moment, left for whatever comes next. */
const SPARE_MS = 4;

export type NearBlocks = {
  /** The block stands on the page in this element, or in another one than before; `isDrawn` is known from here on. */
  readonly put: (key: NodeKey, element: HTMLElement) => void;
  readonly remove: (key: NodeKey) => void;
  readonly isDrawn: (key: NodeKey) => boolean;
  /** Within this task. False when it was drawn already. */
  readonly draw: (key: NodeKey) => boolean;
  /** After a block that had been put was drawn or let go. */
  readonly onChange: (listener: (key: NodeKey) => void) => () => void;
};

const ofEditors = new WeakMap<LexicalEditor, NearBlocks>();

export function nearBlocksOf(editor: LexicalEditor): NearBlocks {
  const known = ofEditors.get(editor) ?? createNearBlocks();
  ofEditors.set(editor, known);
  return known;
}

function createNearBlocks(): NearBlocks {
  /** Drawn longest ago first. */
  const drawn = new Set<NodeKey>();
  const near = new Set<NodeKey>();
  const onPage = new Map<NodeKey, HTMLElement>();
  const listeners = new Set<(key: NodeKey) => void>();
  let atOnce = AT_ONCE;
  let places: Places | undefined;
  let idle: number | undefined;

  const changed = (key: NodeKey): void => {
    for (const listener of listeners) listener(key);
  };
  const draw = (key: NodeKey): boolean => {
    if (drawn.has(key)) return false;
    drawn.add(key);
    changed(key);
    return true;
  };
  const nextToDraw = (): NodeKey | undefined => {
    const asked = onPage.size <= MOST_DRAWN ? onPage.keys() : near;
    for (const key of asked) if (!drawn.has(key)) return key;
    return undefined;
  };
  const letGo = (): void => {
    // Kept until now: a block that is only put elsewhere leaves the page and comes back.
    for (const key of drawn) if (!onPage.has(key)) drawn.delete(key);
    for (const key of drawn) {
      if (drawn.size <= MOST_DRAWN) return;
      if (near.has(key) || isHeld(onPage.get(key))) continue;
      drawn.delete(key);
      changed(key);
    }
  };
  const drawWhenIdle = (): void => {
    idle ??= requestIdleCallback(drawSome, { timeout: WITHIN_MS });
  };
  const drawSome = (deadline: IdleDeadline): void => {
    idle = undefined;
    let key = nextToDraw();
    while (key !== undefined) {
      // One commit each: the next one is begun only while there is time.
      flushSync(() => draw(key ?? ''));
      key = nextToDraw();
      if (deadline.timeRemaining() < SPARE_MS) break;
    }
    if (key === undefined) letGo();
    else drawWhenIdle();
  };
  const moved = (key: NodeKey, place: Place): void => {
    if (place === 'far') near.delete(key);
    else near.add(key);
    if (place === 'far' || !drawn.has(key)) return;
    // Seen again: among the last to be let go.
    drawn.delete(key);
    drawn.add(key);
  };

  const begin = (key: NodeKey): void => {
    if (atOnce === AT_ONCE) setTimeout(() => (atOnce = AT_ONCE));
    if (atOnce > 0) drawn.add(key);
    atOnce -= 1;
  };

  return {
    put: (key, element) => {
      const before = onPage.get(key);
      if (before === element) return;
      if (before === undefined) begin(key);
      else places?.remove(before);
      places ??= watchPlaces(element, (all) => {
        for (const [at, place] of all) moved(at, place);
        for (const [at, place] of all) if (place === 'seen') draw(at);
        drawWhenIdle();
      });
      onPage.set(key, element);
      places.add(key, element);
      drawWhenIdle();
    },
    remove: (key) => {
      const element = onPage.get(key);
      if (element === undefined) return;
      onPage.delete(key);
      near.delete(key);
      places?.remove(element);
      if (onPage.size > 0) return;
      places?.close();
      places = undefined;
      if (idle !== undefined) cancelIdleCallback(idle);
      idle = undefined;
    },
    isDrawn: (key) => drawn.has(key),
    draw: (key) => flushSync(() => draw(key)),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Somebody is at work in it: its view must stay as it is. */
function isHeld(element: HTMLElement | undefined): boolean {
  if (element === undefined) return false;
  return element.contains(document.activeElement) || element.querySelector('[aria-expanded="true"]') !== null;
}
