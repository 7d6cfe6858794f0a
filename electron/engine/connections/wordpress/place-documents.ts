// Brings a story's documents to a site's media library, each once: found in the books, found by its slug, or sent.
import { formatBytes } from '#shared/vietnamese/numbers.ts';
import { fileStem } from '#shared/model/attachment.ts';
import { hashOf } from '../../files/sha256.ts';
import { articleDocuments, contentOf, type ArticleDocument } from '../article/documents.ts';
import type { Payload } from '../connection-adapter.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';
import type { PictureEntry } from './books.ts';
import { findMedia, RemoteMedia, removeMedia, toEntry, uploadMedia } from './media.ts';
import { plainInHtml } from './plain-in-html.ts';
import type { Planned, Run } from './run.ts';
import { readAs } from './site.ts';
import { quoteOf, restError } from './trouble.ts';

export type SiteDocument = ArticleDocument & {
  /** Of content, name and connection, as for pictures. */
  readonly slug: string;
};

export type PlacedDocument = { readonly id: number; readonly url: string };
/** By the attachments' ids. */
export type PlacedDocuments = ReadonlyMap<string, PlacedDocument>;

/** In reading order, each document once. */
export function documentsOf(shown: {
  readonly payload: Pick<Payload, 'attachments'>;
  readonly destination: { readonly id: string };
}): SiteDocument[] {
  return articleDocuments(shown.payload).map((document) => ({
    ...document,
    slug: `ts-${hashOf(JSON.stringify([shown.destination.id, document.key])).slice(0, 20)}`,
  }));
}

/** Everything the books know to be there. */
export function documentsInBooks({ delivery, books }: Pick<Planned, 'delivery' | 'books'>): PlacedDocuments {
  return new Map(
    documentsOf(delivery).flatMap(({ slug, attachment }) => {
      const entry = books.picture(slug);
      return entry === undefined ? [] : [[attachment.id, { id: entry.id, url: entry.url }] as const];
    }),
  );
}

/** One after the other: each may be large. @throws DeliveryTrouble, AppError library_damaged */
export async function placeDocuments(run: Run, postId: number | null): Promise<PlacedDocuments> {
  const { books, delivery, site } = run;
  const documents = documentsOf(delivery);
  if (documents.length === 0) return new Map();
  const found = await findMedia(
    site,
    documents.map(({ slug }) => slug),
  );
  claim(run, documents);
  for (const document of documents) {
    const media = found.get(document.slug);
    const known = books.picture(document.slug);
    if (media === undefined) keep(run, document, await upload(run, document, postId));
    else {
      if (known?.id !== media.id) keep(run, document, media);
      run.tally.unchanged(document.attachment.byteSize);
    }
  }
  return documentsInBooks(run);
}

async function upload(run: Run, document: SiteDocument, postId: number | null): Promise<RemoteMedia> {
  const { tools, site, tally } = run;
  const { slug, fileName, mimeType, attachment } = document;
  if (run.signal.aborted) throw new DeliveryTrouble({ state: 'stopped' });
  const bytes = await contentOf(tools.libraryDir, document);
  const onSent = tally.begin(bytes.byteLength);
  const fields = { title: plainInHtml(fileStem(attachment.fileName)), slug };
  const answer = await uploadMedia(site, { fields, fileName, mimeType, bytes, postId, onSent });
  const error = restError(answer);
  if (answer.status === 413 || answer.status === 400 || error?.code.startsWith('rest_upload_') === true) {
    const said = error === undefined ? '' : ` (${quoteOf(error)})`;
    throw new DeliveryTrouble({ state: 'refused', message: notTaken(site.host, attachment, said) });
  }
  const media = readAs(site, RemoteMedia, { answer, effect: 'hidden' });
  const { filesize } = media.media_details;
  if (filesize !== undefined && filesize !== bytes.byteLength) {
    await removeMedia(site, media.id);
    throw new DeliveryTrouble({ state: 'later', message: arrivedBroken(attachment.fileName) });
  }
  tally.arrived();
  return media;
}

function keep({ books, delivery }: Run, { slug, attachment }: SiteDocument, media: RemoteMedia): void {
  const stories = new Set([...(books.picture(slug)?.stories ?? []), delivery.payload.storyId]);
  const entry: PictureEntry = toEntry(media, {
    ...{ text: '', stories: [...stories], photoId: attachment.id },
  });
  books.savePicture(slug, { ...entry, bytes: attachment.byteSize });
}

/** Written down before they travel: whatever happens then, the story's files are known to be its. */
function claim({ books, delivery }: Run, documents: readonly SiteDocument[]): void {
  const { storyId } = delivery.payload;
  const known = books.story().pictures;
  const added = documents.map(({ slug }) => slug).filter((slug) => !known.includes(slug));
  if (added.length > 0) books.noteStory({ pictures: [...known, ...added] });
  for (const { slug } of documents) {
    const entry = books.picture(slug);
    if (entry === undefined || entry.stories.includes(storyId)) continue;
    books.savePicture(slug, { ...entry, stories: [...entry.stories, storyId] });
  }
}

function notTaken(host: string, { fileName, byteSize }: SiteDocument['attachment'], said: string): string {
  return `“${host}” không nhận tệp đính kèm “${fileName}” (${formatBytes(byteSize)})${said}. Bài chưa đăng; nhờ quản trị cho phép loại tệp hoặc nâng giới hạn tải lên, hoặc bỏ tệp khỏi bài, rồi bấm Gửi lại.`;
}

function arrivedBroken(fileName: string): string {
  return `Tệp đính kèm “${fileName}” tới nơi nhận không nguyên vẹn nên đã bỏ ở đó; sẽ gửi lại.`;
}
