// RSS 2.0 and the sitemap. Both formats want absolute addresses; a site that has none yet gets relative ones and a
// comment that says so, because made-up addresses would be worse and a reader on the same disk can still follow these.
import { escapeText, html as xml } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import { sectionsOf } from './list-pages.ts';
import { oneLine } from './share-text.ts';
import type { ArticleEntry, SiteInput } from './site-model.ts';
import { absoluteUrl, indexPath, rssPath, sectionPath } from './site-paths.ts';
import { feedTime, zonedTime } from './site-time.ts';

const feedLength = 30;

/** `input.entries` must be newest first. */
export function rssFeed(input: SiteInput): Html {
  const { site, baseUrl, entries } = input;
  const own = absoluteUrl(baseUrl, rssPath);
  const built = latestChange(entries);
  return xml`<?xml version="1.0" encoding="UTF-8"?>
${relativeNote(baseUrl)}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${site.unitName}</title>
<link>${address(baseUrl, indexPath)}</link>
<description>${`${site.bannerLine} ${site.unitName}`.trim()}</description>
<language>vi</language>
${built !== undefined && xml`<lastBuildDate>${feedTime(built)}</lastBuildDate>\n`}${own !== undefined && xml`<atom:link href="${own}" rel="self" type="application/rss+xml"/>\n`}${entries.slice(0, feedLength).map((entry) => item(baseUrl, entry))}</channel>
</rss>
`;
}

export function sitemap(input: SiteInput): Html {
  const { baseUrl, entries } = input;
  const lists = [indexPath, ...sectionsOf(input).map((section) => sectionPath(section))];
  const pages = lists.map((path) => xml`<url><loc>${address(baseUrl, path)}</loc></url>\n`);
  const articles = entries.map(
    (entry) =>
      xml`<url><loc>${address(baseUrl, entry.path)}</loc><lastmod>${zonedTime(entry.modifiedAt)}</lastmod></url>\n`,
  );
  return xml`<?xml version="1.0" encoding="UTF-8"?>
${relativeNote(baseUrl)}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages}${articles}</urlset>
`;
}

/** Readers take the description for HTML, so the text is escaped once for them and once for XML. */
function item(baseUrl: string, entry: ArticleEntry): Html {
  const creators = entry.byline.map(({ name }) => xml`<dc:creator>${name}</dc:creator>\n`);
  return xml`<item>
<title>${oneLine(entry.headline)}</title>
<link>${address(baseUrl, entry.path)}</link>
<guid isPermaLink="false">urn:uuid:${entry.storyId}</guid>
<pubDate>${feedTime(entry.publishedAt)}</pubDate>
<description>${escapeText(descriptionOf(entry))}</description>
${entry.section !== '' && xml`<category>${entry.section}</category>\n`}${enclosure(baseUrl, entry)}${creators}</item>
`;
}

/** The lead, then the documents by their names. */
function descriptionOf({ lead, documents = [] }: ArticleEntry): string {
  const named = documents.map(({ title }) => oneLine(title)).join('; ');
  return [oneLine(lead), ...(named === '' ? [] : [`Tệp kèm theo: ${named}.`])].join(' ').trim();
}

/** RSS 2.0 takes one for an item, and only under an absolute address. */
function enclosure(baseUrl: string, { documents: [first] = [] }: ArticleEntry): Html | false {
  const url = first === undefined ? undefined : absoluteUrl(baseUrl, first.path);
  return (
    first !== undefined &&
    url !== undefined &&
    xml`<enclosure url="${url}" length="${first.bytes}" type="${first.mime}"/>\n`
  );
}

function address(baseUrl: string, path: string): string {
  return absoluteUrl(baseUrl, path) ?? path;
}

function relativeNote(baseUrl: string): Html | false {
  return (
    baseUrl === '' &&
    xml`<!-- Cổng chưa khai báo địa chỉ công khai: các địa chỉ dưới đây tính từ thư mục gốc của cổng. -->\n`
  );
}

/** From the articles, not from the clock: the same site always gives the same bytes. */
function latestChange(entries: readonly ArticleEntry[]): string | undefined {
  return entries.map((entry) => entry.modifiedAt).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
}
