// A story's pictures on their way into the file library. What arrived before is never sent again: it is looked for first where
// an answer was lost, and checked where a page is about to show it.
import { z } from 'zod';
import { pictureBytes, type ArticlePicture, type PictureTools } from '../article/pictures.ts';
import type { PlacedPicture } from '../article/html.ts';
import type { UploadLedger } from '../connection-adapter.ts';
import { multipart } from '../http/multipart.ts';
import { ask, isPicture, readData, type DirectusLine } from './directus-line.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';
import {
  arrivedFile,
  fileTexts,
  hasOwnTexts,
  SHOWN_WIDTH,
  type ArrivedFile,
  type Picture,
} from './file-ledger.ts';
import { refusal } from './refusal.ts';
import { contentHashOf } from '../../images/content-hash.ts';
import { inParallel } from '../../in-parallel.ts';

export type FileWork = {
  readonly line: DirectusLine;
  readonly tools: PictureTools;
  readonly uploads: UploadLedger;
  readonly signal: AbortSignal;
  /** A picture is there; `bytes` is what travelled for it. */
  readonly onArrived: (file: { readonly bytes: number; readonly isNew: boolean }) => void;
};

export type ShownFile = PlacedPicture & {
  readonly photoId: string;
  readonly contentHash: string;
  readonly fileId: string;
};

/** Uploads in flight. */
const AT_ONCE = 3;
/** Directus makes nothing of a picture inside the request, but a slow line takes its time. */
const UPLOAD_WITHIN_MS = 120_000;

/** Puts every picture there, in reading order. @throws DeliveryTrouble; AppError unreadable_image, cancelled */
export async function sendFiles(work: FileWork, pictures: readonly Picture[]): Promise<ArrivedFile[]> {
  const there = await checkFiles(work, pictures);
  let sizes: Promise<boolean> | undefined;
  const hasSizes = (id: string): Promise<boolean> => (sizes ??= makesSizes(work.line, id));
  return inParallel(pictures, AT_ONCE, async ({ picture, known }) => {
    const file = there.get(picture.key);
    if (file === undefined)
      return sendFile({ ...work, hasSizes }, { picture, mayBeThere: known !== undefined });
    work.onArrived({ bytes: file.bytes, isNew: false });
    return file;
  });
}

/** Where readers find the file in the size an article shows. */
export function shownFile({ settings }: DirectusLine, picture: ArticlePicture, file: ArrivedFile): ShownFile {
  const isScaled = file.hasSizes && picture.width > SHOWN_WIDTH;
  const width = isScaled ? SHOWN_WIDTH : picture.width;
  const height = isScaled ? Math.round((picture.height * width) / picture.width) : picture.height;
  const address = `${settings.url.replace(/\/+$/u, '')}/assets/${file.id}`;
  const { id: photoId } = picture.photo;
  const contentHash = contentHashOf(picture.photo);
  return {
    ...{ photoId, contentHash, fileId: file.id, width, height },
    url: isScaled ? `${address}?width=${SHOWN_WIDTH}` : address,
  };
}

const FileRow = z.object({
  id: z.string(),
  filesize: z.coerce.number().nullable(),
  width: z.number().nullable(),
  title: z.string().nullable(),
  description: z.string().nullable(),
});
const FileRows = z.array(FileRow);
const FIELDS = Object.keys(FileRow.shape).join(',');

/** Those that are still there; texts that changed are put right on the way. One request for all. */
async function checkFiles(
  { line, uploads }: FileWork,
  pictures: readonly Picture[],
): Promise<ReadonlyMap<string, ArrivedFile>> {
  const known = pictures.flatMap((one) => {
    const file = arrivedFile(one);
    return file === undefined ? [] : [{ picture: one.picture, file }];
  });
  if (known.length === 0) return new Map();
  const renew = known.some(({ picture, file }) => !hasOwnTexts(picture, file));
  const rows = renew ? await renewTexts(line, known) : await lookAt(line, known);
  const sizes = new Map(rows.map((row) => [row.id, row.filesize]));
  const there = new Map<string, ArrivedFile>();
  for (const { picture, file } of known) {
    const current = renew ? { ...file, ...fileTexts(picture) } : file;
    if (sizes.get(file.id) !== file.bytes) uploads.forget(picture.key);
    else there.set(picture.key, current);
    if (renew && there.has(picture.key)) uploads.record(picture.key, current);
  }
  return there;
}

type KnownFile = { readonly picture: ArticlePicture; readonly file: ArrivedFile };
type FileRow = z.infer<typeof FileRow>;

async function lookAt(line: DirectusLine, known: readonly KnownFile[]): Promise<FileRow[]> {
  const filter = { id: { _in: known.map(({ file }) => file.id) } };
  return findFiles(line, filter);
}

