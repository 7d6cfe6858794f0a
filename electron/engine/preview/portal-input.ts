// A story of the library as the portal room wants it, beside the articles a reader would find around it.
import { attachmentIds } from '#shared/document/attachment-references.ts';
import { photoIds } from '#shared/document/photo-references.ts';
import type { PortalSite } from '#shared/model/portal.ts';
import type { Story } from '#shared/model/story.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findAttachments } from '../library/attachments.ts';
import { findPhotos } from '../library/photos.ts';
import { getFigures, getSite } from '../library/site.ts';
import { listStories } from '../library/search-stories.ts';
import { getStory } from '../library/stories.ts';
import { articleEntry } from '../portal/article-entry.ts';
import type { ArticleInput, PortalArticle } from '../portal/site-model.ts';
import { articlePath } from '../portal/site-paths.ts';

/** Neighbours shown in "Tin mới nhất" and "Tin đọc nhiều" of a preview. */
const NEIGHBOURS = 12;

/**
 * `now` stands for the publication a preview anticipates; only its day counts, so that an unchanged story gives an
 * unchanged page.
 */
export function articleInput(db: ReadableDb, storyId: string, now: Date): ArticleInput {
  const site = getSite(db);
  const around = (['published', 'changed'] as const)
    .flatMap((status) => listStories(db, { status, limit: NEIGHBOURS, offset: 0 }))
    .filter((summary) => summary.id !== storyId);
  return {
    site,
    figures: getFigures(db),
    entries: around.map((summary) =>
      articleEntry(portalArticle(db, site, getStory(db, summary.id)), site.smallerFormat),
    ),
    baseUrl: '',
    article: { ...portalArticle(db, site, getStory(db, storyId)), publishedAt: startOfDay(now) },
    awaitedPictures: 'show',
  };
}

function portalArticle(db: ReadableDb, site: PortalSite, story: Story): PortalArticle {
  const photos = findPhotos(db, photoIds(story.document));
  const attachments = findAttachments(db, attachmentIds(story.document));
  return {
    storyId: story.id,
    slug: story.slug,
    path: articlePath(site, story.section, story.slug),
    content: story,
    photos: new Map(photos.map((photo) => [photo.id, photo])),
    attachments: new Map(attachments.map((one) => [one.id, one])),
    publishedAt: story.updatedAt,
    modifiedAt: story.updatedAt,
  };
}

/** Midnight in the newsroom's zone, as UTC. */
function startOfDay(moment: Date): string {
  return new Date(`${newsroomDay(moment)}T00:00:00+07:00`).toISOString();
}
