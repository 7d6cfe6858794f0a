// Whether an article stands on its site as this delivery wants it, told from the books alone: nothing is asked, nothing sent.
import { lossesOf, unsentParts } from './losses.ts';
import { hasReached, type Goal } from './goal.ts';
import { notesFor } from './notes.ts';
import { documentsInBooks, documentsOf } from './place-documents.ts';
import { isPlaced } from './place-pictures.ts';
import { versionOf, type RemotePost } from './post.ts';
import { leftOver } from './retire-pictures.ts';
import type { Run } from './run.ts';
import { knownTerms } from './terms.ts';
import { picturesOf, shownSlugs } from './site-picture.ts';
import { changesFor, wantedHash, wantedPost, type Wanted } from './wanted.ts';

/** undefined when something has to be sent; else what the site had not kept of it. */
export function asWanted(
  run: Pick<Run, 'delivery' | 'memory' | 'books' | 'tally'>,
  post: RemotePost,
  goal: Goal,
): { readonly losses: readonly string[] } | undefined {
  const wanted = hasReached(post, goal) ? wantedFromBooks(run, post) : undefined;
  if (wanted === undefined) return undefined;
  const { version, settled, losses } = run.books.story();
  const isSettled = settled === wantedHash(wanted) && version === versionOf(post);
  if (!isSettled && Object.keys(changesFor(post, wanted)).length > 0) return undefined;
  const kept = isSettled ? losses : [...unsentParts(run), ...lossesOf(post, wanted)];
  run.books.noteStory({
    ...{ postId: post.id, version: versionOf(post), tried: '' },
    ...{ settled: wantedHash(wanted), losses: [...kept] },
  });
  for (const { slug } of [...picturesOf(run.delivery), ...documentsOf(run.delivery)]) {
    run.tally.unchanged(run.books.picture(slug)?.bytes ?? 0);
  }
  return { losses: kept };
}

/** undefined when a picture, a document or a term is not known to be there, or a picture is there that should not. */
function wantedFromBooks(
  run: Pick<Run, 'delivery' | 'memory' | 'books'>,
  post: RemotePost,
): Wanted | undefined {
  const { books, delivery } = run;
  const { manifest } = delivery;
  const pictures = picturesOf(delivery);
  const terms = knownTerms(run);
  const documents = documentsInBooks(run);
  const isReady =
    pictures.every((picture) => isPlaced(run, picture)) &&
    documents.size === delivery.payload.attachments.length &&
    leftOver(run, shownSlugs(delivery)).length === 0;
  if (terms === undefined || !isReady) return undefined;
  const placed = new Map(
    pictures.flatMap(({ slug }) => {
      const entry = books.picture(slug);
      return entry === undefined ? [] : [[slug, entry] as const];
    }),
  );
  return wantedPost(run, { pictures, placed, documents, terms, notes: notesFor(post.content.raw, manifest) });
}