async function findFiles(line: DirectusLine, filter: object): Promise<FileRow[]> {
  const query = { fields: FIELDS, filter: JSON.stringify(filter), limit: '-1' };
  const answer = await ask(line, { method: 'GET', path: '/files', query });
  if (answer.error !== undefined) throw ended(refusal(line, answer.error, 'ảnh'));
  return readData(line, FileRows, answer);
}

/** A token without all rights is refused the whole list for one file that is gone; then only those that are left. */
async function renewTexts(line: DirectusLine, known: readonly KnownFile[]): Promise<FileRow[]> {
  const first = await patchTexts(line, known);
  if (first !== 'refused') return first;
  const left = new Set((await lookAt(line, known)).map(({ id }) => id));
  const second = await patchTexts(
    line,
    known.filter(({ file }) => left.has(file.id)),
  );
  if (second === 'refused')
    throw ended(refusal(line, { code: 'FORBIDDEN', field: undefined }, 'chú thích ảnh'));
  return second;
}

async function patchTexts(line: DirectusLine, known: readonly KnownFile[]): Promise<FileRow[] | 'refused'> {
  const body = known.map(({ picture, file }) => ({ id: file.id, ...fileTexts(picture) }));
  const answer = await ask(line, { method: 'PATCH', path: '/files', query: { fields: FIELDS }, body });
  if (answer.error?.code === 'FORBIDDEN') return 'refused';
  if (answer.error !== undefined) throw ended(refusal(line, answer.error, 'chú thích ảnh'));
  return readData(line, FileRows, answer);
}

async function sendFile(
  work: FileWork & { readonly hasSizes: (id: string) => Promise<boolean> },
  { picture, mayBeThere }: { readonly picture: ArticlePicture; readonly mayBeThere: boolean },
): Promise<ArrivedFile> {
  const { line, tools, uploads, signal } = work;
  const bytes = await pictureBytes(tools, picture, signal);
  const found = mayBeThere ? await findByName(line, picture, bytes.byteLength) : undefined;
  if (found === undefined) uploads.record(picture.key, { state: 'sending' });
  const row = found ?? (await upload(work, picture, bytes));
  const { id, title, description } = row;
  const file: ArrivedFile = {
    ...{ state: 'arrived', id, bytes: bytes.byteLength, title: title ?? '', description: description ?? '' },
    hasSizes: picture.width > SHOWN_WIDTH && (await work.hasSizes(id)),
  };
  uploads.record(picture.key, file);
  work.onArrived({ bytes: file.bytes, isNew: found === undefined });
  return file;
}

/** The name carries what the picture is made of: a file of that name and size is this one, whoever sent it. */
async function findByName(
  line: DirectusLine,
  { fileName }: ArticlePicture,
  bytes: number,
): Promise<FileRow | undefined> {
  const rows = await findFiles(line, { filename_download: { _eq: fileName } });
  return rows.find((row) => row.filesize === bytes && row.width !== null);
}

async function upload(
  { line, signal }: FileWork,
  picture: ArticlePicture,
  bytes: Uint8Array,
): Promise<FileRow> {
  const { fileName, mimeType: contentType } = picture;
  const form = multipart(fileTexts(picture), { field: 'file', fileName, contentType, bytes });
  const answer = await ask(line, {
    ...{ method: 'POST', path: '/files', query: { fields: FIELDS }, form, signal },
    answerWithinMs: UPLOAD_WITHIN_MS,
  });
  if (answer.error !== undefined) throw ended(refusal(line, answer.error, `ảnh “${picture.photo.fileName}”`));
  const row = readData(line, FileRow, answer);
  if (row.filesize === bytes.byteLength && row.width !== null) return row;
  // What arrived is not the picture: out with it, or the next look would find it.
  await ask(line, { method: 'DELETE', path: `/files/${row.id}` });
  throw new DeliveryTrouble({ state: 'later', message: damaged(line.host, picture) });
}

/** Whether this Directus makes smaller sizes of its files; some are told not to. */
function makesSizes(line: DirectusLine, id: string): Promise<boolean> {
  return isPicture(line, { path: `/assets/${id}`, query: { width: String(SHOWN_WIDTH) } });
}

function damaged(host: string, { photo }: ArticlePicture): string {
  return `Directus ở “${host}” không giữ nguyên vẹn ảnh “${photo.fileName}” (đường truyền hoặc kho tệp ở đó trục trặc). Sẽ tự gửi lại.`;
}

function ended(message: string): DeliveryTrouble {
  return new DeliveryTrouble({ state: 'refused', message });
}
