// A delivery to a site, from coming to it to the page read back. Until the first file takes its place a reader can see nothing
// of it and a failure means "wait"; from then on it means "look before you send again".
import { AppError } from '#shared/api/errors.ts';
import type { PublishAction } from '#shared/model/outbox.ts';
import type { Delivery, DeliveryOutcome, DeliveryWatch } from '../connection-adapter.ts';
import { publishArticle } from './publish-article.ts';
import type { OpenSite, SiteDoor } from './site-address.ts';
import type { SiteRun, SiteTools } from './site-run.ts';
import type { SiteProblem } from './site-store.ts';
import { refuseDraft, takeDownArticle } from './take-down-article.ts';

/** @throws AppError destination_refused for what a site cannot do */
export async function deliverToSite(
  parts: { readonly tools: SiteTools; readonly door: SiteDoor },
  delivery: Delivery,
  watch: DeliveryWatch,
): Promise<DeliveryOutcome> {
  const impossible = impossibleOn(delivery.manifest.action);
  if (impossible !== undefined) throw new AppError('destination_refused', impossible);
  const run: SiteRun = { ...parts, delivery, watch, isVisible: false };
  try {
    const site = await parts.door.open(watch.signal);
    if ('state' in site) return site;
    try {
      return await work(run, site);
    } finally {
      await site.close();
    }
  } catch (error) {
    const problem = parts.door.problemOf(error);
    if (problem === undefined) throw error;
    return run.isVisible ? lost(problem) : problem;
  }
}

/** Why a site of files cannot do this; undefined for what it can. */
export function impossibleOn(action: PublishAction): string | undefined {
  if (action === 'schedule') {
    return 'Trang tĩnh không tự đăng theo giờ nên chưa gửi gì. Hãy chọn Giữ tới giờ để máy này tự gửi, hoặc đăng ngay.';
  }
  if (action === 'unpublish') {
    return 'Trang tĩnh không có bản nháp để rút bài về nên chưa gửi gì. Hãy dùng “Gỡ bài” nếu bài không được công khai nữa.';
  }
  return undefined;
}

function work(run: SiteRun, site: OpenSite): Promise<DeliveryOutcome> {
  switch (run.delivery.manifest.action) {
    case 'take-down':
      return takeDownArticle(run, site);
    case 'delete-draft':
      return refuseDraft(run, site);
    default:
      return publishArticle(run, site);
  }
}

function lost(problem: SiteProblem): DeliveryOutcome {
  return {
    state: 'unknown',
    message: `Mất nơi nhận giữa lúc đổi trang, sẽ xem lại trước khi gửi tiếp. ${problem.message}`,
  };
}
