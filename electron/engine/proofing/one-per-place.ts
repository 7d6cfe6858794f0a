import type { Finding } from '#shared/model/finding.ts';

/** Where two rules doubt the same letters the earlier in the table has said it better. */
export function onePerPlace(findings: readonly Finding[]): Finding[] {
  const taken = new Map<string, { start: number; end: number }[]>();
  return findings.filter(({ place: { start, end, ...whole } }) => {
    if (start === undefined || end === undefined) return true;
    const key = JSON.stringify(whole);
    const spans = taken.get(key) ?? [];
    if (spans.some((span) => span.start < end && start < span.end)) return false;
    taken.set(key, [...spans, { start, end }]);
    return true;
  });
}
