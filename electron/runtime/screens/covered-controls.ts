/**
 * Runs in the page. Controls that something of the same layer lies over, so that a press in their middle meets something else. What
 * opens above the page (a dialog, a menu, a notice) may cover it; what is scrolled out of its box is not covered.
 */
export function findCoveredControls(): string[] {
  const covered = new Set<string>();
  const controls = 'button, a[href], input, select, textarea, [role="option"], [role="tab"], [role="slider"]';
  for (const control of document.querySelectorAll<HTMLElement>(controls)) {
    if (!control.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
    const box = control.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const isTiny = box.width < 4 || box.height < 4;
    if (isTiny || !isWithinItsBoxes(control, x, y)) continue;
    const met = document.elementFromPoint(x, y);
    if (met === null || belongTogether(control, met) || layerOf(control) !== layerOf(met)) continue;
    covered.add(`${nameOf(control)} ← ${nameOf(met)}`);
  }
  return [...covered];

  function isWithinItsBoxes(control: Element, x: number, y: number): boolean {
    for (let box = control.parentElement; box !== null; box = box.parentElement) {
      if (getComputedStyle(box).overflow === 'visible') continue;
      const edge = box.getBoundingClientRect();
      if (x < edge.left || x > edge.right || y < edge.top || y > edge.bottom) return false;
    }
    return true;
  }

  function belongTogether(control: Element, met: Element): boolean {
    if (control.contains(met) || met.contains(control)) return true;
    const label = met.closest('label');
    return label !== null && (label.control === control || label.contains(control));
  }

  /** What moves with the window instead of with the text lies above it, and so does a head that stays while rows scroll. */
  function layerOf(element: Element): Element | null {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      if (at.matches('dialog, [role="dialog"], [popover]')) return at;
      if (/fixed|sticky/u.test(getComputedStyle(at).position)) return at;
    }
    return null;
  }

  function nameOf(element: Element): string {
    const words = element.getAttribute('aria-label') ?? element.textContent;
    return `${element.localName} “${words.trim().slice(0, 40)}”`;
  }
}
