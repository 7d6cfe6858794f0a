// The article itself, the same on its page and on its print page: headline, dates, lead, body, signature, galleries.
import { html, noHtml } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import { articleBody } from './article-body.ts';
import { printedDay } from './article-entry.ts';
import { bylineText } from './byline.ts';
import type { PageContext } from './page-context.ts';
import type { ArticleInput, PortalArticle } from './site-model.ts';
import { dayText, minuteText, zonedTime } from './site-time.ts';

/** `besideDate` stands in the line of the date. */
export function articleContent(context: PageContext, input: ArticleInput, besideDate = noHtml): Html {
  const body = articleBody(context, input);
  const signature = bylineText(input.article.content.byline);
  return html`<article>
    ${header(context, input, besideDate)}${correctionBox(context, input.article)}
    <div class="body">${body.text}</div>
    ${signature !== '' && html`<p class="byline" data-field="byline">${signature}</p>\n`}${body.closing.text !== '' && html`<div class="body">${body.closing}</div>`}
  </article>`;
}

function header(context: PageContext, input: ArticleInput, besideDate: Html): Html {
  const { kicker, headline, lead } = input.article.content;
  return html`<header class="article-head">
    ${kicker.trim() !== '' && html`<p class="kicker" data-field="kicker">${kicker}</p>\n`}
    <h1 data-field="headline">${headline}</h1>
    <p class="dates">${dates(context, input)}${besideDate}</p>
    ${lead.trim() !== '' && html`<p class="lead" data-field="lead">${lines(lead)}</p>\n`}
  </header>`;
}

/** Above the text, so that who has read the mistake meets what is right. */
function correctionBox({ labels }: PageContext, { correction }: PortalArticle): Html {
  if (correction === undefined) return noHtml;
  const { note, at } = correction;
  return html`<aside class="correction" aria-labelledby="dinh-chinh">
    <p class="correction-head">
      <strong id="dinh-chinh">${labels.correction}</strong>
      <time class="meta" datetime="${zonedTime(at)}">${minuteText(at)}</time>
    </p>
    <p>${lines(note.trim())}</p>
  </aside>`;
}

function dates(context: PageContext, input: ArticleInput): Html {
  const { article } = input;
  const day = printedDay(article);
  const modified = html`<time datetime="${zonedTime(article.modifiedAt)}">${minuteText(article.modifiedAt)}</time>`;
  return html`
    <time datetime="${day}" data-field="publicationDay">${dayText(day)}</time>
    ${wasChangedLater(article) && html`<span>${context.labels.updated} ${modified}</span>`}
  `;
}

/** Publishing takes moments; a change within the minute is the publication itself. */
function wasChangedLater({ publishedAt, modifiedAt }: PortalArticle): boolean {
  return Date.parse(modifiedAt) - Date.parse(publishedAt) >= 60_000;
}

/** Line breaks of a text field stay line breaks. */
function lines(text: string): Html {
  return html`${text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}`;
}
