// Pasted HTML as a document to read from. The window's policy forbids inline styles, and a parsed document obeys it: what
// Google Docs or Word say by style alone (bold, lists) would be gone, and every paste would be reported as an attack. So the
// attributes are taken aside before the parser sees them and given to the elements through their style objects afterwards.
import { getStyleObjectFromCSS } from 'lexical';

const ASIDE = 'data-pasted-style';
/** Where Lexical's import of Word lists looks for the level, a property browsers drop. */
const WORD_LIST = 'data-mso-list';

export function readPastedHtml(html: string): Document {
  const page = new DOMParser().parseFromString(withStylesAside(html), 'text/html');
  for (const element of page.querySelectorAll<HTMLElement>(`[${ASIDE}]`)) {
    const css = element.getAttribute(ASIDE) ?? '';
    element.removeAttribute(ASIDE);
    element.style.cssText = css;
    const wordList = getStyleObjectFromCSS(css)['mso-list'];
    if (wordList !== undefined) element.setAttribute(WORD_LIST, wordList);
  }
  return page;
}

/** Only inside tags: the same letters in the text are the text's. */
function withStylesAside(html: string): string {
  return html
    .replace(/<style\b[^>]*>.*?<\/style\s*>/gisu, '')
    .replace(/<[a-z][^>]*>/giu, (tag) => tag.replace(/(?<=\s)style(?=\s*=)/iu, ASIDE));
}
