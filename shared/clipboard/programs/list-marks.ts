// The mark in front of an item, as programs write it out: which kind of list it speaks of.

/** "3.", "1.2.", "a)", "IV." — and not "o", Word's hollow bullet. */
export function isNumber(mark: string): boolean {
  return /^\(?(?:\d+(?:\.\d+)*|[a-zđ]|[ivxlcdm]+)[.):]/iu.test(mark) || /^\d+$/u.test(mark);
}

/** One letter of whatever font, or signs only. */
export function isBullet(mark: string): boolean {
  return !isNumber(mark) && ([...mark].length === 1 || !/[\p{L}\p{N}]/u.test(mark));
}
