// Puts photos of the library into the text: on waiting captions, into a gallery, or at a place between blocks.
import {
  $addUpdateTag,
  $getNodeByKey,
  $getRoot,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { AppError } from '#shared/api/errors.ts';
import { client } from '../../api/client.ts';
import { $isGalleryNode } from '../blocks/gallery/node.ts';
import { $createPhotoNode, $isPhotoNode, type PhotoNode } from '../blocks/photo/node.ts';
import {
  planPlacement,
  type Fill,
  type PlacedPhoto,
  type WaitingCaption,
} from '../blocks/photo/plan-placement.ts';
import { $insertAfter, $insertBlocks, type BlockPlace } from '../extensions/new-blocks.ts';

export type PhotoTarget =
  /** A placeholder, and those after it when there are more photos than one. */
  | {
      readonly kind: 'placeholder';
      readonly key: NodeKey;
      /** Undone together with what put the placeholder there. */
      readonly joinsLastStep?: boolean;
    }
  | { readonly kind: 'gallery'; readonly key: NodeKey }
  /** Before the block with this key; null = at the end. */
  | { readonly kind: 'before'; readonly key: NodeKey | null }
  | { readonly kind: 'caret'; readonly replacePlaceholders: boolean };

export type PlacingOutcome = {
  /** False when a waiting caption could not be written to its photo; it then stays with the story. */
  readonly captionsWritten: boolean;
};

/** One step of undo. Photos the library does not know are left out. @throws AppError */
export async function placePhotos(
  editor: LexicalEditor,
  ids: readonly string[],
  target: PhotoTarget,
): Promise<PlacingOutcome> {
  const photos = await photosInOrder(ids);
  const plan = planPlacement(
    editor.read(() => $waitingCaptions(target)),
    photos,
  );
  const written = await writeCaptions(plan.fills);
  const fills = plan.fills.map((fill) => (written.has(fill) ? fill : keepWithStory(fill)));
  editor.update(() => {
    const joins = target.kind === 'placeholder' && target.joinsLastStep === true;
    $addUpdateTag(joins ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG);
    fills.forEach($fill);
    $insertRest(plan.rest, target, fills.at(-1)?.key);
  });
  return { captionsWritten: written.size === plan.fills.length };
}

async function photosInOrder(ids: readonly string[]): Promise<PlacedPhoto[]> {
  const { photos } = await client['photos.list']({ ids: [...ids] });
  const known = new Map(photos.map((photo) => [photo.id, photo]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

function $waitingCaptions(target: PhotoTarget): WaitingCaption[] {
  const open = $getRoot()
    .getChildren()
    .filter((node): node is PhotoNode => $isPhotoNode(node) && node.getPhotoId() === null)
    .map((node) => ({ key: node.getKey(), caption: node.getOverride('caption') }));
  if (target.kind === 'caret') return target.replacePlaceholders ? open : [];
  if (target.kind !== 'placeholder') return [];
  const first = open.findIndex(({ key }) => key === target.key);
  return first < 0 ? [] : open.slice(first);
}

/** The fills whose caption is where the plan wants it. */
async function writeCaptions(fills: readonly Fill[]): Promise<Set<Fill>> {
  const done = new Set<Fill>();
  for (const fill of fills) {
    if (fill.captionForPhoto === null || (await writeCaption(fill.photoId, fill.captionForPhoto)))
      done.add(fill);
  }
  return done;
}

async function writeCaption(id: string, caption: string): Promise<boolean> {
  try {
    await client['photos.update']({ ids: [id], set: { caption } });
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

function keepWithStory(fill: Fill): Fill {
  return { ...fill, captionForPhoto: null, override: fill.captionForPhoto ?? fill.override };
}

function $fill({ key, photoId, override }: Fill): void {
  const node = $getNodeByKey(key);
  if ($isPhotoNode(node)) node.setPhotoId(photoId).setOverride('caption', override);
}

/** What is left of a placeholder or a gallery that is gone. */
const atTheEnd: BlockPlace = { kind: 'before', key: null };

function $insertRest(ids: readonly string[], target: PhotoTarget, lastFilled: NodeKey | undefined): void {
  if (ids.length === 0) return;
  const gallery = target.kind === 'gallery' ? $getNodeByKey(target.key) : null;
  if ($isGalleryNode(gallery)) {
    gallery.setItems([...gallery.getItems(), ...ids.map((photoId) => ({ photoId, caption: null }))]);
    return;
  }
  const blocks = ids.map((photoId) => $createPhotoNode({ photoId }));
  const filled = lastFilled === undefined ? null : $getNodeByKey(lastFilled);
  if (filled !== null) $insertAfter(filled, blocks);
  else $insertBlocks(blocks, target.kind === 'caret' || target.kind === 'before' ? target : atTheEnd);
}
