/**
 * Runs in the page. In an English interface every text with a Vietnamese letter that is neither marked as Vietnamese
 * (`lang="vi"`) nor found in the library's content: it stands in no English catalogue. In a Vietnamese interface every text
 * with an English function word that Vietnamese does not have. Names for screen readers count like what is seen.
 */
export function findForeignText(given: { language: 'vi' | 'en'; content: string[] }): string[] {
  // Longest first: a name may be part of a headline.
  const content = given.content
    .map(plain)
    .filter((text) => text.length > 2)
    .sort((a, b) => b.length - a.length);
  const foreign =
    given.language === 'en'
      ? /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/iu
      : /\b(?:the|and|of|with|not|your|from|this|photos?|stor(?:y|ies)|save|settings|publish)\b/iu;
  const found = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        look(node.getAttribute(name) ?? '', node);
    } else if (node.parentElement !== null) look(node.textContent ?? '', node.parentElement);
  }
  return [...found];

  function look(text: string, element: Element): void {
    if (!foreign.test(text)) return;
    if (given.language === 'en' && element.closest('[lang="vi"]') !== null) return;
    // A path names folders as the person named them.
    if (element.closest('output, code') !== null) return;
    if (parts(text).every(isContent)) return;
    // Variables of caption patterns have one name in every language; addresses are made of words without marks.
    const own = content
      .reduce((rest, known) => rest.replaceAll(known, ' '), plain(text))
      .replace(/\{[^}]*\}|\S*\/\S*/gu, ' ');
    const strange = parts(own).filter((part) => foreign.test(part) && !isContent(part));
    if (strange.length > 0) found.add(text.trim().slice(0, 80));
  }

  /** What a template put together: “Title”, a · b, name: value. */
  function parts(text: string): string[] {
    return text.split(/[·“”"():;,.…→/\n]+|\s[-–]\s/u);
  }

  /** Also a part of a text, which a list shortens. */
  function isContent(part: string): boolean {
    const wanted = plain(part);
    return wanted === '' || content.some((text) => text.includes(wanted));
  }

  function plain(text: string): string {
    return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
  }
}
