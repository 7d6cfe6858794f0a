// Takes an article out of readers' sight: back to a draft, or away altogether. Overtakes everything, so it asks as little as it
// may: to make a draft of an article overwrites nobody's words and is never a conflict; to delete them is.
import type { DeliveryOutcome } from '../connection-adapter.ts';
import { forgetWrites } from './article-books.ts';
import { requireOurs } from './article-conflict.ts';
import { versionOf } from './article-print.ts';
import { goneReceipt, toReceipt } from './article-receipt.ts';
import { isPublic } from './article-status.ts';
import { findArticle, shownPictures } from './find-article.ts';
import type { RemotePost } from './ghost-answers.ts';
import { memoryAfter, obeyStop, type GhostRun } from './ghost-run.ts';
import { refused } from './ghost-trouble.ts';
import { arrivedDocuments } from './place-documents.ts';
import { placingsOf, type Placed } from './place-pictures.ts';
import { deleteArticle, hideArticle } from './save-article.ts';

/** @throws DeliveryTrouble */
export async function withdrawArticle(run: GhostRun): Promise<DeliveryOutcome> {
  const { post } = await findArticle(run);
  if (post === undefined) return withdrawn(run, goneOf(run, undefined));
  obeyStop(run);
  return run.delivery.manifest.action === 'unpublish' ? hide(run, post) : remove(run, post);
}

/** Pictures the story has there, by photo id; asks nobody. */
export function arrivedPictures({ delivery }: Pick<GhostRun, 'delivery'>): Map<string, Placed> {
  const placings = placingsOf(delivery.payload, delivery.uploads);
  return new Map(
    placings.flatMap(({ photo, arrived }) => (arrived === undefined ? [] : [[photo.id, arrived]])),
  );
}

/** What is said of an article that is gone. */
export function goneOf(run: GhostRun, post: RemotePost | undefined) {
  const { previous } = run.delivery;
  const at = post ?? { id: previous?.remoteId ?? '', url: previous?.url ?? run.root };
  const pictures = arrivedPictures(run);
  const left = Math.max(shownPictures(post).size, pictures.size);
  const { payload, uploads } = run.delivery;
  const documents = arrivedDocuments(payload, uploads).size;
  const losses = [
    ...(left === 0 ? [] : [leftBehind(left, 'ảnh')]),
    ...(documents === 0 ? [] : [leftBehind(documents, 'tệp đính kèm')]),
  ];
  return goneReceipt(run, { post: at, pictures, losses });
}

/** What is said of an article made a draft of: somebody else's words in it stay unseen by us until they are compared. */
export function hiddenOf(run: GhostRun, after: RemotePost) {
  const { previous } = run.delivery;
  const asItWas = [after, { ...after, status: 'published' }].map((post) => versionOf(post));
  const isForeign = previous !== null && !asItWas.includes(previous.version);
  const losses = isForeign ? [keptForeign] : [];
  const receipt = toReceipt(run, after, { pictures: arrivedPictures(run), losses });
  return isForeign ? { ...receipt, version: previous.version } : receipt;
}

async function hide(run: GhostRun, post: RemotePost): Promise<DeliveryOutcome> {
  if (post.status !== 'draft') await hideArticle(run, post);
  const after = (await findArticle(run, post.id)).post;
  if (after === undefined) return withdrawn(run, goneOf(run, undefined));
  if (after.status !== 'draft') return { state: 'unknown', message: stillThere };
  return withdrawn(run, hiddenOf(run, after));
}

async function remove(run: GhostRun, post: RemotePost): Promise<DeliveryOutcome> {
  requireOurs(run, post);
  if (run.delivery.manifest.action === 'delete-draft' && isPublic(post)) throw refused(notADraft);
  await deleteArticle(run, post);
  run.isVisible = true;
  const after = (await findArticle(run, post.id)).post;
  if (after !== undefined) return { state: 'unknown', message: stillThere };
  forgetWrites(run.delivery);
  return withdrawn(run, goneOf(run, post));
}

function withdrawn(run: GhostRun, receipt: ReturnType<typeof goneOf>): DeliveryOutcome {
  return { state: 'published', receipt, memory: memoryAfter(run) };
}

function leftBehind(count: number, what: 'ảnh' | 'tệp đính kèm'): string {
  return `Bài đã gỡ nhưng ${count} ${what} của bài vẫn mở được bằng địa chỉ riêng của ${what}, vì Ghost không có lệnh xóa ${what}; cần người quản trị máy chủ xóa tệp.`;
}

const keptForeign =
  'Bài trên Ghost đã được sửa ngoài Tòa soạn; bản sửa ấy còn nguyên trong bản nháp và sẽ được hỏi tới trước khi ghi đè.';
const notADraft =
  'Bài đang công khai trên Ghost chứ không còn là bản nháp nên chưa xóa. Hãy dùng “Gỡ bài” nếu muốn bạn đọc không thấy nữa.';
const stillThere = 'Đã gửi lệnh nhưng đọc lại vẫn thấy bài trên Ghost. Sẽ xem lại trước khi gửi tiếp.';
