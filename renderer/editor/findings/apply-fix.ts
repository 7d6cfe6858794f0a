// Puts the fix of a finding in place of its words, as one step of undo.
import {
  $addUpdateTag,
  $createRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import type { StoryDocument } from '#shared/model/blocks.ts';
import type { Finding } from '#shared/model/finding.ts';
import { $isPhotoNode } from '../blocks/photo/node.tsx';
import { $livePlaces, type LivePlace } from './live-places.ts';

/** False when the words were changed meanwhile, or the finding has no single fix. */
export function applyFindingFix(editor: LexicalEditor, saved: StoryDocument, finding: Finding): boolean {
  const { fix } = finding;
  if (fix === null) return false;
  let isApplied = false;
  editor.update(
    () => {
      const place = $livePlaces(saved).of(finding.place);
      if (place?.span === undefined) return;
      $addUpdateTag(HISTORY_PUSH_TAG);
      isApplied = $replace(place, fix.text);
    },
    { discrete: true },
  );
  return isApplied;
}

function $replace({ block, text, span, points }: LivePlace, words: string): boolean {
  if (span === undefined) return false;
  if ($isPhotoNode(block)) {
    block.setOverride('caption', text.text.slice(0, span.start) + words + text.text.slice(span.end));
    return true;
  }
  if (points === undefined) return false;
  const selection = $createRangeSelection();
  selection.anchor.set(points.from.key, points.from.offset, 'text');
  selection.focus.set(points.to.key, points.to.offset, 'text');
  $setSelection(selection);
  selection.insertText(words);
  return true;
}
