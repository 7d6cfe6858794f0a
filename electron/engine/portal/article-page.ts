// The page of one article.
import { html, noHtml } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import { articleContent } from './article-content.ts';
import { articleHead } from './article-head.ts';
import { column } from './column.ts';
import { comments } from './comments.ts';
import { pageContext } from './page-context.ts';
import type { PageContext } from './page-context.ts';
import { framedPage } from './page-frame.ts';
import type { ArticleInput } from './site-model.ts';
import { printPath, sectionOf } from './site-paths.ts';
import { dayText } from './site-time.ts';
import type { ArticleEnd, Theme } from './theme-model.ts';

const relatedLength = 5;

/** `input.entries` must be newest first. */
export function articlePage(theme: Theme, input: ArticleInput): Html {
  const { article, site } = input;
  const context = pageContext(theme, input, article.path);
  return framedPage(context, {
    title: [article.content.headline, site.unitName].filter((part) => part !== '').join(' - '),
    head: articleHead(context, article),
    section: sectionOf(site, article.content.section),
    here: article.content.headline,
    main: html`${articleContent(context, input, printLink(context, input))}
    ${theme.manifest.articleEnd.map((part) => articleEnds[part](context, input))}`,
    column: column(context, article.storyId),
  });
}

const articleEnds: Readonly<Record<ArticleEnd, (context: PageContext, input: ArticleInput) => Html>> = {
  tools: (context, input) => html`<p class="tools">${printLink(context, input)}</p>\n`,
  related,
  comments: (context) => comments(context),
};

function printLink(context: PageContext, input: ArticleInput): Html {
  const href = context.href(printPath(input.article.path));
  return html`<a class="print-link" href="${href}">${context.labels.print}</a>`;
}

function related(context: PageContext, input: ArticleInput): Html {
  const { site, article } = input;
  const section = sectionOf(site, article.content.section);
  const entries = context.entries
    .filter((entry) => entry.storyId !== article.storyId)
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
