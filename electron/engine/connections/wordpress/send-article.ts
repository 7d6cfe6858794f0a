// An article on its way to readers: hidden until everything of it is there, and public with the last call. What is there as
// wanted is left alone.
import type { DeliveryOutcome } from '../connection-adapter.ts';
import { asWanted } from './as-wanted.ts';
import { findConflict } from './conflict.ts';
import { findPost } from './find-post.ts';
import { goalOf, hasReached, requireReachable, type Goal } from './goal.ts';
import { lossesOf, unsentParts } from './losses.ts';
import { notesFor } from './notes.ts';
import { placeDocuments } from './place-documents.ts';
import { isPlaced, placePictures } from './place-pictures.ts';
import type { RemotePost } from './post.ts';
import { toOutcome } from './receipt.ts';
import { retirePictures } from './retire-pictures.ts';
import type { Run } from './run.ts';
import { seenByReaders, writtenMeanwhile } from './second-look.ts';
import { resolveTerms, type Terms } from './terms.ts';
import { picturesOf, shownSlugs, smallCoverOf } from './site-picture.ts';
import { wantedHash, wantedPost, type Wanted } from './wanted.ts';
import { createDraft, fillPost, readDraft, restorePost, switchPost } from './write-post.ts';

/** @throws DeliveryTrouble, AppError invalid_request, unreadable_image, cancelled */
export async function sendArticle(run: Run): Promise<DeliveryOutcome> {
  const found = await findPost(run);
  const conflict = await findConflict(run, found);
  if (conflict !== undefined) return conflict;
  const goal = goalOf(run.delivery.manifest, found);
  requireReachable(run.site, found, goal);
  const settled = found && asWanted(run, found, goal);
  if (found !== undefined && settled !== undefined) return toOutcome(run, found, settled.losses);
  return complete(run, found, goal);
}

async function complete(run: Run, found: RemotePost | undefined, goal: Goal): Promise<DeliveryOutcome> {
  const losses = unsentParts(run);
  const terms = await resolveTerms(run, (sentence) => losses.push(sentence));
  const place = await placeFor(run, found, terms);
  const isFresh = place !== found || run.delivery.mayOverwrite !== null;
  const wanted = await withPictures(run, place, { terms, isFresh });
  const filled = await fillPost(run, place, wanted);
  const isHidden = !hasReached(filled, goal);
  // Nobody sees it yet: what the database has of it is looked at before anybody does.
  const read = isHidden && (filled !== place || place !== found) ? await readDraft(run, filled.id) : filled;
  losses.push(...lossesOf(read, wanted));
  const post = isHidden ? await switchPost(run, read, goal) : read;
  run.books.noteStory({ settled: wantedHash(wanted), losses });
  await retirePictures(run, shownSlugs(run.delivery));
  const isNewToReaders = isHidden && post.status === 'publish';
  const seen = isNewToReaders ? await seenByReaders(run, post) : await writtenMeanwhile(run, place, filled);
  return toOutcome(run, post, [...losses, ...seen]);
}

/** Where the article is put together: the post that is there, or a draft nobody sees. */
async function placeFor(run: Run, found: RemotePost | undefined, terms: Terms): Promise<RemotePost> {
  if (found !== undefined) return found.status === 'trash' ? restorePost(run, found) : found;
  const { payload, manifest } = run.delivery;
  // Refuses what must not leave this machine before anything has.
  const words = wantedPost(run, { ...nothingYet, terms, notes: notesFor('', manifest) });
  if (payload.photos.length + payload.attachments.length === 0) return createDraft(run, words);
  return createDraft(run, manifest.progressive ? await smallVersion(run) : { title: words.title });
}

/** Before anything of it is there. */
const nothingYet = { pictures: [], placed: new Map(), documents: new Map() };

/** Text and one small picture: for weak lines, so that colleagues over there can begin to read. */
async function smallVersion(
  run: Run,
): Promise<Pick<Wanted, 'title' | 'content' | 'excerpt' | 'featured_media'>> {
  const pictures = smallCoverOf(run.delivery);
  const placed = await placePictures(run, pictures, { postId: null, look: true });
  const terms = { categories: undefined, tags: [] };
  const { title, content, excerpt, featured_media } = wantedPost(run, {
    ...{ pictures, placed, documents: new Map(), terms, notes: [] },
  });
  return { title, content, excerpt, featured_media };
}

/**
 * What the post shall be once every picture and document is there. The site is asked which it has, but where captions are changed: those
 * requests tell by themselves, and an update of one caption is three requests.
 */
async function withPictures(
  run: Run,
  place: RemotePost,
  { terms, isFresh }: { readonly terms: Terms; readonly isFresh: boolean },
): Promise<Wanted> {
  const pictures = picturesOf(run.delivery);
  const changesText = pictures.some(
    (picture) => run.books.picture(picture.slug) !== undefined && !isPlaced(run, picture),
  );
  const look = isFresh || !changesText;
  const placed = await placePictures(run, pictures, { postId: place.id, look });
  const documents = await placeDocuments(run, place.id);
  return wantedPost(run, {
    pictures,
    placed,
    documents,
    terms,
    notes: notesFor(place.content.raw, run.delivery.manifest),
  });
}
