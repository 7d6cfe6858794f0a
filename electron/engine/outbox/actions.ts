// Which action is possible for a story on a destination, and why another is not, in one sentence with the way round it. Pure.
import { publishActions, withdrawingActions, type PublishAction } from '#shared/model/outbox.ts';
import type { Capabilities } from '#shared/model/connection.ts';
import type { Publication } from '../db/rows/publications.ts';

/** What is known of one story on one destination. */
export type Standing = {
  readonly name: string;
  readonly capabilities: Capabilities;
  /** What a reader can see there, as last read back; null = it never was there. */
  readonly visibility: Publication['visibility'] | null;
  /** Something of it is on its way or was lost from sight: readers may see it already. */
  readonly mayBeThere: boolean;
  /** What is in the outbox for it and has not ended. */
  readonly open: readonly PublishAction[];
};

export function isWithdrawing(action: PublishAction): boolean {
  return withdrawingActions.includes(action);
}

/**
 * Who gives way: a click is taken when nothing of a higher rank is open for the same story and destination, and replaces what
 * waits. So a take-down is never followed by a text that was written before anybody knew of it, and a correction never loses
 * its note to a plain update.
 */
export function rankOf(action: PublishAction): number {
  if (isWithdrawing(action)) return 2;
  return action === 'correct' ? 1 : 0;
}

/** What a click means that names no action, or says "publish" of something that is public. */
export function fitAction(wanted: PublishAction | undefined, { visibility }: Standing): PublishAction {
  if (wanted === undefined || wanted === 'publish') return visibility === 'public' ? 'update' : 'publish';
  return wanted;
}

export function possibleActions(standing: Standing): PublishAction[] {
  return publishActions.filter(
    (action) => fitAction(action, standing) === action && whyNot(action, standing) === undefined,
  );
}

/** Undefined when the action is possible. */
export function whyNot(action: PublishAction, standing: Standing): string | undefined {
  const { name, open } = standing;
  const stronger = open.find((other) => rankOf(other) > rankOf(action));
  if (stronger !== undefined) {
    const what = isWithdrawing(stronger) ? 'rút khỏi' : 'đính chính ở';
    return `Bài đang có lần ${what} “${name}” chưa xong nên chưa nhận lần gửi mới. Hãy đợi lần đó xong, hoặc hủy nó trong hộp thư đi rồi bấm lại.`;
  }
  return reasons[action]?.(standing);
}

const reasons: Readonly<Partial<Record<PublishAction, (standing: Standing) => string | undefined>>> = {
  update: (standing) => (isPublic(standing) ? undefined : notPublic(standing, 'cập nhật')),
  correct: (standing) => (isPublic(standing) ? undefined : notPublic(standing, 'đính chính')),
  schedule: (standing) => {
    const { name, capabilities } = standing;
    if (isPublic(standing)) {
      return `Bài đang công khai ở “${name}” nên không hẹn giờ đăng được nữa. Hãy bấm Đăng bản mới, hoặc chọn Giữ tới giờ để bản sửa đi vào lúc khác.`;
    }
    if (capabilities.schedule) return undefined;
    return `“${name}” không tự đăng theo giờ được. Hãy chọn Giữ tới giờ: máy này giữ bài và gửi đi đúng lúc, miễn là khi đó máy đang mở và có mạng.`;
  },
  embargo: ({ name, visibility }) =>
    visibility === 'scheduled'
      ? `“${name}” đã giữ bài và sẽ tự đăng theo giờ hẹn, nên giữ thêm trên máy này không ngăn được. Hãy hẹn giờ khác, hoặc xóa bản nháp ở đó trước.`
      : undefined,
  unpublish: (standing) => {
    const { name, capabilities } = standing;
    if (!capabilities.unpublish) {
      return `“${name}” không giữ được bản nháp nên không rút bài về nháp được. Hãy gỡ hẳn bài khỏi nơi đó; sau này vẫn đăng lại được.`;
    }
    return mayBeSeen(standing) ? undefined : notThere(standing);
  },
  'take-down': (standing) =>
    mayBeSeen(standing) || standing.visibility === 'draft' ? undefined : notThere(standing),
  'delete-draft': (standing) => {
    const { name, visibility } = standing;
    if (visibility === 'draft' || visibility === 'scheduled') return undefined;
    return visibility === 'public'
      ? `Bài ở “${name}” đang công khai, không phải bản nháp. Muốn bạn đọc không thấy nữa, hãy gỡ bài.`
      : `Không có bản nháp nào của bài này ở “${name}” để xóa.`;
  },
};

function isPublic({ visibility }: Standing): boolean {
  return visibility === 'public';
}

function mayBeSeen({ visibility, mayBeThere }: Standing): boolean {
  return visibility === 'public' || visibility === 'scheduled' || mayBeThere;
}

function notPublic({ name, visibility }: Standing, what: string): string {
  return visibility === null
    ? `Bài chưa đăng ở “${name}” lần nào nên chưa có gì để ${what}. Hãy bấm Đăng.`
    : `Bài hiện không công khai ở “${name}” nên không có gì để ${what}. Hãy bấm Đăng.`;
}

function notThere({ name, visibility }: Standing): string {
  return visibility === null
    ? `Bài chưa đăng ở “${name}” lần nào nên không có gì để gỡ.`
    : `Bạn đọc đã không còn thấy bài ở “${name}” nên không có gì để gỡ.`;
}
