// The day printed on the page: from the line at the headline, else from a labelled line among what was left out
// ("Ngày đăng: 05/3/2026" below the article).
import { formatDay } from '#shared/vietnamese/dates.ts';
import { readDateLine } from './date-line.ts';
import { quoteLine } from './import-report.ts';
import type { Dropped } from './import-report.ts';
import type { DateLine } from './read-head.ts';

export type PublicationDay = { readonly day: string | null; readonly notes: readonly string[] };

export function readPublicationDay(
  atHeadline: DateLine | undefined,
  leftOut: readonly Dropped[],
  today: string,
): PublicationDay {
  const found = atHeadline ?? findLabelled(leftOut);
  if (found === undefined) return { day: null, notes: [] };
  if (found.day > today) {
    return {
      day: null,
      notes: [
        `Ngày ở dòng ${quoteLine(found.line)} muộn hơn hôm nay (${formatDay(today)}) nên chưa ghi thành ngày đăng.`,
      ],
    };
  }
  const isBareDay = /^\d{1,2}\/\d{1,2}\/\d{4}$/u.test(found.line);
  return {
    day: found.day,
    notes: isBareDay ? [] : [`Ngày đăng ${formatDay(found.day)} lấy từ dòng ${quoteLine(found.line)}.`],
  };
}

function findLabelled(leftOut: readonly Dropped[]): DateLine | undefined {
  for (const line of leftOut.flatMap((group) => group.lines)) {
    const day = /^(?:ngày đăng|đăng|cập nhật|ngày cập nhật)/iu.test(line) ? readDateLine(line) : undefined;
    if (day !== undefined) return { line, day };
  }
  return undefined;
}
