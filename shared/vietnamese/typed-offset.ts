/** Where a place of the composed (NFC) text is in the text as typed. Both in UTF-16 units. */
export function typedOffset(typed: string, composedOffset: number): number {
  let [inTyped, inComposed] = [0, 0];
  for (const [letter] of typed.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    if (inComposed >= composedOffset) break;
    inTyped += letter.length;
    inComposed += letter.normalize('NFC').length;
  }
  return inTyped;
}
