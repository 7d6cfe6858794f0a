// The right column. Each box says so in words when it has nothing to show: an empty box looks like a fault.
import { html } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import { mostRead } from './article-entry.ts';
import { dayFact, newsItem } from './news-item.ts';
import { typedHref } from './page-context.ts';
import type { PageContext } from './page-context.ts';
import { dayText } from './site-time.ts';
import type { ColumnBox } from './theme-model.ts';

const listLength = 6;

/** `current` is the article on the page, which the list of latest news leaves out. */
export function column(context: PageContext, current?: string): Html {
  return html`${context.theme.manifest.column.map((box) => boxes[box](context, current))}`;
}

const boxes: Readonly<Record<ColumnBox, (context: PageContext, current?: string) => Html>> = {
  latest: (context, current) => {
    const entries = context.entries.filter((entry) => entry.storyId !== current).slice(0, listLength);
    const isPictured = hasPictures(context, 'latest', current);
    const list = html`<ul class="news">
      ${entries.map((entry) => newsItem(context, { entry, isPictured, facts: dayFact(entry) }))}
    </ul>\n`;
    return box(
      'latest',
      context.labels.latest,
      entries.length > 0 ? list : sentence(context.labels.noArticles),
    );
  },
  satisfaction,
  results: (context) => {
    const { labels, site } = context;
    const href = typedHref(context, site.resultsUrl);
    const link = html`<p><a class="action" href="${href}">${labels.resultsLink}</a></p>\n`;
    return box('results', labels.results, href === undefined ? sentence(labels.noResults) : link);
  },
  services: (context) => linkBox(context, 'services', context.labels.services, context.labels.noServices),
  links: (context) => linkBox(context, 'links', context.labels.links, context.labels.noLinks),
  'most-read': mostReadBox,
};

function satisfaction(context: PageContext): Html {
  const { labels, figures } = context;
  const figure = figures.satisfaction;
  if (figure === null) return box('satisfaction', labels.satisfaction, sentence(labels.noFigures));
  const percent = `${Math.round(figure.percent * 10) / 10}`;
  return box(
    'satisfaction',
    labels.satisfaction,
    html`<p class="percent">${percent.replace('.', ',')}%</p>
      <svg class="gauge" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="gauge-whole" width="100" height="4" />
        <rect class="gauge-part" width="${percent}" height="4" />
      </svg>
      <p class="period">${labels.satisfactionNote} ${dayText(figure.from)} - ${dayText(figure.to)}</p>\n`,
  );
}

function mostReadBox(context: PageContext, current?: string): Html {
  const { labels, entries, figures } = context;
  const read = mostRead(entries, figures, listLength);
  const isPictured = hasPictures(context, 'most-read', current);
  const items = read.map(({ entry, views }) => {
    const facts = html`<span class="meta">${grouped(views)} ${labels.views}</span>`;
    return newsItem(context, { entry, isPictured, facts });
  });
  const list = html`<ol class="ranking">
    ${items}
  </ol>\n`;
  return box('most-read', labels.mostRead, items.length > 0 ? list : sentence(labels.noViews));
}

function linkBox(context: PageContext, name: 'services' | 'links', title: string, none: string): Html {
  const items = context.site[name].map((link) => {
    const href = typedHref(context, link.url);
    return href !== undefined && html`<li><a href="${href}">${link.name}</a></li>\n`;
  });
  const known = items.filter((item) => item !== false);
  return box(
    name,
    title,
    known.length > 0
      ? html`<ul class="plain">
          ${known}
        </ul>\n`
      : sentence(none),
  );
}

/**
 * Not on an article's page: it stays as it is for years, and what it showed of other articles would be missing as soon as one of
 * them got another photo.
 */
function hasPictures({ theme }: PageContext, name: ColumnBox, current: string | undefined): boolean {
  return current === undefined && theme.manifest.pictured.includes(name);
}

function box(name: ColumnBox, title: string, content: Html): Html {
  return html`<section class="box box-${name}" aria-labelledby="box-${name}">
    <h2 id="box-${name}">${title}</h2>
    ${content}
  </section>\n`;
}

function sentence(text: string): Html {
  return html`<p class="empty">${text}</p>\n`;
}

/** 1204 → `1.204`. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, '.');
}
