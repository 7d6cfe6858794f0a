// A remote article → a story for correcting it. Its pictures become photos of the library; what was read is kept as the
// publication it is, so that the next click updates that article and sees when somebody changes it meanwhile.
import { AppError } from '#shared/api/errors.ts';
import { storyDocument } from '#shared/document/build.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import type { Story } from '#shared/model/story.ts';
import { withPicturesNamed } from '../connections/article/name-pictures.ts';
import type { RemoteArticle } from '../connections/connection-adapter.ts';
import { readRemoteArticle, type RemoteParts } from '../connections/remote-articles.ts';
import { findPublicationOf, savePublication } from '../db/rows/publications.ts';
import { takeSignature } from '../import/html/signature.ts';
import { createStory, getStory, restoreStory } from '../library/stories.ts';
import { setStoryStatus } from '../library/story-status.ts';
import { takeInArticle } from './take-in-article.ts';
import type { TakeInParts } from './take-in-pictures.ts';

export type ArticlePlace = { readonly connectionId: string; readonly remoteId: string };

/**
 * An article that is in the library already is answered with the story it belongs to.
 * @throws AppError not_found, invalid_request (cannot be read back), destination_unreachable, destination_refused, disk_full,
 *   library_read_only, library_missing
 */
export async function importArticle(
  parts: TakeInParts & RemoteParts,
  { connectionId, remoteId }: ArticlePlace,
): Promise<{ readonly story: Story; readonly isNew: boolean }> {
  const known = findPublicationOf(parts.db(), connectionId, remoteId);
  // It may lie among the removed ones.
  if (known !== undefined) return { story: restoreStory(parts.db(), known.storyId), isNew: false };
  const article = await readRemoteArticle(parts, connectionId, remoteId);
  if (article === undefined) {
    throw new AppError('not_found', 'Bài này không còn ở nơi nhận. Hãy làm mới danh sách bài rồi chọn lại.');
  }
  return { story: await bringIn(parts, connectionId, article), isNew: true };
}

async function bringIn(parts: TakeInParts, connectionId: string, article: RemoteArticle): Promise<Story> {
  const signed = takeSignature(article.document);
  const named = withPicturesNamed(article, () => undefined);
  const kept = signed === undefined ? named : withoutLast(named);
  const { documents, notes } = await takeInArticle(parts)(article, [kept]);
  const db = parts.library().write;
  const at = parts.clock.now();
  return db.transaction((): Story => {
    const { id } = createStory(db, {
      content: { byline: signed?.byline, ...article.fields, document: documents[0] },
      importReport: [...(article.dropped ?? []), ...notes],
      slug: slugOf(article.url),
      at,
    });
    savePublication(db, {
      ...{ storyId: id, connectionId, storyRevision: 1, intentId: null },
      remoteId: article.remoteId,
      url: article.url,
      version: article.version,
      visibility: article.visibility,
      publishedAt: article.modifiedAt ?? at.toISOString(),
    });
    if (article.visibility === 'public') setStoryStatus(db, id, 'published');
    parts.emit('stories.changed', { ids: [id] });
    return getStory(db, id);
  })();
}

function withoutLast(document: StoryDocument): StoryDocument {
  return storyDocument(document.root.children.slice(0, -1));
}

/** The address it has is kept: a correction must not move an article. Undefined where the address is not a name. */
function slugOf(url: string): string | undefined {
  const { pathname = '/' } = URL.parse(url) ?? {};
  const name = pathname.split('/').findLast((part) => part !== '') ?? '';
  return /^(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.html?)?$/u.exec(name)?.groups?.['slug'];
}
