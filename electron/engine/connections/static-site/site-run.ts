// What one delivery carries through its work on a site.
import { AppError } from '#shared/api/errors.ts';
import type { Clock } from '../../clock.ts';
import type { Delivery, DeliveryWatch } from '../connection-adapter.ts';
import type { OpenSite, SiteDoor } from './site-address.ts';
import type { PictureTools } from './site-pictures.ts';

export type SiteTools = PictureTools & { readonly clock: Clock; readonly resourcesDir: string };

export type SiteRun = {
  readonly tools: SiteTools;
  readonly door: SiteDoor;
  readonly delivery: Delivery;
  readonly watch: DeliveryWatch;
  /** True from the moment a reader may see anything of it. */
  isVisible: boolean;
};

/**
 * Asked right before the first change that readers see. @throws AppError destination_unreachable when somebody else holds the
 * site by now
 */
export async function makeVisible(run: SiteRun, site: OpenSite): Promise<void> {
  if (!(await site.isHeld())) {
    throw new AppError(
      'destination_unreachable',
      'Đường truyền chậm quá lâu nên máy khác đã bắt đầu đăng lên trang này. Bạn đọc chưa thấy gì thay đổi; bài sẽ tự gửi lại.',
    );
  }
  run.isVisible = true;
}
