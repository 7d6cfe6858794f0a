// Puts words in place of hits all over the sheet, as one step of undo. Fields are written as if by hand, so that whoever owns
// them (the photo, the gallery, the story) hears of it the usual way.
import { $addUpdateTag, HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, type LexicalEditor } from 'lexical';
import { $replaceWords } from '../desk/suggest/change-words.ts';
import type { Hit, LiveText } from './live-texts.ts';

/** `hits` in reading order, of texts that are still as they were read. */
export function replaceHits(editor: LexicalEditor, hits: readonly Hit[], words: string): void {
  const own = words.normalize('NFC');
  editor.update(
    () => {
      $addUpdateTag(HISTORY_PUSH_TAG);
      $addUpdateTag(SKIP_DOM_SELECTION_TAG);
      // From behind, so that the places before stay true: those in a text, and those of names that go.
      for (const [text, spans] of [...byText(hits)].toReversed()) {
        if (text.kind === 'block') {
          for (const span of spans.toReversed()) $replaceWords(text.words, span, own);
        } else if (text.kind === 'area') writeArea(text, spans, own);
        else text.$write(replaced(text.text, spans, own));
      }
    },
    { discrete: true },
  );
}

function byText(hits: readonly Hit[]): Map<LiveText, Hit['span'][]> {
  const spans = new Map<LiveText, Hit['span'][]>();
  for (const hit of hits) spans.set(hit.in, [...(spans.get(hit.in) ?? []), hit.span]);
  return spans;
}

type AreaText = Extract<LiveText, { kind: 'area' }>;

function writeArea({ area, text }: AreaText, spans: readonly Hit['span'][], words: string): void {
  area.value = replaced(text, spans, words);
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

function replaced(text: string, spans: readonly Hit['span'][], words: string): string {
  return spans
    .toReversed()
    .reduce((now, { start, end }) => now.slice(0, start) + words + now.slice(end), text);
}
