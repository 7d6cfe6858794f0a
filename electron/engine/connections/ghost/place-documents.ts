// The documents of a story on their way to a Ghost, as its file cards show them.
import { formatBytes } from '#shared/vietnamese/numbers.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import { articleDocuments, contentOf, type ArticleDocument } from '../article/documents.ts';
import type { Payload, UploadLedger } from '../connection-adapter.ts';
import { multipart } from '../http/multipart.ts';
import { UploadedFile } from './ghost-answers.ts';
import { obeyStop, type GhostRun } from './ghost-run.ts';
import { refused } from './ghost-trouble.ts';
import {
  findUpload,
  look,
  monthsAround,
  recordUpload,
  UPLOAD_WITHIN_MS,
  type Arrived,
} from './ghost-uploads.ts';
import type { Progress } from './watch-progress.ts';

/** Where each document is that has arrived, by the attachments' ids; asks nobody. */
export function arrivedDocuments(
  payload: Pick<Payload, 'attachments'>,
  uploads: UploadLedger,
): ReadonlyMap<string, Arrived> {
  return new Map(
    articleDocuments(payload).flatMap((document) => {
      const upload = findUpload(uploads, document);
      return upload?.state === 'arrived' ? [[document.attachment.id, upload] as const] : [];
    }),
  );
}

/** Those whose bytes have to travel. */
export function missingDocuments(payload: Pick<Payload, 'attachments'>, uploads: UploadLedger): Attachment[] {
  const there = arrivedDocuments(payload, uploads);
  return payload.attachments.filter(({ id }) => !there.has(id));
}

/** One after the other: each may be large. @throws DeliveryTrouble, AppError library_damaged */
export async function placeDocuments(
  run: GhostRun,
  watch: { readonly standing: string; readonly progress: Progress },
): Promise<void> {
  for (const document of articleDocuments(run.delivery.payload)) {
    obeyStop(run);
    if (!(await isThere(run, document, watch.standing))) await upload(run, document, watch.progress);
  }
}

/** What the article shows as it stands need not be looked for. */
async function isThere(run: GhostRun, document: ArticleDocument, standing: string): Promise<boolean> {
  const { uploads } = run.delivery;
  const known = findUpload(uploads, document);
  if (known?.state === 'sent') return findLost(run, document, known.at);
  if (known === undefined) return false;
  if (standing.includes(known.url) || (await look(run, known.url, isDocument)) !== 'gone') {
    run.sent.bytesUnchanged += known.bytes;
    return true;
  }
  uploads.forget(document.key);
  return false;
}

/** A file whose reply was lost lies, if it arrived, under the name it was given: the name carries its content. */
async function findLost(run: GhostRun, { key, fileName }: ArticleDocument, at: string): Promise<boolean> {
  for (const month of monthsAround(at)) {
    const url = `${run.root}/content/files/${month}/${fileName}`;
    if ((await look(run, url, isDocument)) !== 'there') continue;
    recordUpload(run.delivery.uploads, key, { state: 'arrived', url, bytes: 0 });
    return true;
  }
  return false;
}

async function upload(run: GhostRun, document: ArticleDocument, progress: Progress): Promise<void> {
  const { uploads } = run.delivery;
  const { key, fileName, mimeType: contentType, attachment } = document;
  const bytes = await contentOf(run.tools.libraryDir, document);
  const form = multipart({ ref: key.slice(0, 24) }, { field: 'file', fileName, contentType, bytes });
  recordUpload(uploads, key, { state: 'sent', at: run.line.serverNow().toISOString() });
  const answer = await run.line.ask({
    ...{ method: 'POST', path: 'files/upload/', answer: UploadedFile, form },
    onSent: (sent) => progress.sending(key, sent),
    ...{ signal: run.watch.signal, answerWithinMs: UPLOAD_WITHIN_MS },
  });
  if (answer.state !== 'ok') {
    uploads.forget(key);
    throw refused(notTaken(attachment, answer.state === 'invalid' ? answer.words : ''));
  }
  recordUpload(uploads, key, { state: 'arrived', url: answer.value.files[0].url, bytes: bytes.byteLength });
  run.sent.files += 1;
  run.sent.bytes += bytes.byteLength;
  progress.arrived();
}

/** A page that says "not found" with a status of 200 is none. */
function isDocument(contentType: string): boolean {
  return !contentType.startsWith('text/html');
}

function notTaken({ fileName, byteSize }: Attachment, words: string): string {
  const said = words === '' ? '' : `: “${words}”`;
  return `Ghost không nhận tệp đính kèm “${fileName}” (${formatBytes(byteSize)})${said}. Chưa đăng gì; hãy nhờ người quản trị nâng giới hạn tải lên, hoặc bỏ tệp khỏi bài, rồi bấm Đăng lại.`;
}
