// Puts the fix of a finding in place of its words, as one step of undo, with the caret behind it.
import {
  $addUpdateTag,
  $getNodeByKey,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import type { StoryDocument } from '#shared/model/blocks.ts';
import type { Finding } from '#shared/model/finding.ts';
import { $isPhotoNode } from '../blocks/photo/node.ts';
import { $replaceWords } from '../desk/suggest/change-words.ts';
import type { PointInText } from './block-segments.ts';
import { $livePlaces, type LivePlace } from './live-places.ts';

/** Key of the block; undefined when the words were changed meanwhile, or the finding has no single fix. */
export function applyFindingFix(
  editor: LexicalEditor,
  saved: StoryDocument,
  finding: Finding,
): NodeKey | undefined {
  const { fix } = finding;
  if (fix === null) return undefined;
  let block: NodeKey | undefined;
  editor.update(
    () => {
      const place = $livePlaces(saved).of(finding.place);
      if (place?.span === undefined) return;
      $addUpdateTag(HISTORY_PUSH_TAG);
      if ($replace(place, fix.text)) block = place.block.getKey();
    },
    { discrete: true },
  );
  return block;
}

function $replace({ block, text, span }: LivePlace, words: string): boolean {
  if (span === undefined) return false;
  if ($isPhotoNode(block)) {
    block.setOverride('caption', text.text.slice(0, span.start) + words + text.text.slice(span.end));
    return true;
  }
  const replaced = $replaceWords(text, span, words);
  if (replaced?.end !== undefined) $putCaret(replaced.end);
  return replaced !== undefined;
}

function $putCaret({ key, offset }: PointInText): void {
  const node = $getNodeByKey(key);
  if ($isTextNode(node)) node.select(offset, offset);
}
