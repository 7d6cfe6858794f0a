import { describe, expect, test } from 'vitest';
import { AppError } from '#shared/api/errors.ts';
import { ErrorCode } from '#shared/model/error-code.ts';
import { captionTexts } from '#renderer/i18n/captions.ts';
import { describeError } from '#renderer/i18n/describe-error.ts';
import { formatFor } from '#renderer/i18n/format.ts';
import { iimBytes } from '#renderer/features/people/iim-bytes.ts';
import { freeSlug } from '#renderer/features/settings/free-slug.ts';
import { createNoticeList } from '#renderer/ui/notice-list.ts';

const now = '2026-11-23T03:00:00.000Z';

describe('numbers and times', () => {
  test('are written the Vietnamese way', () => {
    const { count, bytes, age, clock, moment, savedAt } = formatFor('vi');
    expect([count(1204), bytes(2_400_000), bytes(950), bytes(0)]).toEqual([
      '1.204',
      '2,4 MB',
      '950 byte',
      '0 byte',
    ]);
    expect(age('2026-11-22T03:00:00.000Z', now)).toBe('hôm qua');
    // The clock on the newsroom's wall, seven hours ahead of the stamp, whatever zone this computer is set to.
    expect(clock('2026-11-20T20:04:09.000Z')).toBe('03:04:09');
    expect(moment('2026-11-20T03:00:00.000Z', now)).toBe('10:00 · 20/11');
    expect(savedAt('2026-11-22T18:00:00.000Z', now)).toBe('01:00:00');
  });

  test('and the English one', () => {
    const { count, bytes, age } = formatFor('en');
    expect([count(1204), bytes(2_400_000)]).toEqual(['1,204', '2.4 MB']);
    expect([
      age(now, now),
      age('2026-11-23T02:48:00.000Z', now),
      age('2026-11-22T03:00:00.000Z', now),
    ]).toEqual(['just now', '12 min', 'yesterday']);
  });
});

test('English says one of a thing in the singular', () => {
  const { apply } = captionTexts.en;
  expect([apply('1'), apply('2'), apply('1,204')]).toEqual([
    'Apply to 1 photo',
    'Apply to 2 photos',
    'Apply to 1,204 photos',
  ]);
});

describe('a failure is said', () => {
  test('in the engine’s own sentence in Vietnamese and by its code in English', () => {
    const error = new AppError('disk_full', 'Ổ đĩa đã đầy nên chưa lưu được.');
    expect(describeError(error, 'vi')).toEqual({
      sentence: 'Ổ đĩa đã đầy nên chưa lưu được.',
      next: 'Dọn bớt chỗ trống trên ổ đĩa rồi bấm Thử lại.',
    });
    expect(describeError(error, 'en').sentence).toMatch(/disk is full/u);
  });

  test('also when it is a bug, without showing the bug', () => {
    expect(describeError(new TypeError('x is undefined'), 'vi')).toEqual({
      sentence: 'Có lỗi ngoài dự kiến. Dữ liệu đã lưu vẫn còn nguyên.',
      next: null,
    });
  });

  test('for every code there is', () => {
    for (const code of ErrorCode.options)
      expect(describeError(new AppError(code, ''), 'en').sentence).toMatch(/\.$/u);
  });
});

test('the 32-byte meter counts bytes as the file does: marks cost two or three', () => {
  expect([iimBytes('Trung tam'), iimBytes('đ'), iimBytes('ệ'), iimBytes('ệ'.normalize('NFD'))]).toEqual([
    9, 2, 3, 3,
  ]);
});

test('a second section of the same name gets an address of its own', () => {
  const sections = [{ slug: 'tin-tuc' }, { slug: 'tin-tuc-2' }];
  expect([freeSlug('thong-bao', sections), freeSlug('tin-tuc', sections)]).toEqual([
    'thong-bao',
    'tin-tuc-3',
  ]);
});

test('the same news twice is one notice, and old ones make room', () => {
  const list = createNoticeList();
  const take = list.add({ kind: 'done', text: 'a' });
  list.add({ kind: 'done', text: 'b' });
  list.add({ kind: 'done', text: 'a' });
  expect(list.snapshot().map(({ text }) => text)).toEqual(['b', 'a']);
  take();
  for (const text of ['c', 'd', 'e']) list.add({ kind: 'news', text });
  expect(list.snapshot().map(({ text }) => text)).toEqual(['a', 'c', 'd', 'e']);
});
