// A small portal with everything a reader of a test needs to know about it; a test names only what it is about.
import { join } from 'node:path';
import { loadTheme } from '#engine/portal/load-theme.ts';
import { articleEntry } from '#engine/portal/article-entry.ts';
import { articlePath } from '#engine/portal/site-paths.ts';
import type { ArticleInput, PortalArticle, SiteInput } from '#engine/portal/site-model.ts';
import type { Theme } from '#engine/portal/theme-model.ts';
import { paragraph, storyDocument } from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import type { Photo } from '#shared/model/photo.ts';
import { PortalFigures, PortalSite } from '#shared/model/portal.ts';
import { StoryContent } from '#shared/model/story.ts';
import { projectRoot } from './project-root.ts';

export function builtInTheme(): Promise<Theme> {
  return loadTheme(join(projectRoot, 'resources/themes'), 'phuong');
}

export function aSite(given: Partial<PortalSite> = {}): PortalSite {
  return PortalSite.parse({
    unitName: 'Phường An Hòa',
    sections: [
      { slug: 'tin-tuc', name: 'Tin tức' },
      { slug: 'xay-dung-dang', name: 'Xây dựng Đảng' },
    ],
    ...given,
  });
}

type GivenArticle = Partial<Omit<PortalArticle, 'content' | 'photos' | 'attachments'>> & {
  readonly content?: Partial<StoryContent>;
  readonly blocks?: readonly Block[];
  readonly photos?: readonly Photo[];
  readonly attachments?: readonly Attachment[];
};

/** Story number one, in "Tin tức", published 22/11/2026 10:42:07 in Vietnam. */
export function anArticle(given: GivenArticle = {}): PortalArticle {
  const { content, blocks = [paragraph('Nội dung.')], photos = [], attachments = [], ...rest } = given;
  const slug = rest.slug ?? 'ra-quan-tong-ve-sinh';
  const whole = StoryContent.parse({
    headline: 'Ra quân tổng vệ sinh',
    lead: 'Sáng 22/11, phường ra quân.',
    section: 'Tin tức',
    document: storyDocument(blocks),
    ...content,
  });
  return {
    storyId: '00000000-0000-4000-8000-000000000001',
    slug,
    path: articlePath(aSite(), whole.section, slug),
    content: whole,
    photos: new Map(photos.map((photo) => [photo.id, photo])),
    attachments: new Map(attachments.map((one) => [one.id, one])),
    publishedAt: '2026-11-22T03:42:07Z',
    modifiedAt: '2026-11-22T03:42:07Z',
    ...rest,
  };
}

/** `count` further articles, one a day backwards from 21/11/2026. */
export function moreArticles(count: number, section = 'Tin tức'): PortalArticle[] {
  return Array.from({ length: count }, (_, index) => {
    const publishedAt = new Date(Date.UTC(2026, 10, 21 - index, 2)).toISOString();
    return anArticle({
      storyId: `00000000-0000-4000-8000-${String(index + 2).padStart(12, '0')}`,
      slug: `tin-so-${index + 2}`,
      publishedAt,
      modifiedAt: publishedAt,
      content: { headline: `Tin số ${index + 2}`, section },
    });
  });
}

function aSiteInput(articles: readonly PortalArticle[], given: Partial<SiteInput> = {}): SiteInput {
  return {
    site: aSite(),
    figures: PortalFigures.parse({}),
    entries: articles.map((article) => articleEntry(article)),
    baseUrl: '',
    ...given,
  };
}

/** The first article among all of them, as it is published. */
export function anArticleInput(
  articles: readonly [PortalArticle, ...PortalArticle[]],
  given: Partial<ArticleInput> = {},
): ArticleInput {
  return { ...aSiteInput(articles), article: articles[0], awaitedPictures: 'omit', ...given };
}
