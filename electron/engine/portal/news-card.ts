// One article in a list: picture, headline, date, first words. The whole card is one link, so that a keyboard stops once.
import { html, noHtml } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import type { PageContext } from './page-context.ts';
import { pictureHtml } from './pictures.ts';
import { oneLine, shorten } from './share-text.ts';
import type { ArticleEntry } from './site-model.ts';
import { dayText } from './site-time.ts';

export type NewsCard = {
  readonly entry: ArticleEntry;
  /** `lead`: the first story of the front page; `wide`: a line of a section page; `small`: beside the first story. */
  readonly form: 'lead' | 'wide' | 'small';
  readonly heading: 'h2' | 'h3';
};

const sizes = {
  lead: '(min-width: 62rem) 480px, (min-width: 48rem) 58vw, 100vw',
  wide: '(min-width: 48rem) 240px, 34vw',
  small: '104px',
} as const;

const leadLengths = { lead: 320, wide: 220, small: 0 } as const;

export function newsCard(context: PageContext, { entry, form, heading }: NewsCard): Html {
  const link = html`<a href="${context.href(entry.path)}">${entry.headline}</a>`;
  const title = heading === 'h2' ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`;
  const lead = shorten(oneLine(entry.lead), leadLengths[form]);
  const bare = entry.cover === null ? ' bare' : '';
  return html`<article class="card card-${form}${bare}">
    ${cover(context, entry, form)}
    <div class="card-text">
      ${form === 'lead' && entry.kicker !== '' && html`<p class="kicker">${entry.kicker}</p>\n`}${title}
      <p class="meta">
        <time datetime="${entry.day}">${dayText(entry.day)}</time>
        ${form === 'lead' && entry.section !== '' && html`<span>${entry.section}</span>`}
      </p>
      ${form !== 'small' && lead !== '' && html`<p class="summary">${lead}</p>\n`}
    </div>
  </article>\n`;
}

function cover(context: PageContext, entry: ArticleEntry, form: NewsCard['form']): Html {
  if (entry.cover === null) return noHtml;
  const { sources, small = sources, alt, smallerFormat = 'none' } = entry.cover;
  const picture = pictureHtml({
    page: context.path,
    sources: form === 'small' ? small : sources,
    alt,
    sizes: sizes[form],
    isFirst: form === 'lead',
    smallerFormat,
  });
  return html`<div class="card-picture">${picture}</div>\n`;
}
