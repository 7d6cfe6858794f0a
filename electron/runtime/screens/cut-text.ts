/**
 * Runs in the page. Texts of which letters are outside the box that clips them, other than by scrolling or with an ellipsis
 * to say so. Words of a control (button, tab, label) may not even be shortened by an ellipsis.
 */
export function findCutText(): string[] {
  const cut = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const parent = node.parentElement;
    if (
      text === '' ||
      parent === null ||
      !parent.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (rects.some((rect) => isClipped(rect, parent)) || isShortenedLabel(parent)) cut.add(text.slice(0, 80));
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('input[placeholder]')) {
    if (field.value === '' && field.checkVisibility() && isLongerThan(field)) cut.add(field.placeholder);
  }
  return [...cut];

  function isLongerThan(field: HTMLInputElement): boolean {
    const { font, paddingLeft, paddingRight } = getComputedStyle(field);
    const pen = new OffscreenCanvas(1, 1).getContext('2d');
    if (pen === null) return false;
    pen.font = font;
    const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    return pen.measureText(field.placeholder).width > room + 1;
  }

  function isClipped(rect: DOMRect, from: Element): boolean {
    for (
      let box: Element | null = from;
      box !== null && box !== document.documentElement;
      box = box.parentElement
    ) {
      const style = getComputedStyle(box);
      // Read aloud only: nothing of it is to be seen.
      if (style.clipPath !== 'none' || (style.position === 'absolute' && box.clientWidth <= 1)) return false;
      if (/auto|scroll/u.test(style.overflowX + style.overflowY)) return false;
      if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') return false;
      const edge = box.getBoundingClientRect();
      const clipsX = /hidden|clip/u.test(style.overflowX);
      const clipsY = /hidden|clip/u.test(style.overflowY);
      if (clipsX && (rect.right > edge.right + 1 || rect.left < edge.left - 1)) return true;
      // Line boxes are higher than their letters.
      if (clipsY && (rect.bottom > edge.bottom + 4 || rect.top < edge.top - 4)) return true;
    }
    return rect.right > innerWidth + 1 || rect.left < -1;
  }

  function isShortenedLabel(element: Element): boolean {
    return (
      element.matches('button, [role=tab], label, legend, th') &&
      getComputedStyle(element).overflowX !== 'visible' &&
      element.scrollWidth > element.clientWidth + 1
    );
  }
}
