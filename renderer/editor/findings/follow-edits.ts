// Findings speak of the text as it was saved; the person has typed on since. Finds the same place in the text of now, or says
// that it is gone. Pure.
import { typedOffset } from '#shared/vietnamese/typed-offset.ts';

export type Span = { readonly start: number; readonly end: number };

/** Index of every saved block in the text of now; undefined for a block that went. */
export function followBlocks(saved: readonly string[], live: readonly string[]): (number | undefined)[] {
  const head = commonLength(saved, live, (list, at) => list[at]);
  const rest = Math.min(saved.length, live.length) - head;
  const tail = Math.min(
    rest,
    commonLength(saved, live, (list, at) => list[list.length - 1 - at]),
  );
  const shift = live.length - saved.length;
  const middle = live.slice(head, live.length - tail);
  return saved.map((text, index) => {
    if (index < head) return index;
    if (index >= saved.length - tail) return index + shift;
    const same = middle.indexOf(text);
    if (same >= 0) return head + same;
    // The block being typed in: as many went as came, so it kept its place.
    return shift === 0 ? index : undefined;
  });
}

/** The span in `live`, provided that what was typed lies wholly before or wholly behind it. `saved` is composed (NFC), as
 *  stored texts are; `live` is as it was typed, which some keyboards do in parts. */
export function followSpan(saved: string, live: string, span: Span): Span | undefined {
  const composed = live.normalize('NFC');
  const found = follow(saved, composed, span);
  if (found === undefined || composed === live) return found;
  return { start: typedOffset(live, found.start), end: typedOffset(live, found.end) };
}

function follow(saved: string, live: string, span: Span): Span | undefined {
  if (saved === live) return span;
  const head = commonLength(saved, live, (text, at) => text[at]);
  if (span.end <= head) return span;
  const rest = Math.min(saved.length, live.length) - head;
  const tail = Math.min(
    rest,
    commonLength(saved, live, (text, at) => text[text.length - 1 - at]),
  );
  if (span.start < saved.length - tail) return undefined;
  const shift = live.length - saved.length;
  return { start: span.start + shift, end: span.end + shift };
}

function commonLength<L extends { readonly length: number }>(
  one: L,
  other: L,
  item: (list: L, at: number) => string | undefined,
): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && item(one, count) === item(other, count)) count += 1;
  return count;
}
