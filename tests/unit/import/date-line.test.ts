import { expect, it } from 'vitest';
import { readDateLine } from '#engine/import/date-line.ts';

it.each([
  ['29/10/2021', '2021-10-29'],
  ['29-10-2021', '2021-10-29'],
  ['Thứ Sáu, 29/10/2021', '2021-10-29'],
  ['Thứ sáu, ngày 29/10/2021 10:30', '2021-10-29'],
  ['10:30 - 29/10/2021', '2021-10-29'],
  ['Ngày đăng: 29/10/2021', '2021-10-29'],
  ['Cập nhật lúc: 08h15, 05/03/2026 (GMT+7)', '2026-03-05'],
  ['29/10/2021 10:30:00 AM | Lượt xem: 1.204', '2021-10-29'],
  ['Ngày 29 tháng 10 năm 2021', '2021-10-29'],
  ['2021-10-29 10:30', '2021-10-29'],
  ['(29/10/2021)', '2021-10-29'],
])('“%s” is the line of a day', (line, day) => {
  expect(readDateLine(line)).toBe(day);
});

it.each([
  '24/09/2022 - 01/10/2022',
  '31/02/2026',
  'Ngày 29/10/2021, Quận ủy Bình Thạnh tổ chức họp mặt',
  'Sáng 22/11',
  'Bình Thạnh, ngày 29 tháng 10 năm 2021',
  '29/10',
])('“%s” is not', (line) => {
  expect(readDateLine(line)).toBeUndefined();
});
