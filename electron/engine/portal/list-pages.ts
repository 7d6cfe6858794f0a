// The front page and the pages of every section.
import { html, noHtml } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import type { PortalSection } from '#shared/model/portal.ts';
import { column } from './column.ts';
import { newsCard } from './news-card.ts';
import { pageContext } from './page-context.ts';
import type { PageContext } from './page-context.ts';
import { framedPage } from './page-frame.ts';
import type { ArticleEntry, SiteInput } from './site-model.ts';
import { absoluteUrl, indexPath, sectionOf, sectionPath } from './site-paths.ts';
import type { Theme } from './theme-model.ts';

const perPage = 20;
const besideLead = 4;
const perSection = 4;

export type ListPage = { readonly path: string; readonly html: Html };

/** `input.entries` must be newest first. */
export function indexPage(theme: Theme, input: SiteInput): ListPage {
  const context = pageContext(theme, input, indexPath);
  const { site, labels, entries } = context;
  const title = `${site.bannerLine} ${site.unitName}`.trim();
  const [first, ...rest] = entries;
  const below = entries.slice(1 + besideLead);
  const blocks = sectionsOf(input).map((section) => sectionBlock(context, section, below));
  const sections = blocks.some((block) => block !== noHtml) && html`<div class="sections">${blocks}</div>\n`;
  const news =
    first === undefined
      ? html`<p class="empty">${labels.noArticles}</p>\n`
      : html`${topBlock(context, first, rest.slice(0, besideLead))}${sections}`;
  const page = framedPage(context, {
    title,
    head: listHead(context, title),
    section: undefined,
    here: '',
    main: html`<h1 class="unseen">${title}</h1>
      ${news}`,
    column: column(context),
  });
  return { path: indexPath, html: page };
}

/** Every section's pages, those without articles too: menus lead there, those of older pages also to sections of the past. */
export function sectionPages(theme: Theme, input: SiteInput): ListPage[] {
  const now = sectionsOf(input);
  const former = (input.formerSections ?? []).filter((one) => now.every(({ slug }) => slug !== one.slug));
  return [...now, ...former].flatMap((section) => pagesOf(theme, input, section));
}

/** The site's own sections, then those that only articles name. */
export function sectionsOf({ site, entries }: SiteInput): PortalSection[] {
  const named = entries.map((entry) => sectionOf(site, entry.section)).filter((one) => one !== undefined);
  const all = [...site.sections, ...named.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))];
  return all.filter((section, index) => all.findIndex((one) => one.slug === section.slug) === index);
}

function pagesOf(theme: Theme, input: SiteInput, section: PortalSection): ListPage[] {
  const entries = inSection(input, section);
  const count = Math.max(1, Math.ceil(entries.length / perPage));
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const context = pageContext(theme, input, sectionPath(section, number));
    const shown = entries.slice(index * perPage, number * perPage);
    const title = number === 1 ? section.name : `${section.name} - ${context.labels.page} ${number}`;
    const list =
      shown.length === 0
        ? html`<p class="empty">${context.labels.noArticles}</p>\n`
        : shown.map((entry) => newsCard(context, { entry, form: 'wide', heading: 'h2' }));
    const page = framedPage(context, {
      title: `${title} - ${input.site.unitName}`,
      head: listHead(context, `${section.name} - ${input.site.unitName}`),
      section,
      here: '',
      main: html`<h1>${title}</h1>
        ${list}${pagination(context, section, { number, count })}`,
      column: column(context),
    });
    return { path: context.path, html: page };
  });
}

function topBlock(context: PageContext, first: ArticleEntry, beside: readonly ArticleEntry[]): Html {
  const others = beside.map((entry) => newsCard(context, { entry, form: 'small', heading: 'h2' }));
  return html`<div class="top">
    ${newsCard(context, { entry: first, form: 'lead', heading: 'h2' })}${others.length > 0 && html`<div class="beside">${others}</div>\n`}
  </div>\n`;
}

/** What stands at the top of the front page is not repeated under its section. */
function sectionBlock(context: PageContext, section: PortalSection, below: readonly ArticleEntry[]): Html {
  const entries = inSection({ ...context, entries: below }, section).slice(0, perSection);
  if (entries.length === 0) return noHtml;
  const href = context.href(sectionPath(section));
  const cards = entries.map((entry) => newsCard(context, { entry, form: 'small', heading: 'h3' }));
  return html`<section class="section-block" aria-labelledby="muc-${section.slug}">
    <h2 id="muc-${section.slug}"><a href="${href}">${section.name}</a></h2>
    <div class="section-cards">${cards}</div>
  </section>\n`;
}

function pagination(
  context: PageContext,
  section: PortalSection,
  page: { readonly number: number; readonly count: number },
): Html {
  const { number, count } = page;
  if (count === 1) return noHtml;
  const { labels, href } = context;
  const newer = html`<a href="${href(sectionPath(section, number - 1))}" rel="prev">${labels.newer}</a>`;
  const older = html`<a href="${href(sectionPath(section, number + 1))}" rel="next">${labels.older}</a>`;
  return html`<nav class="pages" aria-label="${labels.page}">
    ${number > 1 && newer}<span>${labels.page} ${number}/${count}</span>${number < count && older}
  </nav>\n`;
}

function inSection({ site, entries }: SiteInput, section: PortalSection): ArticleEntry[] {
  return entries.filter((entry) => sectionOf(site, entry.section)?.slug === section.slug);
}

function listHead(context: PageContext, description: string): Html {
  const canonical = absoluteUrl(context.baseUrl, context.path);
  return html`<meta name="description" content="${description}">
    ${canonical !== undefined && html`<link rel="canonical" href="${canonical}">\n`}`;
}
