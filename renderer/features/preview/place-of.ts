// From a clicked part of a portal page to the place in the story it came from, by the marks the portal room leaves.
import { FindingPlace } from '#shared/model/finding.ts';

/** Undefined for furniture. */
export function placeOf(target: EventTarget | null): FindingPlace | undefined {
  const marked = closest(target, '[data-block], [data-field]');
  if (marked === null) return undefined;
  const field = marked.getAttribute('data-field');
  const block = marked.getAttribute('data-block');
  const place = field === null ? { kind: 'block', index: Number(block) } : { kind: 'field', field };
  return FindingPlace.safeParse(place).data;
}

/** Where the clicked link leads, as written in the page; undefined outside links. */
export function linkOf(target: EventTarget | null): string | undefined {
  return closest(target, 'a[href]')?.getAttribute('href') ?? undefined;
}

function closest(target: EventTarget | null, selector: string): Element | null {
  // Proof: only `closest` is used, and only if it is there; `instanceof Element` fails for nodes of another document.
  const element = target as Partial<Element> | null;
  return element?.closest?.(selector) ?? null;
}
