// "Bản in": the article alone, with the place it came from; no furniture.
import { html } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import { articleBody } from './article-body.ts';
import { articleHeader, signature } from './article-page.ts';
import { pageContext } from './page-context.ts';
import { sharedHead } from './page-frame.ts';
import type { ArticleInput } from './site-model.ts';
import { absoluteUrl, printPath } from './site-paths.ts';
import type { Theme } from './theme-model.ts';

export function printPage(theme: Theme, input: ArticleInput): Html {
  const { article, site } = input;
  const context = pageContext(theme, input, printPath(article.path));
  const { labels } = context;
  const canonical = absoluteUrl(input.baseUrl, article.path);
  return html`<!doctype html>
    <html lang="vi">
      <head>
        ${sharedHead(context, `${labels.print}: ${article.content.headline}`)}
        <meta name="robots" content="noindex" />
        ${canonical !== undefined && html`<link rel="canonical" href="${canonical}" /> `}
      </head>
      <body class="print-page">
        <p class="screen-only">
          <a href="${context.href(article.path)}">${labels.backToArticle}</a> <span>${labels.printHint}</span>
        </p>
        <header class="print-head">
          <p>${site.bannerLine}</p>
          <p class="unit-name">${site.unitName}</p>
        </header>
        <main>
          <article>
            ${articleHeader(context, input)}
            <div class="body">${articleBody(context, input)}</div>
            ${signature(input)}
          </article>
        </main>
        <footer class="print-foot">
          <p>${labels.source}: ${site.unitName}, <span class="address">${canonical ?? article.path}</span></p>
        </footer>
      </body>
    </html> `;
}
