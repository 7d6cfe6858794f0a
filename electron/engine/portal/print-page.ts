// "Bản in": the article alone, with the place it came from; no furniture.
import { html } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import { articleContent } from './article-content.ts';
import { pageContext } from './page-context.ts';
import { sharedHead } from './page-frame.ts';
import type { ArticleInput } from './site-model.ts';
import { absoluteUrl, printPath } from './site-paths.ts';
import type { Theme } from './theme-model.ts';

export function printPage(theme: Theme, input: ArticleInput): Html {
  const { article, site } = input;
  const context = { ...pageContext(theme, input, printPath(article.path)), isPrinted: true };
  const { labels } = context;
  const canonical = absoluteUrl(input.baseUrl, article.path);
  return html`<!doctype html>
    <html lang="vi">
      <head>
        ${sharedHead(context, `${labels.print}: ${article.content.headline}`)}
        <meta name="robots" content="noindex">
        ${canonical !== undefined && html`<link rel="canonical" href="${canonical}">\n`}
      </head>
      <body class="print-page">
        <nav class="screen-only" aria-label="${labels.print}">
          <a href="${context.href(article.path)}">${labels.backToArticle}</a> <span>${labels.printHint}</span>
        </nav>
        <header class="print-head">
          <p>${site.bannerLine}</p>
          <p class="unit-name">${site.unitName}</p>
        </header>
        <main>${articleContent(context, input)}</main>
        <footer class="print-foot">
          <p>${labels.source}: ${site.unitName}, <span class="address">${canonical ?? article.path}</span></p>
        </footer>
      </body>
    </html>\n`;
}
