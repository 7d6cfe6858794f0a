// The frame every page of the site shares: head, banner, menu, breadcrumb, columns, footer.
import { html, noHtml } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import type { PortalSection } from '#shared/model/portal.ts';
import { assetPath, indexPath, rssPath, sectionPath } from './site-paths.ts';
import type { PageContext } from './page-context.ts';
import { footer } from './page-footer.ts';

export type FramedPage = {
  readonly title: string;
  /** Further elements of the head: description, metadata. */
  readonly head: Html;
  /** The section the page belongs to; undefined for the front page and for articles without one. */
  readonly section: PortalSection | undefined;
  /** Name of the page in the breadcrumb, below its section; '' on the section's own page. */
  readonly here: string;
  readonly main: Html;
  readonly column: Html;
};

export function framedPage(context: PageContext, page: FramedPage): Html {
  const { labels, path } = context;
  const trail = path === indexPath ? noHtml : breadcrumb(context, page);
  return html`<!doctype html>
    <html lang="vi">
      <head>
        ${sharedHead(context, page.title)}
        ${page.head}
      </head>
      <body>
        <a class="skip" href="#noi-dung">${labels.skip}</a>
        ${banner(context)}${menu(context, page.section)}
        <div class="frame">
          ${trail}
          <div class="columns">
            <main id="noi-dung" tabindex="-1">${page.main}</main>
            ${columnAside(context, page.column)}
          </div>
        </div>
        ${footer(context)}
      </body>
    </html>\n`;
}

export function columnAside({ labels }: PageContext, column: Html): Html {
  return html`<aside class="column" aria-label="${labels.column}">${column}</aside>`;
}

/** What the head of every page holds, print pages included. */
export function sharedHead(context: PageContext, title: string): Html {
  const { theme, site, href } = context;
  const { name, emblem, colour } = theme.manifest;
  return html`<meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <meta name="theme-color" content="${colour}">
    <link rel="icon" href="${href(assetPath(name, emblem))}" type="image/svg+xml">
    <link rel="stylesheet" href="${href(assetPath(name, theme.stylesheet))}">
    <link rel="alternate" type="application/rss+xml" title="${site.unitName}" href="${href(rssPath)}">`;
}

function banner(context: PageContext): Html {
  const { site, theme, href } = context;
  const emblem = href(assetPath(theme.manifest.name, theme.manifest.emblem));
  const parent =
    site.parentUnit === '' ? noHtml : html`<span class="parent-unit">${site.parentUnit}</span>\n`;
  return html`<header class="banner">
    <div class="frame">
      <a class="identity" href="${href(indexPath)}">
        <img class="emblem" src="${emblem}" width="72" height="72" alt="">
        <span class="names">
          ${parent}<span class="banner-line">${site.bannerLine}</span>
          <span class="unit-name">${site.unitName}</span>
        </span>
      </a>
    </div>
  </header>\n`;
}

/** `details` holds only the button: on a narrow page the list beside it shows while it is open, on a wide page always. */
function menu(context: PageContext, current: PortalSection | undefined): Html {
  const { site, labels, href, path } = context;
  const isHome = path === indexPath;
  const items = site.sections.map((section) => {
    const here = section.slug === current?.slug ? html` aria-current="true"` : noHtml;
    return html`<li><a href="${href(sectionPath(section))}"${here}>${section.name}</a></li>\n`;
  });
  return html`<nav class="menu" aria-label="${labels.sections}">
    <div class="frame">
      <details><summary>${labels.menu}</summary></details>
      <ul>
        <li><a href="${href(indexPath)}"${isHome && html` aria-current="page"`}>${labels.home}</a></li>
        ${items}
      </ul>
    </div>
  </nav>`;
}

function breadcrumb(context: PageContext, page: FramedPage): Html {
  const { labels, href, path } = context;
  const { section, here } = page;
  return html`<nav class="breadcrumb" aria-label="${labels.breadcrumb}">
    <ol>
      <li><a href="${href(indexPath)}">${labels.home}</a></li>
      ${section && sectionStep(context, section, path === sectionPath(section))}
      ${here !== '' && html`<li aria-current="page">${here}</li>`}
    </ol>
  </nav>`;
}

function sectionStep(context: PageContext, section: PortalSection, isHere: boolean): Html {
  const current = isHere ? html` aria-current="page"` : noHtml;
  return html`<li><a href="${context.href(sectionPath(section))}" data-field="section"${current}>${section.name}</a></li>`;
}
