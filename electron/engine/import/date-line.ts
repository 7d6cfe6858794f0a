// A line that says nothing but when the page was put up: "29/10/2021", "Thứ Sáu, 29/10/2021 - 10:30", "Ngày đăng: …".
import { toDay } from '#shared/vietnamese/dates.ts';

const label =
  '(?:(?:ngày|thời gian)\\s+(?:đăng(?:\\s+tải)?|xuất bản|cập nhật)|đăng(?:\\s+(?:ngày|lúc))?|cập nhật(?:\\s+(?:ngày|lúc))?|ngày|thời gian)';
const weekday = '(?:(?:thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\\s+nhật|t[2-7]|cn)\\s*,?)';
const time =
  '(?:(?:lúc\\s+)?\\d{1,2}\\s*(?:[:h]|giờ)\\s*(?:\\d{2})?(?:\\s*phút)?(?::\\d{2})?(?:\\s*(?:am|pm|sa|ch))?)';
const views =
  '(?:\\(?(?:số\\s+)?(?:lượt|lần)\\s+(?:xem|đọc)\\s*:?\\s*[\\d.,]+\\)?|[\\d.,]+\\s+(?:lượt|lần)\\s+(?:xem|đọc))';
const gap = '[\\s,|–-]*';
const days = [
  '(?<date>\\d{1,2})\\s*[/.-]\\s*(?<month>\\d{1,2})\\s*[/.-]\\s*(?<year>\\d{4})',
  '(?:ngày\\s+)?(?<date>\\d{1,2})\\s+tháng\\s+(?<month>\\d{1,2})\\s+năm\\s+(?<year>\\d{4})',
  '(?<year>\\d{4})-(?<month>\\d{2})-(?<date>\\d{2})',
];

const patterns = days.map(
  (day) =>
    new RegExp(
      `^\\(?(?:${label}\\s*:?)?${gap}${weekday}?${gap}(?:ngày\\s+)?${time}?${gap}${day}${gap}${time}?${gap}(?:\\(?gmt\\s*\\+?\\s*0?7(?::00)?\\)?)?${gap}${views}?${gap}\\)?$`,
      'iu',
    ),
);

/** The day (YYYY-MM-DD) of a line that is nothing but a date line; undefined otherwise and for days that do not exist. */
export function readDateLine(text: string): string | undefined {
  if (text.length > 100) return undefined;
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined) {
      return toDay(Number(groups['year']), Number(groups['month']), Number(groups['date']));
    }
  }
  return undefined;
}
