// An article on its way to a Ghost: look, pictures, draft, compare, and only then the switch to public, read back at the end. Until
// the switch a reader can see nothing of it and a failure means "wait"; from then on it means "look before you send again".
import type { DeliveryOutcome } from '../connection-adapter.ts';
import { findBegun } from './article-books.ts';
import { requireOurs } from './article-conflict.ts';
import { articleFields } from './article-fields.ts';
import { isWhole, lossesOf } from './article-losses.ts';
import { printOf, versionOf, type ArticleFields } from './article-print.ts';
import { toReceipt } from './article-receipt.ts';
import { isAsWanted, isPublic, requirePossible, wantedStatus } from './article-status.ts';
import { blockersOf } from './article-problems.ts';
import { findArticle, shownPictures } from './find-article.ts';
import { siteUrl } from './ghost-address.ts';
import type { RemotePost } from './ghost-answers.ts';
import { memoryAfter, obeyStop, type GhostRun } from './ghost-run.ts';
import { refused } from './ghost-trouble.ts';
import { arrivedDocuments, missingDocuments, placeDocuments } from './place-documents.ts';
import { placePictures, placingsOf, smallCover, type Placed } from './place-pictures.ts';
import { createDraft, deleteArticle, saveFields, saveStatus, type Status } from './save-article.ts';
import { openProgress, type Progress } from './watch-progress.ts';

export type Pictures = ReadonlyMap<string, Placed>;

/** @throws DeliveryTrouble */
export async function deliverArticle(run: GhostRun): Promise<DeliveryOutcome> {
  const [blocker] = blockersOf(run.delivery);
  if (blocker !== undefined) throw refused(`${blocker} Chưa gửi gì.`);
  const found = await findArticle(run);
  requireOurs(run, found.post);
  const wanted = wantedStatus(run, found.post);
  requirePossible(run, found.post, wanted);
  const { post: standing, pictures, progress } = await bringPictures(run, found.post);
  const fields = fieldsOf(run, pictures, standing);
  const written = await writeArticle(run, standing, { fields, wanted });
  progress.arrived();
  const isUntouched = written === found.post && found.doubles.length === 0;
  const post = isUntouched ? written : await readBackWritten(run, written, wanted);
  if (post === undefined) return { state: 'unknown', message: mismatch };
  const { payload, destination } = run.delivery;
  const isNew = found.post === undefined;
  const losses = lossesOf(fields, post, { payload, settings: destination.settings, isNew });
  const receipt = toReceipt(run, post, { pictures, losses });
  const state = post.status === 'scheduled' ? 'scheduled' : 'published';
  return { state, receipt, memory: memoryAfter(run) };
}

export function fieldsOf(
  { delivery, root }: Pick<GhostRun, 'delivery' | 'root'>,
  pictures: Pictures,
  standing: RemotePost | undefined,
): ArticleFields {
  const { payload, manifest, destination, uploads } = delivery;
  const documents = arrivedDocuments(payload, uploads);
  return articleFields({
    ...{ payload, manifest, settings: destination.settings },
    pictureOf: (photoId) => pictures.get(photoId),
    documentUrl: (attachmentId) => documents.get(attachmentId)?.url,
    portalHref: (path) => siteUrl(root, path),
    standing: standing?.lexical ?? null,
  });
}

/** Whether an article says what these fields say, or what Ghost made of them when they were sent. */
export function says(run: Pick<GhostRun, 'delivery'>, post: RemotePost, fields: ArticleFields): boolean {
  const print = printOf(fields);
  const begun = findBegun(run.delivery);
  return printOf(post) === print || (begun?.sent === print && begun.kept === printOf(post));
}

/** On a weak line text and a small cover go ahead as a draft: what is written is safe before the pictures begin. */
async function bringPictures(
  run: GhostRun,
  post: RemotePost | undefined,
): Promise<{
  readonly post: RemotePost | undefined;
  readonly pictures: Pictures;
  readonly progress: Progress;
}> {
  const { payload, uploads, manifest } = run.delivery;
  const placings = placingsOf(payload, uploads);
  const missing = placings.filter(({ arrived }) => arrived === undefined);
  const isWaiting = missing.length + missingDocuments(payload, uploads).length > 0;
  const goesAhead = manifest.progressive && post === undefined && isWaiting;
  const draft = goesAhead ? await sendAhead(run) : post;
  const progress = await openProgress(run, placings);
  const shown = shownPictures(draft);
  const pictures = await placePictures(run, placings, { shown, progress });
  await placeDocuments(run, { standing: draft?.html ?? '', progress });
  return { post: draft, pictures, progress };
}

async function sendAhead(run: GhostRun): Promise<RemotePost> {
  const { payload, uploads } = run.delivery;
  const cover = smallCover(payload, uploads);
  const placings = cover === undefined ? [] : [cover];
  const progress = await openProgress(run, placings);
  const pictures = await placePictures(run, placings, { shown: new Set(), progress });
  return createDraft(run, fieldsOf(run, pictures, undefined));
}

/** The article as Ghost answered with it; the very `standing` when there was nothing to write. */
async function writeArticle(
  run: GhostRun,
  standing: RemotePost | undefined,
  { fields, wanted }: { readonly fields: ArticleFields; readonly wanted: Status },
): Promise<RemotePost> {
  obeyStop(run);
  const written = await writeFields(run, standing, fields);
  if (isAsWanted(written, wanted)) return written;
  if (wanted.status !== 'draft' && written.status === 'draft' && !isWhole(fields, written)) {
    throw refused(incomplete(written));
  }
  obeyStop(run);
  return saveStatus(run, written, wanted);
}

async function writeFields(
  run: GhostRun,
  standing: RemotePost | undefined,
  fields: ArticleFields,
): Promise<RemotePost> {
  if (standing === undefined) return createDraft(run, fields);
  return says(run, standing, fields) ? standing : saveFields(run, standing, fields);
}

/** undefined when what stands there is not what was just written. */
async function readBackWritten(
  run: GhostRun,
  written: RemotePost,
  wanted: Status,
): Promise<RemotePost | undefined> {
  const { post, doubles } = await findArticle(run, written.id);
  for (const double of doubles) await deleteArticle(run, double);
  if (post === undefined || !isAsWanted(post, wanted)) return undefined;
  // A scheduled article may become public between the two looks: the same version.
  const isSame =
    versionOf(post) === versionOf(written) || (isPublic(post) && printOf(post) === printOf(written));
  return isSame ? post : undefined;
}

const mismatch =
  'Đã gửi nhưng đọc lại thấy bài trên Ghost không đúng bản gửi đi (có người vừa sửa). Sẽ xem lại trước khi gửi tiếp.';

function incomplete({ url }: RemotePost): string {
  return `Ghost không giữ đủ chữ hoặc ảnh của bài nên chưa đăng; bản nháp ở ${url}. Hãy báo người quản trị Ghost, rồi bấm Đăng lại.`;
}
