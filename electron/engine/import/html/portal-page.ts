// An article page of our own portal, as its renderer writes it (portal/article-content.ts) → the fields and blocks it shows.
// Somebody may have changed the page by hand: whatever stands in its parts is read like any other HTML.
import { storyDocument } from '#shared/document/build.ts';
import { inlineOfPieces } from '#shared/document/inline-pieces.ts';
import { inlineText } from '#shared/document/to-text.ts';
import type { StoryContent } from '#shared/model/story.ts';
import { readLabelledByline } from '../parts/byline.ts';
import { attribute, findAllWithin, findWithin, hasClass } from '#shared/html/element.ts';
import { readFlatText } from '#shared/html/flat-text.ts';
import { createDropped } from '#shared/html/dropped.ts';
import { importNodes, type ImportedHtml } from '#shared/html/import-html.ts';
import { plainContext } from '#shared/html/marks.ts';
import type { ImportHtmlOptions } from '#shared/html/page.ts';
import { parseHtml, type Element } from '#shared/html/parse-html.ts';

export type ImportedPortalPage = Omit<ImportedHtml, 'title' | 'fields'> & {
  readonly fields: Pick<StoryContent, 'kicker' | 'headline' | 'lead' | 'byline'>;
};

/**
 * `path` is the page's place in its site (`tin-tuc/ra-quan.html`): links are relative to it. Undefined when the page holds no
 * article. @throws AppError invalid_request
 */
export function importPortalPage(
  html: string,
  options: Pick<ImportHtmlOptions, 'pictureOf' | 'attachmentOf' | 'baseUrl'> & { readonly path: string },
): ImportedPortalPage | undefined {
  const article = findWithin(parseHtml(html), ({ tagName }) => tagName === 'article');
  if (article === undefined) return undefined;
  const bodies = findAllWithin(article, (element) => hasClass(element, bodyClass));
  const { fields: _, ...read } = importNodes(
    bodies.flatMap((body) => body.childNodes),
    { ...options, linkOf: (href) => linkFrom(options.path, href) },
  );
  return {
    ...withoutStandIns(read, fieldText(article, 'headline')),
    fields: {
      kicker: fieldText(article, 'kicker'),
      headline: fieldText(article, 'headline'),
      lead: fieldText(article, 'lead'),
      byline: readLabelledByline(fieldText(article, 'byline')) ?? [],
    },
  };
}

const bodyClass: ReadonlySet<string> = new Set(['body']);

/** The portal writes an alternative text where nobody has (portal/article-photos.ts). */
function withoutStandIns<Read extends Pick<ImportedHtml, 'document'>>(read: Read, headline: string): Read {
  const standIn = `Ảnh trong bài “${headline}”`;
  const blocks = read.document.root.children.map((block) =>
    block.type === 'photo' && block.alt === standIn ? { ...block, alt: null } : block,
  );
  return { ...read, document: storyDocument(blocks) };
}

/** An address as the document keeps it: paths of the portal from its root. */
function linkFrom(path: string, href: string): string {
  if (href.startsWith('#')) return href;
  const url = URL.parse(href, `${portal}/${path}`);
  return url === null || url.origin !== portal ? href : `${url.pathname}${url.search}${url.hash}`;
}

/** A host that cannot exist (RFC 2606). */
const portal = 'https://portal.invalid';

function fieldText(article: Element, name: string): string {
  const element = findWithin(article, (one) => attribute(one, 'data-field') === name);
  if (element === undefined) return '';
  const page = { options: {}, blocks: [], pictures: [], dropped: createDropped(), fields: {} };
  return inlineText(inlineOfPieces(readFlatText(page, element.childNodes, plainContext).pieces));
}
