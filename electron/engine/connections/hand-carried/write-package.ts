// A package on its way into its folder: everything is made and laid aside, takes its place in one step, and is read back. What
// somebody has changed in a package is not written over before it was shown.
import { AppError } from '#shared/api/errors.ts';
import { withdrawingActions } from '#shared/model/outbox.ts';
import type { Clock } from '../../clock.ts';
import { hashOf } from '../../files/sha256.ts';
import { documentBytes } from '../../files/store-document.ts';
import type { ImagePool } from '../../images/image-pool.ts';
import { inParallel } from '../../in-parallel.ts';
import type { DeliveryOutcome, DeliveryWatch } from '../connection-adapter.ts';
import { carryFields } from './carry-fields.ts';
import type { Marker } from './carry-folder.ts';
import { recordCorrections, recordSheet, startRound } from './carry-ledger.ts';
import { readLook, textFiles } from './package-files.ts';
import { packageDocuments } from './package-documents.ts';
import { packageBytes } from './package-pictures.ts';
import { editedFiles, editedVersion, findDamage, findPlace, packageVersion } from './package-place.ts';
import type { CarriedDelivery, PackagePlace } from './package-place.ts';
import { packageReceipt } from './package-receipt.ts';
import { recordPath, type PackageRecord, type WrittenFile } from './package-record.ts';
import { contentHashOf, sheetSource } from './sheet-source.ts';
import type { SheetSource } from './sheet-page.ts';
import { openAside, removePackage, type Aside } from './switch-package.ts';

export type CarryTools = {
  readonly libraryDir: string;
  readonly images: ImagePool;
  readonly clock: Clock;
  readonly resourcesDir: string;
};

export type CarryRun = {
  readonly tools: CarryTools;
  readonly delivery: CarriedDelivery;
  readonly watch: DeliveryWatch;
  readonly path: string;
  /** True from the moment a person may find the new package. */
  isVisible: boolean;
};

/** Only under the folder's lock. @throws AppError unreadable_image, cancelled; system errors of the disk */
export async function writePackage(run: CarryRun, marker: Marker): Promise<DeliveryOutcome> {
  const { path, delivery } = run;
  const aside = await openAside(path);
  const place = await findPlace(path, delivery);
  const conflict = await findConflict(run, place);
  if (conflict !== undefined) return conflict;
  if (delivery.manifest.action === 'delete-draft') return takeAway(run, place, marker);
  const source = sheetSource(delivery);
  if (await isAsWanted(path, place, source)) {
    remember(delivery, source);
    return published(run, { ...place, sent: { files: 0, bytes: 0 } }, marker);
  }
  const record = await layAside(run, aside, source);
  heedStop(run);
  run.isVisible = true;
  await aside.place(place.name);
  const damaged = await findDamage(path, place.name, record);
  if (damaged !== undefined) return { state: 'unknown', message: mismatch(`${place.name}/${damaged}`) };
  remember(delivery, source);
  const bytes = record.files.reduce((sum, file) => sum + file.bytes, 0);
  return published(
    run,
    { name: place.name, record, sent: { files: record.files.length + 1, bytes } },
    marker,
  );
}

/** Equal content, and every file of it untouched. */
export async function isAsWanted(path: string, place: PackagePlace, source: SheetSource): Promise<boolean> {
  const { name, record } = place;
  if (record?.contentHash !== contentHashOf(source)) return false;
  return (await findDamage(path, name, record)) === undefined;
}

async function findConflict(
  { path, delivery }: CarryRun,
  { name, record }: PackagePlace,
): Promise<DeliveryOutcome | undefined> {
  const edited = record === undefined ? [] : await editedFiles(path, name, record);
  if (edited.length === 0) return undefined;
  const remoteVersion = editedVersion(edited);
  if (delivery.mayOverwrite === remoteVersion) return undefined;
  const files = edited.map((one) => one.slice(0, one.lastIndexOf(':')));
  return { state: 'conflict', remoteVersion, message: editedByHand(name, files) };
}

