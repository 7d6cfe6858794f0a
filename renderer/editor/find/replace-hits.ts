// Puts words in place of hits all over the sheet, as one step of undo. Fields are written as if by hand, so that whoever owns
// them (the photo, the gallery, the story) hears of it the usual way.
import {
  $addUpdateTag,
  $getRoot,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
} from 'lexical';
import { getExtensionDependencyFromEditor } from '@lexical/extension';
import type { UndoFields } from '#shared/model/undo.ts';
import { KeptUndoExtension } from '../undo/kept-undo-extension.ts';
import { $replaceInBlock, type Hit, type LiveText } from './live-texts.ts';

/** `hits` in reading order, of texts that are still as they were read. */
export function replaceHits(editor: LexicalEditor, hits: readonly Hit[], words: string): void {
  const own = words.normalize('NFC');
  const fields: UndoFields = {};
  editor.update(
    () => {
      $addUpdateTag(HISTORY_PUSH_TAG);
      $addUpdateTag(SKIP_DOM_SELECTION_TAG);
      // Fields alone are a step of the text's history too: there is one undo for all of it.
      $getRoot().markDirty();
      for (const [text, spans] of byText(hits)) {
        if (text.kind === 'block') {
          // From behind, so that the places before stay true.
          for (const span of spans.toReversed()) $replaceInBlock(text.words, span, own);
        } else Object.assign(fields, writeArea(text, spans, own));
      }
    },
    { discrete: true },
  );
  if (Object.keys(fields).length > 0) {
    getExtensionDependencyFromEditor(editor, KeptUndoExtension).output.keeper.peek()?.noteFields(fields);
  }
}

function byText(hits: readonly Hit[]): Map<LiveText, Hit['span'][]> {
  const spans = new Map<LiveText, Hit['span'][]>();
  for (const hit of hits) spans.set(hit.in, [...(spans.get(hit.in) ?? []), hit.span]);
  return spans;
}

type AreaText = Extract<LiveText, { kind: 'area' }>;

/** What changed of the story's own fields; a field inside a block is part of the text. */
function writeArea({ area, text }: AreaText, spans: readonly Hit['span'][], words: string): UndoFields {
  const written = spans
    .toReversed()
    .reduce((now, { start, end }) => now.slice(0, start) + words + now.slice(end), text);
  area.value = written;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  const field = area.closest<HTMLElement>('[data-field]')?.dataset['field'];
  if (field !== 'kicker' && field !== 'headline' && field !== 'lead') return {};
  return { [field]: { was: text, is: written } };
}
