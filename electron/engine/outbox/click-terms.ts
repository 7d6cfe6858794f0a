// The terms of a click beside its action: a time, a note, the order in which parts travel. Pure; one sentence for what is
// missing or wrong.
import type { Capabilities } from '#shared/model/connection.ts';
import type { PublishAction } from '#shared/model/outbox.ts';
import { inWords } from './destination-clock.ts';

export type ClickTerms = {
  /** schedule, embargo: UTC, by the destination's clock. */
  readonly at?: string | undefined;
  /** correct: what readers are told; unpublish, take-down: why. */
  readonly note?: string | undefined;
  readonly progressive?: boolean | undefined;
};

/**
 * Some systems publish at once what is scheduled for less than a minute ahead (WordPress does), and handing over takes time.
 */
export const HAND_OVER_BEFORE_MS = 60_000;
const SHORTEST_SCHEDULE_MS = 2 * HAND_OVER_BEFORE_MS;

/** Undefined when the terms fit. `now` by the destination's clock. */
export function wrongTerms(
  action: PublishAction,
  terms: ClickTerms,
  at: { readonly now: Date; readonly name: string; readonly capabilities: Capabilities },
): string | undefined {
  return wrongTime(action, terms, at.now) ?? wrongNote(action, terms) ?? wrongOrder(terms, at);
}

function wrongTime(action: PublishAction, { at }: ClickTerms, now: Date): string | undefined {
  const isTimed = action === 'schedule' || action === 'embargo';
  if (at === undefined) {
    return isTimed ? 'Chưa chọn giờ. Hãy chọn ngày giờ bài được công khai rồi bấm lại.' : undefined;
  }
  if (!isTimed)
    return 'Giờ chỉ đi cùng Hẹn giờ hoặc Giữ tới giờ. Hãy chọn một trong hai, hoặc bỏ giờ để gửi ngay.';
  const ahead = Date.parse(at) - now.getTime();
  const clock = `đồng hồ ở nơi nhận đang là ${inWords(now.toISOString())}`;
  if (ahead <= 0) return `${inWords(at)} đã qua rồi: ${clock}. Hãy chọn giờ khác, hoặc đăng ngay.`;
  if (action === 'schedule' && ahead < SHORTEST_SCHEDULE_MS) {
    return `${inWords(at)} gần quá, không kịp giao cho nơi nhận: ${clock}. Hãy hẹn sau ít nhất 2 phút, hoặc đăng ngay.`;
  }
  return undefined;
}

function wrongNote(action: PublishAction, { note = '' }: ClickTerms): string | undefined {
  if (action === 'correct' && note.trim() === '') {
    return 'Chưa có lời đính chính. Hãy viết một câu cho bạn đọc biết bản trước sai chỗ nào rồi bấm lại.';
  }
  const takesNote = action === 'correct' || action === 'unpublish' || action === 'take-down';
  if (takesNote || note.trim() === '') return undefined;
  return 'Lời ghi chú chỉ đi cùng đính chính, rút bài hoặc gỡ bài. Hãy bỏ ghi chú, hoặc chọn Đính chính.';
}

function wrongOrder(
  { progressive = false }: ClickTerms,
  { name, capabilities }: { readonly name: string; readonly capabilities: Capabilities },
): string | undefined {
  if (!progressive || capabilities.drafts) return undefined;
  return `“${name}” không giữ được bản nháp nên không gửi dần được. Hãy gửi như thường: bài chỉ hiện khi ảnh đã đủ.`;
}
