// Looks a delivery up after its reply was lost, or after its set time. Sends nothing.
import { withdrawingActions } from '#shared/model/outbox.ts';
import type { ReadBack } from '../connection-adapter.ts';
import { lossesOf } from './article-losses.ts';
import { toReceipt } from './article-receipt.ts';
import { isAsWanted, isPublic, wantedStatus } from './article-status.ts';
import { fieldsOf, says } from './deliver-article.ts';
import { findArticle } from './find-article.ts';
import { missingDocuments } from './place-documents.ts';
import type { GhostRun } from './ghost-run.ts';
import { arrivedPictures, goneOf, hiddenOf } from './withdraw-article.ts';

/** @throws DeliveryTrouble */
export async function readBackArticle(run: GhostRun): Promise<ReadBack> {
  const { manifest, payload, destination, previous } = run.delivery;
  const { post, doubles } = await findArticle(run);
  if (withdrawingActions.includes(manifest.action)) return readBackWithdrawal(run, post);
  if (post === undefined) return incomplete('chưa thấy bài');
  const pictures = arrivedPictures(run);
  if (pictures.size < payload.photos.length) return incomplete('chưa đủ ảnh');
  if (missingDocuments(payload, run.delivery.uploads).length > 0) return incomplete('chưa đủ tệp đính kèm');
  const fields = fieldsOf(run, pictures, post);
  if (!says(run, post, fields) || doubles.length > 0) return incomplete('bài chưa đúng bản gửi');
  if (!isAsWanted(post, wantedStatus(run, post))) return incomplete('bài còn là bản nháp');
  const isNew = previous === null;
  const losses = lossesOf(fields, post, { payload, settings: destination.settings, isNew });
  const receipt = toReceipt(run, post, { pictures, losses });
  return { state: post.status === 'scheduled' ? 'scheduled' : 'published', receipt };
}

function readBackWithdrawal(run: GhostRun, post: Parameters<typeof goneOf>[1]): ReadBack {
  if (post === undefined) return { state: 'published', receipt: goneOf(run, undefined) };
  if (run.delivery.manifest.action === 'unpublish' && post.status === 'draft') {
    return { state: 'published', receipt: hiddenOf(run, post) };
  }
  return incomplete(isPublic(post) ? 'bài vẫn công khai' : 'bài vẫn còn đó');
}

function incomplete(what: string): ReadBack {
  return { state: 'incomplete', message: `Đã xem lại Ghost: ${what}; sẽ gửi nốt phần còn thiếu.` };
}
