// Puts new words into many places of the text at once, as one step of undo. Runs keep their marks, the selection its place; a
// place whose words were changed since the text was saved is left alone.
import { $addUpdateTag, $getNodeByKey, $isTextNode, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import {
  invertUses,
  replaceUses,
  type BodyPlace,
  type SheetUse,
} from '#shared/document/event-sheet/find-uses.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import { $isGalleryNode } from '../blocks/gallery/node.ts';
import { $isPhotoNode } from '../blocks/photo/node.ts';
import type { BlockText } from './block-segments.ts';
import { $livePlaces, type LivePlace, type LivePlaces } from './live-places.ts';

type Use = SheetUse<BodyPlace>;

export function replaceInText(editor: LexicalEditor, saved: StoryDocument, uses: readonly Use[]): void {
  editor.update(
    () => {
      const places = $livePlaces(saved);
      const found = uses.flatMap((use) => {
        const live = $find(places, use);
        return live === undefined ? [] : [{ use, live }];
      });
      if (found.length === 0) return;
      $addUpdateTag(HISTORY_PUSH_TAG);
      // From the end: what stands before a place keeps its offsets.
      for (const { use, live } of found.toReversed()) $replace(live, use);
    },
    { discrete: true },
  );
}

/** Puts the old words back; `replaced` is the text as it was right after the new ones came in. */
export function replaceBack(editor: LexicalEditor, replaced: StoryDocument, uses: readonly Use[]): void {
  replaceInText(editor, replaced, invertUses(uses));
}

function $find(places: LivePlaces, { place, start, end }: Use): LivePlace | undefined {
  const { index } = place;
  if (place.kind !== 'block') return places.of({ kind: 'block', index });
  return places.of({ kind: 'block', index, start, end });
}

function $replace({ block, text, span }: LivePlace, use: Use): void {
  const { place, start, end, becomes } = use;
  const words = use.text.slice(start, end);
  if (place.kind === 'block') {
    if (span !== undefined && text.text.slice(span.start, span.end).normalize('NFC') === words)
      $spliceRuns(text, span, becomes);
    return;
  }
  const renew = (now: string | null | undefined): string | undefined =>
    now?.slice(start, end) === words ? replaceUses(now, [use]) : undefined;
  if (place.kind === 'override' && $isPhotoNode(block)) {
    const next = renew(block.getOverride(place.field));
    if (next !== undefined) block.setOverride(place.field, next);
  }
  if (!$isGalleryNode(block)) return;
  if (place.kind === 'heading') block.setHeading(renew(block.getHeading()) ?? block.getHeading());
  if (place.kind !== 'item') return;
  const items = block.getItems();
  const caption = renew(items[place.item]?.caption);
  if (caption !== undefined)
    block.setItems(items.map((item, at) => (at === place.item ? { ...item, caption } : item)));
}

/** The first run takes the new words and keeps its marks, the others lose what they had of the old ones. */
function $spliceRuns(
  { segments }: BlockText,
  { start, end }: { readonly start: number; readonly end: number },
  words: string,
): void {
  const touched = segments.filter((segment) => segment.start < end && start < segment.end);
  touched.forEach((segment, index) => {
    const node = $getNodeByKey(segment.key);
    if (!$isTextNode(node)) return;
    const from = Math.max(start, segment.start) - segment.start + segment.from;
    const to = Math.min(end, segment.end) - segment.start + segment.from;
    node.spliceText(from, to - from, index === 0 ? words : '');
    if (node.getTextContentSize() === 0) node.remove();
  });
}
