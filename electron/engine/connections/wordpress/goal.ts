// How an article shall stand in the end: public, or public at a set time. "Now" sends no date; a set time is the site's own.
import type { Manifest } from '#shared/model/outbox.ts';
import { formatDay, newsroomDay, newsroomTime } from '#shared/vietnamese/dates.ts';
import { publicAt, type RemotePost } from './post.ts';
import { siteTime, type Site } from './site.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';

export type Goal = { readonly status: 'publish' } | { readonly status: 'future'; readonly at: Date };

type SiteClock = Pick<Site, 'now' | 'heard' | 'host'>;

/** What is nearer than this WordPress publishes at once (measured). */
const NEAREST_MS = 60_000;

/** An update of what waits for its time leaves it waiting. */
export function goalOf({ action, at }: Pick<Manifest, 'action' | 'at'>, post: RemotePost | undefined): Goal {
  if (action === 'schedule' && at !== null) return { status: 'future', at: wholeSeconds(at) };
  const waits = post?.status === 'future' ? publicAt(post) : null;
  const isChange = action === 'update' || action === 'correct';
  return isChange && waits !== null ? { status: 'future', at: new Date(waits) } : { status: 'publish' };
}

/** A set time that has come counts as kept. */
export function hasReached(post: RemotePost, goal: Goal): boolean {
  if (goal.status === 'publish') return post.status === 'publish';
  const isLive = post.status === 'future' || post.status === 'publish';
  return isLive && publicAt(post) === goal.at.toISOString();
}

/** What is sent for it. */
export function switchFor(site: SiteClock, post: RemotePost, goal: Goal): Record<string, unknown> {
  if (goal.status === 'future') {
    return { status: 'future', date_gmt: goal.at.toISOString().slice(0, 19) };
  }
  // A draft with a date to come (it was scheduled once) would be scheduled again: it gets the site's "now".
  const date = publicAt(post);
  const isAhead = date !== null && Date.parse(date) > siteTime(site).getTime();
  return { status: 'publish', ...(isAhead && { date: null }) };
}

/** @throws DeliveryTrouble when the time cannot be kept: too near by the site's clock, or the article is public already */
export function requireReachable(site: SiteClock, post: RemotePost | undefined, goal: Goal): void {
  if (goal.status !== 'future' || (post !== undefined && hasReached(post, goal))) return;
  if (post?.status === 'publish') throw new DeliveryTrouble({ state: 'refused', message: isPublic });
  if (goal.at.getTime() - siteTime(site).getTime() >= NEAREST_MS) return;
  const when = `${newsroomTime(goal.at)} ngày ${formatDay(newsroomDay(goal.at))}`;
  throw new DeliveryTrouble({
    state: 'refused',
    message: `Giờ hẹn ${when} đã qua hoặc còn chưa đầy một phút theo đồng hồ của “${site.host}”; bài chưa gửi. Hãy chọn giờ khác, hoặc đăng ngay.`,
  });
}

const isPublic =
  'Bài đang công khai ở WordPress nên không hẹn giờ được: hẹn giờ sẽ giấu bài tới lúc đó. Hãy cập nhật bài, hoặc gỡ về bản nháp trước.';

/** WordPress keeps no fractions. */
function wholeSeconds(at: string): Date {
  return new Date(Math.floor(Date.parse(at) / 1000) * 1000);
}
