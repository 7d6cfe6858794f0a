// A story's documents on their way into the file library of a Directus. What arrived before is looked for and not sent again.
import { z } from 'zod';
import { fileStem } from '#shared/model/attachment.ts';
import { articleDocuments, contentOf, type ArticleDocument } from '../article/documents.ts';
import type { Payload, UploadLedger } from '../connection-adapter.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';
import { multipart } from '../http/multipart.ts';
import { ask, readData, type DirectusLine } from './directus-line.ts';
import type { FileWork } from './files.ts';
import { refusal } from './refusal.ts';

const Arrived = z.object({ state: z.literal('arrived'), id: z.string(), bytes: z.int() });
/** Written down before the bytes leave: whoever finds it must look before sending again. */
const Known = z.discriminatedUnion('state', [Arrived, z.object({ state: z.literal('sending') })]);

const Row = z.object({ id: z.string(), filesize: z.coerce.number().nullable() });
type Row = z.infer<typeof Row>;
const FIELDS = Object.keys(Row.shape).join(',');

/** Directus makes nothing of a file inside the request, but a slow line takes its time. */
const UPLOAD_WITHIN_MS = 300_000;

export type PlacedDocument = { readonly id: string; readonly url: string };
/** By the attachments' ids. */
export type PlacedDocuments = ReadonlyMap<string, PlacedDocument>;

type Delivered = { readonly payload: Pick<Payload, 'attachments'>; readonly uploads: UploadLedger };

/** Everything the ledger knows to be there; asks nobody. */
export function knownDocuments(
  { settings }: Pick<DirectusLine, 'settings'>,
  { payload, uploads }: Delivered,
): PlacedDocuments {
  return new Map(
    articleDocuments(payload).flatMap((document) => {
      const file = arrived(uploads, document);
      if (file === undefined) return [];
      // Directus takes any name behind the id; ours says whose document it is.
      const url = `${settings.url.replace(/\/+$/u, '')}/assets/${file.id}/${document.fileName}`;
      return [[document.attachment.id, { id: file.id, url }] as const];
    }),
  );
}

/** Bytes of those that are not there. */
export function bytesOfDocuments({ payload, uploads }: Delivered): number {
  return articleDocuments(payload)
    .filter((document) => arrived(uploads, document) === undefined)
    .reduce((sum, { attachment }) => sum + attachment.byteSize, 0);
}

/** One after the other: each may be large. Gives their ids there. @throws DeliveryTrouble; AppError library_damaged */
export async function sendDocuments(
  work: FileWork,
  payload: Pick<Payload, 'attachments'>,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const document of articleDocuments(payload)) ids.push(await placeOne(work, document));
  return ids;
}

async function placeOne(work: FileWork, document: ArticleDocument): Promise<string> {
  const { line, uploads } = work;
  const { key, attachment, fileName } = document;
  const file = arrived(uploads, document);
  const isBegun = uploads.find(key) !== undefined;
  const filter = file === undefined ? { filename_download: { _eq: fileName } } : { id: { _eq: file.id } };
  const rows = isBegun ? await findFiles(line, filter) : [];
  const there = rows.find(({ filesize }) => filesize === attachment.byteSize);
  const row = there ?? (await upload(work, document));
  uploads.record(key, { state: 'arrived', id: row.id, bytes: attachment.byteSize });
  work.onArrived({ bytes: attachment.byteSize, isNew: there === undefined });
  return row.id;
}

async function upload({ line, tools, uploads, signal }: FileWork, document: ArticleDocument): Promise<Row> {
  const { key, fileName, mimeType: contentType, attachment } = document;
  const bytes = await contentOf(tools.libraryDir, document);
  uploads.record(key, { state: 'sending' });
  const form = multipart(
    { title: fileStem(attachment.fileName).slice(0, 255) },
    { field: 'file', fileName, contentType, bytes },
  );
  const answer = await ask(line, {
    ...{ method: 'POST', path: '/files', query: { fields: FIELDS }, form, signal },
    answerWithinMs: UPLOAD_WITHIN_MS,
  });
  const what = `tệp đính kèm “${attachment.fileName}”`;
  if (answer.error !== undefined)
    throw new DeliveryTrouble({ state: 'refused', message: refusal(line, answer.error, what) });
  const row = readData(line, Row, answer);
  if (row.filesize === bytes.byteLength) return row;
  // What arrived is not the document: out with it, or the next look would find it.
  await ask(line, { method: 'DELETE', path: `/files/${row.id}` });
  throw new DeliveryTrouble({ state: 'later', message: damaged(line.host, attachment.fileName) });
}

async function findFiles(line: DirectusLine, filter: object): Promise<Row[]> {
  const query = { fields: FIELDS, filter: JSON.stringify(filter), limit: '-1' };
  const answer = await ask(line, { method: 'GET', path: '/files', query });
  if (answer.error === undefined) return readData(line, z.array(Row), answer);
  throw new DeliveryTrouble({ state: 'refused', message: refusal(line, answer.error, 'tệp đính kèm') });
}

function arrived(uploads: UploadLedger, { key }: ArticleDocument): z.infer<typeof Arrived> | undefined {
  const known = Known.safeParse(uploads.find(key)).data;
  return known?.state === 'arrived' ? known : undefined;
}

function damaged(host: string, fileName: string): string {
  return `Directus ở “${host}” không giữ nguyên vẹn tệp đính kèm “${fileName}” (đường truyền hoặc kho tệp ở đó trục trặc). Sẽ tự gửi lại.`;
}
