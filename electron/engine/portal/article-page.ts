// The page of one article.
import { html, noHtml } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import { printedDay } from './article-entry.ts';
import { articleBody } from './article-body.ts';
import { articleHead } from './article-head.ts';
import { bylineText } from './byline.ts';
import { column } from './column.ts';
import { comments } from './comments.ts';
import { pageContext } from './page-context.ts';
import type { PageContext } from './page-context.ts';
import { framedPage } from './page-frame.ts';
import type { ArticleInput } from './site-model.ts';
import { printPath, sectionOf } from './site-paths.ts';
import { dayText, minuteText } from './site-time.ts';
import type { ArticleEnd, Theme } from './theme-model.ts';

const relatedLength = 5;

/** `input.entries` must be newest first. */
export function articlePage(theme: Theme, input: ArticleInput): Html {
  const { article, site } = input;
  const context = pageContext(theme, input, article.path);
  return framedPage(context, {
    title: `${article.content.headline} - ${site.unitName}`,
    head: articleHead(context, article),
    section: sectionOf(site, article.content.section),
    here: article.content.headline,
    main: html`<article>
        ${articleHeader(context, input)}
        <div class="body">${articleBody(context, input)}</div>
        ${signature(input)}
      </article>
      ${theme.manifest.articleEnd.map((part) => articleEnds[part](context, input))}`,
    column: column(context, article.storyId),
  });
}

/** Headline, date and lead, as the article page and the print page begin. */
export function articleHeader(context: PageContext, input: ArticleInput, tools: Html = noHtml): Html {
  const { article } = input;
  const { kicker, headline, lead } = article.content;
  return html`<header class="article-head">
    ${kicker.trim() !== '' && html`<p class="kicker" data-field="kicker">${kicker}</p> `}
    <h1 data-field="headline">${headline}</h1>
    <p class="dates">${publication(context, input)}${tools}</p>
    ${lead.trim() !== '' && html`<p class="lead" data-field="lead">${lines(lead)}</p> `}
  </header> `;
}

export function signature(input: ArticleInput): Html {
  const text = bylineText(input.article.content.byline);
  return text === '' ? noHtml : html`<p class="byline" data-field="byline">${text}</p> `;
}

function publication(context: PageContext, input: ArticleInput): Html {
  const { article } = input;
  const day = printedDay(article);
  const updated = html` <span class="updated"
    >${context.labels.updated}
    <time datetime="${article.modifiedAt}">${minuteText(article.modifiedAt)}</time></span
  >`;
  return html`<time datetime="${day}" data-field="publicationDay">${dayText(day)}</time
    >${article.modifiedAt !== article.publishedAt && updated}`;
}

const articleEnds: Readonly<Record<ArticleEnd, (context: PageContext, input: ArticleInput) => Html>> = {
  tools: (context, input) =>
    html`<p class="tools">
      <a class="print-link" href="${context.href(printPath(input.article.path))}">${context.labels.print}</a>
    </p> `,
  related,
  comments: (context) => comments(context),
};

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
      </li> `,
  );
  return html`<section class="related" aria-labelledby="related">
    <h2 id="related">${context.labels.related}</h2>
    <ul>
      ${items}
    </ul>
  </section> `;
}

/** Line breaks of a text field stay line breaks. */
function lines(text: string): Html {
  return html`${text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br />${line}`))}`;
}
