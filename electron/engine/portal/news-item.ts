// One article in a list of the right column: its headline, a fact, and where the theme wants it its photo in a square.
import { html, noHtml } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import type { PageContext } from './page-context.ts';
import { pictureHtml } from './pictures.ts';
import type { ArticleEntry } from './site-model.ts';
import { dayText } from './site-time.ts';

export type NewsItem = {
  readonly entry: ArticleEntry;
  readonly isPictured: boolean;
  /** Below the headline. */
  readonly facts: Html;
};

export function newsItem(context: PageContext, { entry, isPictured, facts }: NewsItem): Html {
  const link = html`<a href="${context.href(entry.path)}">${entry.headline}</a>`;
  const picture = isPictured ? square(context, entry) : noHtml;
  if (picture === noHtml) return html`<li>${link} ${facts}</li>\n`;
  return html`<li class="pictured">
    <div>${link} ${facts}</div>
    ${picture}
  </li>\n`;
}

export function dayFact(entry: ArticleEntry): Html {
  return html`<time class="meta" datetime="${entry.day}">${dayText(entry.day)}</time>`;
}

/** What an older edition has published has no square: the style sheet trims what there is. */
function square(context: PageContext, { cover }: ArticleEntry): Html {
  if (cover === null) return noHtml;
  const { sources, small = sources, alt, smallerFormat = 'none' } = cover;
  const picture = pictureHtml({
    ...{ page: context.path, sources: cover.square ?? small, alt, sizes: '72px', isFirst: false },
    smallerFormat: cover.square === undefined ? smallerFormat : 'none',
  });
  return html`<div class="item-picture">${picture}</div>`;
}
