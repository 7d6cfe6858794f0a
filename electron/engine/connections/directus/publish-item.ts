// A story on its way into the collection: pictures first, then the item as a draft, read back, and only then public. An item
// that is there changes in one query, so that readers meet the old article or the new one.
import type { DeliveryOutcome } from '../connection-adapter.ts';
import { differingFields } from './article-values.ts';
import {
  composeItem,
  hasDrafts,
  isOwnDraft,
  slugQuestion,
  targetStatus,
  type Article,
} from './compose-item.ts';
import { heedStop, receiptOf, reportProgress, type Run } from './delivery-run.ts';
import {
  arrivedFile,
  hasOwnTexts,
  recordStoryFiles,
  storyFiles,
  storyPictures,
  type Picture,
} from './file-ledger.ts';
import { sendFiles, shownFile, type ShownFile } from './files.ts';
import { findConflict } from './item-conflict.ts';
import { findItem, type Item } from './item.ts';
import { knownDocuments, sendDocuments } from './place-documents.ts';
import { tidyFiles } from './tidy-files.ts';
import { makeItem, writeItem } from './write-item.ts';

/** @throws DeliveryTrouble; AppError unreadable_image, cancelled, invalid_request */
export async function publishItem(run: Run): Promise<DeliveryOutcome> {
  const { payload, previous, uploads, manifest } = run.delivery;
  const { item: found, slugs } = await findItem(
    run,
    run.delivery,
    previous === null ? slugQuestion(run) : undefined,
  );
  const pictures = storyPictures(payload, uploads);
  const conflict = findConflict(run, found, (item) => isOwnDraft(run, item, pictures));
  if (conflict !== undefined) return conflict;

  const known = knownFiles(run, pictures);
  if (found !== undefined && known !== undefined && isAsWanted(run, found, known))
    return finish(run, found, known);
  const isTextFirst = manifest.progressive && found === undefined && hasDrafts(run);
  const early = isTextFirst ? await makeItem(run, { slugs, files: [] }) : found;
  const files = await putFiles(run, pictures);
  const item = early ?? (await makeItem(run, { slugs, files }));
  return finish(run, await writeItem(run, item, files), files);
}

/** Everything the story shows, as far as the ledger knows it to be there with its texts; undefined where it does not. */
export function knownFiles(
  { line }: Pick<Run, 'line'>,
  pictures: readonly Picture[],
): ShownFile[] | undefined {
  const files = pictures.flatMap((one) => {
    const file = arrivedFile(one);
    const isKnown = file !== undefined && hasOwnTexts(one.picture, file);
    return isKnown ? [shownFile(line, one.picture, file)] : [];
  });
  return files.length === pictures.length ? files : undefined;
}

export function isAsWanted(article: Article, item: Item, files: readonly ShownFile[]): boolean {
  const { line, delivery } = article;
  const documents = knownDocuments(line, delivery);
  if (documents.size < delivery.payload.attachments.length) return false;
  return differences(article, item, files).length === 0;
}

function differences(article: Article, item: Item, files: readonly ShownFile[]): string[] {
  const status = targetStatus(article, item);
  return differingFields(composeItem(article, { item, files, slugs: [], status }), item);
}

async function putFiles(run: Run, pictures: readonly Picture[]): Promise<ShownFile[]> {
  const { line, tools, watch, sent, delivery } = run;
  heedStop(run);
  const total = pictures.length + delivery.payload.attachments.length + 1;
  reportProgress(run, total);
  const onArrived = ({ bytes, isNew }: { bytes: number; isNew: boolean }): void => {
    if (isNew) sent.files += 1;
    if (isNew) sent.bytes += bytes;
    else sent.bytesUnchanged += bytes;
    reportProgress(run, total);
  };
  const { uploads, payload } = delivery;
  const work = { line, tools, uploads, signal: watch.signal, onArrived };
  const arrived = await sendFiles(work, pictures);
  const documents = await sendDocuments(work, payload);
  const ids = [...arrived.map(({ id }) => id), ...documents];
  recordStoryFiles(uploads, payload.storyId, [...new Set([...storyFiles(uploads, payload.storyId), ...ids])]);
  return pictures.flatMap(({ picture }, index) => {
    const file = arrived[index];
    return file === undefined ? [] : [shownFile(line, picture, file)];
  });
}

async function finish(run: Run, item: Item, files: readonly ShownFile[]): Promise<DeliveryOutcome> {
  const { status = '' } = run.line.settings.fields;
  const changed = differences(run, item, files);
  if (changed.includes(status)) return { state: 'refused', message: otherStatus(run.line.host) };
  run.sent.losses.push(...changed.map(altered));
  if (!run.sent.hasItem) run.sent.bytesUnchanged += Buffer.byteLength(JSON.stringify(item.values));
  const documents = knownDocuments(run.line, run.delivery);
  const shown = [...files.map(({ fileId }) => fileId), ...[...documents.values()].map(({ id }) => id)];
  run.sent.losses.push(...(await tidyFiles(run, item, shown)));
  return { state: 'published', receipt: receiptOf(run, item, files), memory: run.collection };
}

function altered(field: string): string {
  return `Trường “${field}” ở nơi nhận không giữ nguyên như bản gửi đi; hãy mở bài ở đó xem lại.`;
}

function otherStatus(host: string): string {
  return `Directus ở “${host}” nhận bài nhưng không cho đổi sang trạng thái công khai. Bài còn ở đó nhưng chưa ai đọc thấy; hãy nhờ người quản trị cấp quyền rồi gửi lại.`;
}
