// Whether the item that is there is the one this library last saw. Anything else is somebody's work, and not overwritten
// before it was shown.
import type { DeliveryOutcome } from '../connection-adapter.ts';
import type { DirectusDelivery, Run } from './delivery-run.ts';
import { ABSENT, isSameVersion, itemVersion } from './item-version.ts';
import type { Item } from './item.ts';

type Conflict = Extract<DeliveryOutcome, { state: 'conflict' }>;

/** `isOwn`: says the item holds what this delivery is about to write, so that an earlier attempt must have made it. */
export function findConflict(
  { delivery, line }: Pick<Run, 'delivery' | 'line'>,
  item: Item | undefined,
  isOwn: (item: Item) => boolean,
): Conflict | undefined {
  const { previous, mayOverwrite } = delivery;
  const found = itemVersion(item);
  if (item === undefined && (previous === null || previous.visibility === 'gone')) return undefined;
  const expected = [previous?.version, draftVersion(delivery), mayOverwrite];
  if (expected.some((version) => typeof version === 'string' && isSameVersion(version, found)))
    return undefined;
  if (item !== undefined && isOwn(item)) return undefined;
  return {
    state: 'conflict',
    remoteVersion: found,
    message: found === ABSENT ? removed(line.host) : edited(line.host),
  };
}

/** What we have written ourselves and nobody has read back as published yet. */
export function recordDraft({ uploads, payload }: DirectusDelivery, item: Item): void {
  uploads.record(draftKey(payload.storyId), itemVersion(item));
}

function draftVersion({ uploads, payload }: DirectusDelivery): unknown {
  return uploads.find(draftKey(payload.storyId));
}

function draftKey(storyId: string): string {
  return `draft:${storyId}`;
}

function edited(host: string): string {
  return `Bài ở Directus “${host}” đã được sửa ngoài Tòa soạn sau lần đăng trước; chưa ghi đè gì. Hãy xem bản ở đó, rồi bấm “Gửi lại” nếu muốn thay bằng bản của bạn.`;
}

function removed(host: string): string {
  return `Bài đã bị xóa ở Directus “${host}” sau lần đăng trước; chưa đăng lại. Hãy hỏi người quản trị, rồi bấm “Gửi lại” nếu vẫn muốn đăng.`;
}
