import { describe, expect, it } from 'vitest';
import { wrongTerms, type ClickTerms } from '#engine/outbox/click-terms.ts';
import type { PublishAction } from '#shared/model/outbox.ts';

const now = new Date('2026-11-22T03:42:07.000Z');
const capabilities = {
  ...{ drafts: false, schedule: true, conflictCheck: true, exactlyOnce: true },
  ...{ unpublish: false, lists: false, readArticle: false, secret: false },
};
const wrong = (action: PublishAction, terms: ClickTerms): string | undefined =>
  wrongTerms(action, terms, { name: 'Cổng phường', capabilities, now });
const inSeconds = (seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString();

describe('the time of a click', () => {
  it('belongs to a schedule or an embargo, and lies ahead by the destination’s clock', () => {
    expect([
      wrong('schedule', {}),
      wrong('publish', { at: inSeconds(3600) }),
      wrong('embargo', { at: inSeconds(-60) }),
      wrong('schedule', { at: inSeconds(90) }),
      wrong('schedule', { at: inSeconds(120) }),
      wrong('embargo', { at: inSeconds(1) }),
    ]).toEqual([
      'Chưa chọn giờ. Hãy chọn ngày giờ bài được công khai rồi bấm lại.',
      'Giờ chỉ đi cùng Hẹn giờ hoặc Giữ tới giờ. Hãy chọn một trong hai, hoặc bỏ giờ để gửi ngay.',
      '10:41 ngày 22/11/2026 (giờ Việt Nam) đã qua rồi: đồng hồ ở nơi nhận đang là 10:42 ngày 22/11/2026 (giờ Việt Nam). Hãy chọn giờ khác, hoặc đăng ngay.',
      '10:43 ngày 22/11/2026 (giờ Việt Nam) gần quá, không kịp giao cho nơi nhận: đồng hồ ở nơi nhận đang là 10:42 ngày 22/11/2026 (giờ Việt Nam). Hãy hẹn sau ít nhất 2 phút, hoặc đăng ngay.',
      undefined,
      undefined,
    ]);
  });
});

describe('the note of a click', () => {
  it('is never blank for a correction, may be left out when taking down, and goes with nothing else', () => {
    expect([
      wrong('correct', { note: ' \n' }),
      wrong('correct', { note: 'Sai tên.' }),
      wrong('take-down', {}),
      wrong('unpublish', { note: 'Chờ duyệt lại' }),
      wrong('update', { note: 'Sửa tên' }),
    ]).toEqual([
      'Chưa có lời đính chính. Hãy viết một câu cho bạn đọc biết bản trước sai chỗ nào rồi bấm lại.',
      undefined,
      undefined,
      undefined,
      'Lời ghi chú chỉ đi cùng đính chính, rút bài hoặc gỡ bài. Hãy bỏ ghi chú, hoặc chọn Đính chính.',
    ]);
  });
});

it('a story travels piece by piece only where a draft can wait for the rest', () => {
  expect(wrong('publish', { progressive: true })).toBe(
    '“Cổng phường” không giữ được bản nháp nên không gửi dần được. Hãy gửi như thường: bài chỉ hiện khi ảnh đã đủ.',
  );
});
