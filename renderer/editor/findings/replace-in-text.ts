// Puts new words into many places of the text at once, as one step of undo. Runs keep their marks, the selection its place; a
// place whose words were changed since the text was saved is left alone. Within an update.
import { $addUpdateTag, HISTORY_PUSH_TAG } from 'lexical';
import {
  invertUses,
  replaceUses,
  type BodyPlace,
  type SheetUse,
} from '#shared/document/event-sheet/find-uses.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import { $isGalleryNode } from '../blocks/gallery/node.ts';
import { $isPhotoNode } from '../blocks/photo/node.ts';
import { $replaceWords } from '../desk/suggest/change-words.ts';
import { $decide } from '../desk/suggest/decide.ts';
import { $livePlaces, type LivePlace, type LivePlaces } from './live-places.ts';

type Use = SheetUse<BodyPlace>;

/** Ids of the changes that were proposed, while somebody suggests; the words of photos and galleries change at once. */
export function $replaceInText(saved: StoryDocument, uses: readonly Use[]): string[] {
  const places = $livePlaces(saved);
  const found = uses.flatMap((use) => {
    const live = $find(places, use);
    return live === undefined ? [] : [{ use, live }];
  });
  if (found.length === 0) return [];
  $addUpdateTag(HISTORY_PUSH_TAG);
  // From the end: what stands before a place keeps its offsets.
  return found.toReversed().flatMap(({ live, use }) => $replace(live, use) ?? []);
}

type Done = {
  /** The text as it was right after the new words came in. */
  readonly replaced: StoryDocument;
  readonly uses: readonly Use[];
  /** What was proposed in place of being done. */
  readonly changes: readonly string[];
};

/** Puts the old words back, wherever they have moved to; what was proposed is rejected, unless somebody has decided it. */
export function $replaceBack({ replaced, uses, changes }: Done): void {
  const atOnce = changes.length === 0 ? uses : uses.filter(({ place }) => place.kind !== 'block');
  $replaceInText(replaced, invertUses(atOnce));
  $addUpdateTag(HISTORY_PUSH_TAG);
  $decide('reject', changes);
}

function $find(places: LivePlaces, { place, start, end }: Use): LivePlace | undefined {
  const { index } = place;
  if (place.kind !== 'block') return places.of({ kind: 'block', index });
  return places.of({ kind: 'block', index, start, end });
}

/** Id of the change, where it is proposed. */
function $replace({ block, text, span }: LivePlace, use: Use): string | undefined {
  const { place, start, end, becomes } = use;
  const words = use.text.slice(start, end);
  if (place.kind === 'block') {
    const isSame = span !== undefined && text.text.slice(span.start, span.end).normalize('NFC') === words;
    return isSame ? $replaceWords(text, span, becomes)?.changeId : undefined;
  }
  const renew = (now: string | null | undefined): string | undefined =>
    now?.slice(start, end) === words ? replaceUses(now, [use]) : undefined;
  if (place.kind === 'override' && $isPhotoNode(block)) {
    const next = renew(block.getOverride(place.field));
    if (next !== undefined) block.setOverride(place.field, next);
  }
  if (place.kind === 'person' && $isPhotoNode(block)) {
    const people = block.getPeople();
    const name = renew(people?.[place.at]);
    if (people !== null && name !== undefined) block.setPeople(people.with(place.at, name));
  }
  if (!$isGalleryNode(block)) return undefined;
  if (place.kind === 'heading') block.setHeading(renew(block.getHeading()) ?? block.getHeading());
  if (place.kind !== 'item') return undefined;
  const items = block.getItems();
  const caption = renew(items[place.item]?.caption);
  if (caption !== undefined)
    block.setItems(items.map((item, at) => (at === place.item ? { ...item, caption } : item)));
  return undefined;
}
