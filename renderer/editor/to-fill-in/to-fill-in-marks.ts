// Marks what is still to be filled in, in every text of the sheet, when the keys have rested.
import type { LexicalEditor } from 'lexical';
import { findToFillIn, type ToFillIn } from '#shared/document/to-fill-in.ts';
import { caretPlace, firstFrom, selectHit, showHit } from '../find/go-to-hit.ts';
import { nearBlocksOf } from '../blocks/near/near-blocks.ts';
import { drawHit, readDrawnTexts, readTexts, type Hit, type LiveText } from '../find/live-texts.ts';
import { createTextMarks } from '../find/text-marks.ts';

const IDLE_MS = 450;

export type ToFillInMarks = {
  /** Selects the next or previous one, round the end of the story. False when there is none. */
  readonly step: (by: 1 | -1) => boolean;
  readonly close: () => void;
};

export function openToFillInMarks(editor: LexicalEditor, sheet: HTMLElement): ToFillInMarks {
  const marks = createTextMarks(editor, sheet);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const placesIn = (texts: readonly LiveText[]): Hit[] =>
    texts.flatMap((text) => spansIn(text).map((span) => ({ in: text, span })));
  const draw = (): void => {
    if (editor.isComposing()) drawWhenIdle();
    else marks.draw({ 'to-fill-in': placesIn(readDrawnTexts(editor, sheet)) });
  };
  const drawWhenIdle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => requestIdleCallback(draw, { timeout: IDLE_MS }), IDLE_MS);
  };
  const stopUpdates = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size + dirtyLeaves.size > 0) drawWhenIdle();
  });
  const stopViews = nearBlocksOf(editor).onChange(drawWhenIdle);
  sheet.addEventListener('input', drawWhenIdle);
  drawWhenIdle();
  return {
    step: (by) => {
      const read = (): Hit[] => placesIn(readTexts(editor, sheet));
      const found = read();
      const index = by === 1 ? nextOf(editor, found) : nextOf(editor, found, 'start') - 1;
      const meant = found.at(index);
      const hit = meant !== undefined && drawHit(editor, meant) ? read().at(index) : meant;
      if (hit === undefined) return false;
      showHit(editor, hit);
      selectHit(editor, hit);
      return true;
    },
    close: () => {
      clearTimeout(timer);
      stopUpdates();
      stopViews();
      sheet.removeEventListener('input', drawWhenIdle);
      marks.close();
    },
  };
}

const known = new WeakMap<LiveText, readonly ToFillIn[]>();

/** A long story is not searched once more for every word that is typed: the text of an unchanged block is the same object. */
function spansIn(text: LiveText): readonly ToFillIn[] {
  const spans = known.get(text) ?? findToFillIn(text.text);
  known.set(text, spans);
  return spans;
}

/** The first behind the selection, or from its start on. */
function nextOf(editor: LexicalEditor, hits: readonly Hit[], edge: 'start' | 'end' = 'end'): number {
  return firstFrom(editor, hits, caretPlace(edge));
}
