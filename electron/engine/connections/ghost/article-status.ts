// Which status an action wants of an article on Ghost. An update never changes it: what is public stays public, a draft a draft.
import type { RemotePost } from './ghost-answers.ts';
import type { GhostRun } from './ghost-run.ts';
import { refused } from './ghost-trouble.ts';
import type { Status } from './save-article.ts';

export function wantedStatus(run: GhostRun, post: RemotePost | undefined): Status {
  const { manifest, previous } = run.delivery;
  if (manifest.action === 'schedule') return { status: 'scheduled', published_at: manifest.at };
  const isUpdate = manifest.action === 'update' || manifest.action === 'correct';
  if (isUpdate && previous?.visibility === 'draft') return { status: 'draft' };
  if (isUpdate && previous?.visibility === 'scheduled') return standingStatus(post);
  // Ghost keeps a date that was once planned: without this an article published now would say it is from next week.
  const isDatedAhead = Date.parse(post?.published_at ?? '') > run.line.serverNow().getTime();
  const isOut = post !== undefined && isPublic(post);
  return isDatedAhead && !isOut ? { status: 'published', published_at: null } : { status: 'published' };
}

/** @throws DeliveryTrouble refused when a public article is to be scheduled, or the time is over */
export function requirePossible(run: GhostRun, post: RemotePost | undefined, wanted: Status): void {
  if (wanted.status !== 'scheduled' || (post !== undefined && isAsWanted(post, wanted))) return;
  if (post !== undefined && isPublic(post)) throw refused(alreadyPublic);
  const at = Date.parse(wanted.published_at ?? '');
  if (Number.isNaN(at)) throw refused(noTime);
  if (at <= run.line.serverNow().getTime()) throw refused(timeIsOver);
}

const alreadyPublic =
  'Bài đang công khai trên Ghost nên không hẹn giờ được; chưa đổi gì. Hãy gỡ bài xuống trước, hoặc bấm Đăng bản mới.';
const noTime = 'Chưa có giờ hẹn nên chưa gửi gì. Hãy chọn giờ rồi bấm Hẹn giờ lại.';
const timeIsOver =
  'Giờ hẹn đã qua theo đồng hồ của Ghost nên chưa đăng gì. Hãy chọn giờ khác, hoặc bấm Đăng để đăng ngay.';

/** `sent` = went out by mail only. */
export function isPublic({ status }: RemotePost): boolean {
  return status === 'published' || status === 'sent';
}

/** Ghost keeps whole seconds. */
export function isAsWanted(post: RemotePost, wanted: Status): boolean {
  if (wanted.status === 'published') return isPublic(post);
  if (wanted.status === 'draft') return post.status === 'draft';
  const isOnTime = toSecond(post.published_at) === toSecond(wanted.published_at ?? null);
  return isOnTime && post.status !== 'draft';
}

/** What was scheduled may have become public by itself meanwhile. */
function standingStatus(post: RemotePost | undefined): Status {
  if (post === undefined || post.status === 'draft') return { status: 'draft' };
  if (isPublic(post)) return { status: 'published' };
  return { status: 'scheduled', published_at: post.published_at };
}

function toSecond(time: string | null): number {
  return Math.floor(Date.parse(time ?? '') / 1000);
}
