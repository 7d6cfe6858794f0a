// From a clicked part of a portal page to the place in the story it came from, by the marks the portal room leaves.
import { FindingPlace } from '#shared/model/finding.ts';

/** Undefined for furniture. The target belongs to another document, so no `instanceof` of ours holds for it. */
export function placeOf(target: EventTarget | null): FindingPlace | undefined {
  const element = target as Partial<Element> | null;
  const marked = element?.closest?.('[data-block], [data-field]') ?? null;
  if (marked === null) return undefined;
  const field = marked.getAttribute('data-field');
  const block = marked.getAttribute('data-block');
  const place = field === null ? { kind: 'block', index: Number(block) } : { kind: 'field', field };
  return FindingPlace.safeParse(place).data;
}
