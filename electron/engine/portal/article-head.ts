// Metadata of an article page: Dublin Core (Circular 24/2011/TT-BTTTT's list, kept as a good superset), Open Graph and
// JSON-LD. Where a value is not known it is left out; where an absolute address is demanded and the site has none, too.
import { html, jsonScript, noHtml } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import { printedDay } from './article-entry.ts';
import { altText, cardCrops, chooseShared, shownPhotos } from './article-photos.ts';
import { authors, photographers } from './byline.ts';
import { newsArticle } from './news-article.ts';
import type { PageContext } from './page-context.ts';
import { pictureFiles } from './pictures.ts';
import { shareText } from './share-text.ts';
import type { PortalArticle } from './site-model.ts';
import { absoluteUrl } from './site-paths.ts';
import { statedPublication, zonedTime } from './site-time.ts';

type Pair = readonly [name: string, content: string | undefined];

export function articleHead(context: PageContext, article: PortalArticle): Html {
  const { title, description } = shareText(article.content);
  const canonical = absoluteUrl(context.baseUrl, article.path);
  const properties = openGraph(context, article, { title, description });
  return html`
    <meta name="description" content="${description}">
    ${canonical !== undefined && html`<link rel="canonical" href="${canonical}">`}
    <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">
    ${dublinCore(context, article).map((pair) => metaNamed(pair))}
    ${properties.map((pair) => metaProperty(pair))}
    ${jsonScript('application/ld+json', newsArticle(context, article))}`;
}

function dublinCore(context: PageContext, article: PortalArticle): Pair[] {
  const { content } = article;
  const writers = authors(content.byline);
  return [
    ['DC.title', content.headline],
    // Mandatory: an unsigned article is the unit's own.
    ...(writers.length > 0 ? writers : [context.site.unitName]).map((name): Pair => ['DC.creator', name]),
    ...photographers(content.byline).map((name): Pair => ['DC.contributor', name]),
    ['DC.date', statedPublication(printedDay(article), article.publishedAt)],
    ['DC.description', shareText(content).description],
    ['DC.publisher', context.site.unitName],
    ['DC.identifier', absoluteUrl(context.baseUrl, article.path) ?? `urn:uuid:${article.storyId}`],
    ['DC.language', 'vi-VN'],
    ...[content.section, ...content.tags].map((subject): Pair => ['DC.subject', subject]),
    ['DC.coverage', content.event.where],
    ['DC.type', 'Text'],
    ['DC.format', 'text/html'],
  ];
}

function openGraph(
  context: PageContext,
  article: PortalArticle,
  text: { readonly title: string; readonly description: string },
): Pair[] {
  const { content } = article;
  return [
    ['og:type', 'article'],
    ['og:title', text.title],
    ['og:description', text.description],
    ['og:site_name', context.site.unitName],
    ['og:locale', 'vi_VN'],
    ['og:url', absoluteUrl(context.baseUrl, article.path)],
    ...sharePicture(context, article),
    ['article:published_time', statedPublication(printedDay(article), article.publishedAt)],
    ['article:modified_time', zonedTime(article.modifiedAt)],
    ...authors(content.byline).map((name): Pair => ['article:author', name]),
    ['article:section', content.section],
    ...content.tags.map((tag): Pair => ['article:tag', tag]),
  ];
}

/** The protocol knows absolute addresses only. */
function sharePicture(context: PageContext, article: PortalArticle): Pair[] {
  const shared = chooseShared(shownPhotos(article));
  const file = shared && pictureFiles(shared.photo, cardCrops.shared).at(-1);
  const url = file === undefined ? undefined : absoluteUrl(context.baseUrl, file.path);
  if (shared === undefined || file === undefined || url === undefined) return [];
  return [
    ['og:image', url],
    ['og:image:width', String(file.width)],
    ['og:image:height', String(file.height)],
    ['og:image:alt', altText(shared.text, article.content.headline)],
  ];
}

function metaNamed([name, content]: Pair): Html {
  return isKnown(content) ? html`<meta name="${name}" content="${content}">\n` : noHtml;
}

function metaProperty([name, content]: Pair): Html {
  return isKnown(content) ? html`<meta property="${name}" content="${content}">\n` : noHtml;
}

function isKnown(content: string | undefined): content is string {
  return content !== undefined && content.trim() !== '';
}