async function layAside(run: CarryRun, aside: Aside, source: SheetSource): Promise<PackageRecord> {
  const { tools, delivery } = run;
  const look = await readLook(tools.resourcesDir);
  const isWithdrawing = withdrawingActions.includes(delivery.manifest.action);
  const pictures = isWithdrawing ? [] : source.pictures;
  const documents = isWithdrawing ? [] : packageDocuments(delivery.payload);
  const total = pictures.length + documents.length + (isWithdrawing ? 2 : 4);
  const written: WrittenFile[] = [];
  const write = async (path: string, content: string | Uint8Array): Promise<WrittenFile> => {
    heedStop(run);
    await aside.write(path, content);
    const file = { path, hash: hashOf(content), bytes: Buffer.byteLength(content) };
    written.push(file);
    reportProgress(run, written, total);
    return file;
  };
  const made = await inParallel(pictures, AT_ONCE, async (picture) => {
    const bytes = await packageBytes(tools, picture, run.watch.signal);
    return { ...(await write(picture.path, bytes)), picture };
  });
  for (const { path, attachment } of documents)
    await write(path, await documentBytes(tools.libraryDir, attachment));
  for (const { path, content } of textFiles(source, { pictures: made, look })) await write(path, content);
  const record = toRecord(run, source, written);
  await write(recordPath, `${JSON.stringify(record, null, 2)}\n`);
  return record;
}

/** Pictures are made one per core and wait here for a disk; more at once would only hold more of them in memory. */
const AT_ONCE = 3;

function toRecord(
  { delivery, tools }: CarryRun,
  source: SheetSource,
  written: readonly WrittenFile[],
): PackageRecord {
  const { payload, manifest, intentId } = delivery;
  const { action, approvedBy, approvedAt } = manifest;
  const isWithdrawing = withdrawingActions.includes(action);
  return {
    ...{ version: 1, storyId: payload.storyId, intentId, contentHash: contentHashOf(source) },
    ...{ action, approvedBy, approvedAt, writtenAt: tools.clock.now().toISOString() },
    slug: payload.slug,
    content: isWithdrawing ? null : payload.content,
    photos: isWithdrawing
      ? []
      : source.pictures.map(({ photo, path: file, width, height }) => ({ ...photo, file, width, height })),
    fields: carryFields(source),
    files: [...written],
  };
}

async function takeAway(run: CarryRun, place: PackagePlace, marker: Marker): Promise<DeliveryOutcome> {
  if (place.record !== undefined) await removePackage(run.path, place.name);
  const gone = { name: place.name, record: undefined, sent: { files: 0, bytes: 0 } };
  return published(run, gone, marker);
}

async function published(
  run: CarryRun,
  what: Omit<Parameters<typeof packageReceipt>[1], 'version' | 'now'>,
  marker: Marker,
): Promise<DeliveryOutcome> {
  const { path, delivery, tools } = run;
  const version = (await packageVersion(path, what.name)) ?? hashOf('');
  const receipt = packageReceipt(delivery, { ...what, version, now: tools.clock.now() });
  return { state: 'published', receipt, memory: marker };
}

function remember({ uploads, payload, manifest }: CarriedDelivery, source: SheetSource): void {
  const { storyId } = payload;
  recordCorrections(uploads, storyId, source.corrections);
  if (manifest.action === 'take-down') startRound(uploads, storyId, source.round + 1);
  if (withdrawingActions.includes(manifest.action)) return;
  recordSheet(uploads, storyId, Object.fromEntries(carryFields(source).map(({ id, hash }) => [id, hash])));
}

function heedStop({ watch }: CarryRun): void {
  if (watch.signal.aborted) throw new AppError('cancelled', 'Đã dừng trước khi gói bài thay bản cũ.');
}

function reportProgress({ watch }: CarryRun, written: readonly WrittenFile[], filesTotal: number): void {
  const bytes = written.reduce((sum, file) => sum + file.bytes, 0);
  watch.onProgress({ files: written.length, filesTotal, bytes, bytesTotal: bytes });
}

function mismatch(file: string): string {
  return `Đã ghi gói bài nhưng đọc lại thấy “${file}” không đúng bản gửi đi (ổ đĩa lỗi hoặc có người vừa sửa). Sẽ xem lại trước khi ghi tiếp.`;
}

function editedByHand(name: string, files: readonly string[]): string {
  return `Gói “${name}” đã bị sửa sau khi ghi (${files.join(', ')}); chưa ghi đè gì. Hãy xem gói, rồi bấm “Gửi lại” nếu muốn thay bằng bản mới.`;
}
