// What on an article's page speaks of other articles: the right column and the news of its section. Both can be made again on
// a page that is out already, without the story it belongs to; nothing else of the page is touched.
import { html, noHtml } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import { newestFirst } from './article-entry.ts';
import { column } from './column.ts';
import { pageContext } from './page-context.ts';
import type { PageContext } from './page-context.ts';
import { columnAside } from './page-frame.ts';
import type { ArticleEntry, SiteInput } from './site-model.ts';
import { relativeHref, sectionOf } from './site-paths.ts';
import { dayText } from './site-time.ts';
import type { Theme } from './theme-model.ts';

const relatedLength = 5;

export type ArticleInLists = Pick<ArticleEntry, 'storyId' | 'section'>;

/** `context.entries` must be newest first. */
export function relatedNews(context: PageContext, { storyId, section: name }: ArticleInLists): Html {
  const { site } = context;
  const section = sectionOf(site, name);
  const entries = context.entries
    .filter((entry) => entry.storyId !== storyId)
    .filter((entry) => section !== undefined && sectionOf(site, entry.section)?.slug === section.slug)
    .slice(0, relatedLength);
  if (entries.length === 0) return noHtml;
  const items = entries.map(
    (entry) =>
      html`<li>
        <a href="${context.href(entry.path)}">${entry.headline}</a>
        <time class="meta" datetime="${entry.day}">${dayText(entry.day)}</time>
      </li>\n`,
  );
  return html`<section class="related" aria-labelledby="related">
    <h2 id="related">${context.labels.related}</h2>
    <ul>
      ${items}
    </ul>
  </section>\n`;
}

/** The page of `article` with today's lists; a page of another form comes back as it is. @param content the page as it is */
export function withFreshSideLists(
  theme: Theme,
  input: SiteInput,
  { article, content }: { readonly article: ArticleEntry; readonly content: string },
): string {
  const context = pageContext(theme, { ...input, entries: newestFirst(input.entries) }, article.path);
  const aside = columnAside(context, column(context, article.storyId));
  const withColumn = replaced(content, { from: '<aside class="column"', to: '</aside>' }, aside);
  const news = relatedNews(context, article);
  return replaced(withColumn, { from: '<section class="related"', to: '</section>\n' }, news);
}

/** Whether the page leads to the page at `target`. */
export function leadsTo(page: { readonly path: string; readonly content: string }, target: string): boolean {
  return page.content.includes(`href="${relativeHref(page.path, target)}"`);
}

/** Text of a story is escaped, so the marks are the page's own and stand there once. */
function replaced(
  content: string,
  marks: { readonly from: string; readonly to: string },
  made: Html,
): string {
  const start = content.indexOf(marks.from);
  const end = content.indexOf(marks.to, start);
  if (start < 0 || end < 0) return content;
  return content.slice(0, start) + made.text + content.slice(end + marks.to.length);
}
