// The built-in kind of destination: a static site in a folder of this machine or of a disk it reaches.
import { isAbsolute } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { LocalPortalSettings, type Capabilities } from '#shared/model/connection.ts';
import { findPhotoIdByHashStart } from '../../db/rows/photos.ts';
import type { AdapterTools } from '../adapters.ts';
import { attachmentFinder } from '../article/name-documents.ts';
import { withSettings, type ConnectionAdapter, type Destination } from '../connection-adapter.ts';
import { deliverToSite } from '../static-site/deliver-to-site.ts';
import { readArticle } from '../static-site/read-article.ts';
import { planDelivery, readBackSite } from '../static-site/read-back-site.ts';
import type { SiteDoor } from '../static-site/site-address.ts';
import type { SiteTools } from '../static-site/site-run.ts';
import { diskDoor } from './disk-door.ts';
import { adoptSite, lookAtSite, toAnswer } from './site-folder.ts';

const capabilities: Capabilities = {
  drafts: false,
  schedule: false,
  conflictCheck: true,
  exactlyOnce: true,
  unpublish: false,
  lists: false,
  readArticle: true,
  secret: false,
};

export function createLocalPortal(adapterTools: AdapterTools): ConnectionAdapter {
  const tools = (): SiteTools => ({ ...adapterTools, libraryDir: adapterTools.library().path });
  const doorOf = (delivery: { readonly destination: Destination }): SiteDoor =>
    diskDoor(withSettings(LocalPortalSettings, delivery).destination);
  return {
    capabilities,
    adopt: async ({ settings, memory }) => {
      const { path } = LocalPortalSettings.parse(settings);
      if (!isAbsolute(path)) throw notAbsolute(path);
      return toAnswer(await adoptSite(path), path, memory);
    },
    test: async ({ settings, memory }) => {
      const { path } = LocalPortalSettings.parse(settings);
      return toAnswer(await lookAtSite(path, memory), path, memory);
    },
    plan: (delivery) => planDelivery({ tools: tools(), door: doorOf(delivery) }, delivery),
    deliver: (delivery, watch) => deliverToSite({ tools: tools(), door: doorOf(delivery) }, delivery, watch),
    readBack: (delivery) => readBackSite(doorOf(delivery), delivery),
    readArticle: (from) =>
      readArticle(doorOf(from), {
        remoteId: from.remoteId,
        photoOf: (start) => findPhotoIdByHashStart(adapterTools.library().read, start),
        attachmentOf: attachmentFinder(adapterTools.library),
      }),
  };
}

/** A relative path would mean another folder every time the app starts. */
function notAbsolute(path: string): AppError {
  return new AppError(
    'invalid_request',
    `“${path}” không phải đường dẫn đầy đủ. Hãy chọn thư mục của trang bằng nút Chọn thư mục.`,
  );
}
