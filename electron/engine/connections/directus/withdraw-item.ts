// Taking an article away from readers. Where the collection has a status nothing anybody wrote is lost, so an edit by somebody
// else does not stop it; where it has none the item itself goes, and an unseen edit is asked about first.
import type { DeliveryOutcome } from '../connection-adapter.ts';
import { receiptOf, visibilityOf, type Run } from './delivery-run.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';
import { storyFiles } from './file-ledger.ts';
import { findConflict } from './item-conflict.ts';
import { changeItem, findItem, removeItem, type Item, type ItemValues } from './item.ts';
import { tidyFiles } from './tidy-files.ts';

/** Back to a draft; pictures stay where they are. @throws DeliveryTrouble */
export async function unpublishItem(run: Run): Promise<DeliveryOutcome> {
  const { fields, statuses } = run.line.settings;
  if (fields.status === undefined) return { state: 'refused', message: noDrafts(run.line.host) };
  const { item } = await findItem(run, run.delivery);
  if (item === undefined) return done(run, undefined);
  return done(run, await change(run, item, { [fields.status]: statuses.draft }));
}

/** Gone for readers, and the files no other article shows with it. @throws DeliveryTrouble */
export async function takeDownItem(run: Run): Promise<DeliveryOutcome> {
  const { fields, statuses } = run.line.settings;
  const { item } = await findItem(run, run.delivery);
  if (item === undefined) return withoutFiles(run, undefined);
  if (fields.status === undefined) return remove(run, item);
  // A cover that still points to a file keeps the file from being removed.
  const cover = isOwnCover(run, item) ? { [fields.cover ?? '']: null } : {};
  return withoutFiles(run, await change(run, item, { [fields.status]: statuses.gone, ...cover }));
}

/** @throws DeliveryTrouble */
export async function deleteDraft(run: Run): Promise<DeliveryOutcome> {
  const { item } = await findItem(run, run.delivery);
  if (item === undefined) return withoutFiles(run, undefined);
  if (visibilityOf(run, item) === 'public') return { state: 'refused', message: isPublic };
  return remove(run, item);
}

async function remove(run: Run, item: Item): Promise<DeliveryOutcome> {
  const conflict = findConflict(run, item, () => false);
  if (conflict !== undefined) return conflict;
  await removeItem(run, item);
  const { item: left } = await findItem(run, run.delivery);
  if (left !== undefined) throw new DeliveryTrouble({ state: 'unknown', message: stillThere(run.line.host) });
  return withoutFiles(run, undefined);
}

/** Only what differs; nothing to do is done already. */
async function change(run: Run, item: Item, values: ItemValues): Promise<Item> {
  if (Object.entries(values).every(([name, value]) => item.values[name] === value)) return item;
  const changed = await changeItem(run, item, { values, ifAsRead: false });
  if (changed === undefined) throw new DeliveryTrouble({ state: 'later', message: vanished(run.line.host) });
  run.sent.files += 1;
  run.sent.bytes += Buffer.byteLength(JSON.stringify(values));
  return changed;
}

async function withoutFiles(run: Run, item: Item | undefined): Promise<DeliveryOutcome> {
  run.sent.losses.push(...(await tidyFiles(run, item, [])));
  return done(run, item);
}

function done(run: Run, item: Item | undefined): DeliveryOutcome {
  return { state: 'published', receipt: receiptOf(run, item), memory: run.collection };
}

function isOwnCover({ delivery, line }: Run, item: Item): boolean {
  const cover = item.values[line.settings.fields.cover ?? ''];
  return typeof cover === 'string' && storyFiles(delivery.uploads, delivery.payload.storyId).includes(cover);
}

const isPublic =
  'Bài đang công khai ở nơi nhận nên không xóa như một bản nháp. Muốn lấy khỏi trang, hãy dùng Gỡ bài.';

function noDrafts(host: string): string {
  return `Bộ sưu tập ở Directus “${host}” không có trường trạng thái nên không đưa bài về nháp được. Hãy dùng Gỡ bài, hoặc gán trường trạng thái trong kết nối.`;
}

function stillThere(host: string): string {
  return `Directus ở “${host}” báo đã xóa nhưng bài còn đó; sẽ xem lại trước khi gửi tiếp.`;
}

function vanished(host: string): string {
  return `Bài ở Directus “${host}” vừa đổi trong lúc gỡ; sẽ tự thử lại.`;
}
