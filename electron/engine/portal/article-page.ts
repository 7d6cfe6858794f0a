// The page of one article.
import { html } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import { articleContent } from './article-content.ts';
import { articleHead } from './article-head.ts';
import { column } from './column.ts';
import { comments } from './comments.ts';
import { pageContext } from './page-context.ts';
import type { PageContext } from './page-context.ts';
import { framedPage } from './page-frame.ts';
import type { ArticleInput } from './site-model.ts';
import { relatedNews } from './side-lists.ts';
import { printPath, sectionOf } from './site-paths.ts';
import type { ArticleEnd, Theme } from './theme-model.ts';

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
  related: (context, { article }) =>
    relatedNews(context, { storyId: article.storyId, section: article.content.section }),
  comments: (context) => comments(context),
};

function printLink(context: PageContext, input: ArticleInput): Html {
  const href = context.href(printPath(input.article.path));
  return html`<a class="print-link" href="${href}">${context.labels.print}</a>`;
}
