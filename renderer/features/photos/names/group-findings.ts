// Findings of many photos as the rows of a list: what is said of several photos in the same words is said once. Pure.
import type { PhotoFinding } from '#shared/model/finding.ts';

type CheckedPhoto = { readonly id: string; readonly findings: readonly PhotoFinding[] };

export type FindingGroup = {
  readonly finding: PhotoFinding;
  /** Each with its own fix: the same mistake stands in different captions. */
  readonly photos: readonly { readonly id: string; readonly fix: PhotoFinding['fix'] }[];
};

const levels: readonly PhotoFinding['level'][] = ['block', 'warn', 'query'];

/** What stops a photo first, then what to look at, then questions. */
export function groupFindings(checked: readonly CheckedPhoto[]): FindingGroup[] {
  const groups = new Map<string, { finding: PhotoFinding; photos: FindingGroup['photos'][number][] }>();
  for (const { id, findings } of checked) {
    for (const finding of findings) {
      const key = [finding.rule, finding.field, finding.title].join('\n');
      const group = groups.get(key) ?? { finding, photos: [] };
      group.photos.push({ id, fix: finding.fix });
      groups.set(key, group);
    }
  }
  return [...groups.values()].toSorted(
    (first, second) => levels.indexOf(first.finding.level) - levels.indexOf(second.finding.level),
  );
}
