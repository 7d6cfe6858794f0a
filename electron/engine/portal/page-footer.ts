// The foot of every page: who answers for the portal and how to reach them. Lines nobody filled in are left out.
import { html } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import type { PageContext } from './page-context.ts';
import { rssPath } from './site-paths.ts';

export function footer(context: PageContext): Html {
  const { site, labels, href } = context;
  const lines = [
    line(labels.address, site.address),
    line(labels.phone, site.phone),
    line(labels.email, site.email),
    line(labels.responsibleEditor, site.responsibleEditor),
    line(labels.licence, site.licence),
  ];
  return html`<footer class="foot">
    <div class="frame">
      <div class="foot-unit">
        <p class="foot-name">${site.unitName}</p>
        <p>${site.bannerLine}</p>
        ${site.parentUnit !== '' && html`<p>${site.parentUnit}</p>\n`}
      </div>
      <dl>${lines}</dl>
      <p class="foot-links">
        <a href="${href(rssPath)}">${labels.rss}</a> <a href="#noi-dung">${labels.toTop}</a>
      </p>
    </div>
  </footer>`;
}

function line(label: string, value: string): Html | false {
  return (
    value.trim() !== '' &&
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>\n`
  );
}
