// One delivery to a Directus while it runs: what it works with, what it has sent, and the receipt it ends with.
import type { Receipt } from '#shared/model/outbox.ts';
import type { Delivery, DeliveryWatch } from '../connection-adapter.ts';
import type { DirectusSettings } from '#shared/model/connection.ts';
import type { PictureTools } from '../article/pictures.ts';
import { type DirectusLine } from './directus-line.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';
import type { Collection } from './collection.ts';
import { contentHash, itemVersion } from './item-version.ts';
import { isMadeOnce, type Item } from './item.ts';
import type { ShownFile } from './files.ts';

export type DirectusDelivery = Delivery<DirectusSettings>;

export type Run = {
  readonly line: DirectusLine;
  readonly collection: Collection;
  readonly delivery: DirectusDelivery;
  readonly tools: PictureTools;
  readonly watch: DeliveryWatch;
  readonly sent: Sent;
};

/** What travelled and what did not have to. */
export type Sent = {
  files: number;
  bytes: number;
  bytesUnchanged: number;
  hasItem: boolean;
  readonly losses: string[];
};

export function noneSent(): Sent {
  return { files: 0, bytes: 0, bytesUnchanged: 0, hasItem: false, losses: [] };
}

/** @throws DeliveryTrouble when a person or the engine asked to stop; only to be called while no reader has seen anything */
export function heedStop({ watch }: Run): void {
  if (watch.signal.aborted) throw new DeliveryTrouble({ state: 'stopped' });
}

export function reportProgress(run: Run, filesTotal: number): void {
  const { files, bytes, bytesUnchanged } = run.sent;
  const all = bytes + bytesUnchanged;
  run.watch.onProgress({ files: Math.min(files, filesTotal), filesTotal, bytes: all, bytesTotal: all });
}

/** What a reader sees of an item, by its status. */
export function visibilityOf(run: Pick<Run, 'line'>, item: Item | undefined): Receipt['visibility'] {
  const { fields, statuses } = run.line.settings;
  if (item === undefined) return 'gone';
  if (fields.status === undefined || item.values[fields.status] === statuses.public) return 'public';
  return item.values[fields.status] === statuses.gone ? 'gone' : 'draft';
}

/** `item` as read back, undefined when it is there no more. */
export function receiptOf(
  run: Pick<Run, 'line' | 'collection' | 'delivery' | 'sent'>,
  item: Item | undefined,
  files: readonly ShownFile[] = [],
): Receipt {
  const { delivery, sent, line } = run;
  const remoteId = String(item?.key ?? delivery.previous?.remoteId ?? delivery.payload.storyId);
  return {
    remoteId,
    url: addressOf(run, item, remoteId),
    version: itemVersion(item),
    readBackHash: contentHash(item?.values ?? {}),
    files: sent.files,
    bytesSent: sent.bytes,
    bytesUnchanged: sent.bytesUnchanged,
    photos: files.length,
    exactlyOnce: isMadeOnce(run),
    publishedAt: line.clock.now().toISOString(),
    visibility: visibilityOf(run, item),
    publicAt: null,
    pictures: files.map(({ photoId, fileId, url, contentHash: hash }) => ({
      ...{ photoId, remoteId: fileId, url, contentHash: hash },
    })),
    losses: [...(isMadeOnce(run) ? [] : [lookedUp(run.collection.collection)]), ...sent.losses],
  };
}

/** The page's address where a person has said how it is made, else the item's form in the data studio. */
export function addressOf({ line }: Pick<Run, 'line'>, item: Item | undefined, key: string): string {
  const { pageAddress, url, collection, fields } = line.settings;
  const slug = item?.values[fields.slug ?? ''];
  if (pageAddress !== '') {
    return pageAddress
      .replaceAll('{id}', encodeURIComponent(key))
      .replaceAll('{slug}', encodeURIComponent(typeof slug === 'string' ? slug : key));
  }
  return `${url.replace(/\/+$/u, '')}/admin/content/${collection}/${encodeURIComponent(key)}`;
}

function lookedUp(collection: string): string {
  return `Bộ sưu tập “${collection}” tự đánh số nên Tòa soạn tìm bài theo mã trước khi tạo; nơi nhận không tự chặn được bản thứ hai.`;
}
