// A look at what an earlier attempt left behind, or at an article whose time has come. Sends nothing.
import type { WordPressSettings } from '#shared/model/connection.ts';
import { withdrawingActions } from '#shared/model/outbox.ts';
import type { Delivery, ReadBack } from '../connection-adapter.ts';
import { asWanted } from './as-wanted.ts';
import { findPost } from './find-post.ts';
import { goalOf } from './goal.ts';
import { publicAt, type RemotePost } from './post.ts';
import { goneReceipt, toReceipt } from './receipt.ts';
import { openRun, type Run, type WordPressTools } from './run.ts';
import { siteTime } from './site.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';
import { isWithdrawnAs } from './withdraw.ts';

const nobody = { onProgress: () => undefined, signal: new AbortController().signal };

export async function readBack(
  tools: WordPressTools,
  delivery: Delivery<WordPressSettings>,
): Promise<ReadBack> {
  try {
    const run = await openRun(tools, delivery, nobody);
    const post = await findPost(run);
    return withdrawingActions.includes(delivery.manifest.action)
      ? readWithdrawal(run, post)
      : readArticle(run, post);
  } catch (error) {
    if (!(error instanceof DeliveryTrouble)) throw error;
    const { outcome } = error;
    return outcome.state === 'signed-out' ? outcome : { state: 'unreachable', message: error.message };
  }
}

function readArticle(run: Run, post: RemotePost | undefined): ReadBack {
  const found = post && asWanted(run, post, goalOf(run.delivery.manifest, post));
  if (post === undefined || found === undefined) return { state: 'incomplete', message: incomplete };
  if (post.status !== 'future') return { state: 'published', receipt: toReceipt(run, post, found.losses) };
  const isOverdue = Date.parse(publicAt(post) ?? '') + GRACE_MS < siteTime(run.site).getTime();
  const losses = isOverdue ? [...found.losses, overdue] : found.losses;
  return { state: 'scheduled', receipt: toReceipt(run, post, losses) };
}

function readWithdrawal(run: Run, post: RemotePost | undefined): ReadBack {
  if (!isWithdrawnAs(run, post)) return { state: 'incomplete', message: incomplete };
  const isKept = post !== undefined && post.status !== 'trash';
  const receipt = isKept ? toReceipt(run, post, []) : goneReceipt(run, post);
  return { state: 'published', receipt };
}

/** WordPress publishes with the first request after the time: a visit may be a while in coming. */
const GRACE_MS = 5 * 60_000;

const incomplete = 'Đã xem lại WordPress: lần gửi bị ngắt chưa xong; sẽ gửi nốt phần còn thiếu.';
const overdue =
  'Đã quá giờ hẹn mà WordPress chưa đăng (wp-cron của trang có thể đang tắt); nhờ quản trị xem, hoặc đăng ngay.';
