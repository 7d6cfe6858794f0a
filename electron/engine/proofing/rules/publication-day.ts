// A day of publication that has not come yet is more often a slip than a plan.
import type { Finding } from '#shared/model/finding.ts';
import { formatDay } from '#shared/vietnamese/dates.ts';
import type { Check } from '../check.ts';

export function publicationDay({ content, today }: Check): Finding[] {
  const day = content.publicationDay;
  if (day === null || day <= today) return [];
  return [
    {
      rule: 'publication-day-future',
      level: 'query',
      title: `Ngày đăng ${formatDay(day)} chưa tới?`,
      reason: `Hôm nay là ${formatDay(today)}`,
      place: { kind: 'field', field: 'publicationDay' },
      fix: null,
    },
  ];
}
