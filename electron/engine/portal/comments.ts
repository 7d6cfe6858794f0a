// "Ý kiến bạn đọc": a static site cannot receive comments, so the form is shown switched off and the page says how a
// reader can be heard instead. Comments are moderated; a connection that can receive them will switch the form on.
import { html, noHtml } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import { typedHref } from './page-context.ts';
import type { PageContext } from './page-context.ts';

export function comments(context: PageContext): Html {
  const { labels, site } = context;
  const mail = mailHref(context, site.email.trim());
  const byMail =
    mail === undefined ? noHtml : html` ${labels.commentsByMail} <a href="${mail}">${site.email}</a>.`;
  return html`<section class="comments" aria-labelledby="comments">
    <h2 id="comments">${labels.comments}</h2>
    <p id="comments-note">${labels.commentsClosed}${byMail}</p>
    <form aria-describedby="comments-note">
      <fieldset disabled>
        <div class="field">
          <label for="comment-name">${labels.commentName}</label>
          <input id="comment-name" type="text" autocomplete="name">
        </div>
        <div class="field">
          <label for="comment-mail">${labels.commentMail}</label>
          <input id="comment-mail" type="email" autocomplete="email">
        </div>
        <div class="field wide">
          <label for="comment-text">${labels.commentText}</label>
          <textarea id="comment-text" rows="4"></textarea>
        </div>
        <button type="button">${labels.commentSend}</button>
      </fieldset>
    </form>
  </section>\n`;
}

/** Undefined for what no mail program could use. */
function mailHref(context: PageContext, address: string): string | undefined {
  return /^[^\s@<>"?&]+@[^\s@<>"?&]+$/u.test(address) ? typedHref(context, `mailto:${address}`) : undefined;
}
