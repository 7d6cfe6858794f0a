// The same static site as a local portal's, on somebody's web host: over SFTP or WebDAV, sending only what changed.
import { AppError } from '#shared/api/errors.ts';
import { WebHostSettings, type Capabilities } from '#shared/model/connection.ts';
import { findPhotoIdByHashStart } from '../../db/rows/photos.ts';
import type { AdapterTools } from '../adapters.ts';
import { attachmentFinder } from '../article/name-documents.ts';
import {
  withSettings,
  type Answer,
  type ConnectionAdapter,
  type Destination,
  type UploadLedger,
} from '../connection-adapter.ts';
import { deliverToSite } from '../static-site/deliver-to-site.ts';
import { readArticle } from '../static-site/read-article.ts';
import { planDelivery, readBackSite } from '../static-site/read-back-site.ts';
import type { SiteTools } from '../static-site/site-run.ts';
import { folderName, parseHostAddress } from './host-address.ts';
import { hostDoor, type HostVisit } from './host-door.ts';
import { memoryOf } from './host-memory.ts';
import { hostProblem } from './host-problem.ts';
import { adoptHost, lookAtHost } from './host-site.ts';
import { openHost } from './open-host.ts';
import type { MetHost } from './remote-folder.ts';

const capabilities: Capabilities = {
  drafts: false,
  schedule: false,
  conflictCheck: true,
  exactlyOnce: true,
  unpublish: false,
  lists: false,
  readArticle: true,
  secret: true,
};

export function createWebHost(adapterTools: AdapterTools): ConnectionAdapter {
  const tools = (): HostVisit['tools'] & SiteTools => ({
    ...adapterTools,
    libraryDir: adapterTools.library().path,
    now: () => adapterTools.clock.now(),
  });
  const doorOf = (of: { readonly destination: Destination; readonly uploads: UploadLedger }) =>
    hostDoor({ ...withSettings(WebHostSettings, of), tools: tools() });
  const ask = (destination: Destination, question: Question): Promise<Answer> =>
    askHost(tools(), withSettings(WebHostSettings, { destination }).destination, question);
  return {
    capabilities,
    adopt: (destination) => ask(destination, { isChosen: true }),
    test: (destination) => ask(destination, { isChosen: false }),
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

/** `isChosen`: a person has just chosen this place, so what is missing may be made. */
type Question = { readonly isChosen: boolean };

async function askHost(
  tools: HostVisit['tools'],
  destination: Destination<WebHostSettings>,
  question: Question,
): Promise<Answer> {
  const { memory } = destination;
  try {
    const met = await openHost(tools, destination, noUploads);
    try {
      return await answerOf(met, destination, question);
    } finally {
      met.folder.close();
    }
  } catch (error) {
    if (error instanceof AppError) return { state: 'unreachable', message: error.message, memory };
    const problem = hostProblem(error);
    if (problem === undefined) throw error;
    const state = problem.state === 'signed-out' ? 'signed-out' : 'unreachable';
    return { state, message: problem.message, memory };
  }
}

async function answerOf(
  { folder, hostKey, clockOffsetMs }: MetHost,
  { settings, memory }: Destination<WebHostSettings>,
  { isChosen }: Question,
): Promise<Answer> {
  const name = folderName(parseHostAddress(settings.address));
  const known = memoryOf(memory);
  const siteId = isChosen
    ? await adoptHost({ folder, name })
    : await lookAtHost({ folder, name }, known.siteId);
  return {
    state: 'reachable',
    message: [
      isChosen ? `Ghi được vào “${name}”.` : `“${name}” đang trả lời.`,
      ...remarks(settings, hostKey),
    ].join(' '),
    memory: { siteId: siteId ?? known.siteId, hostKey },
    clockOffsetMs: clockOffsetMs(),
  };
}

/** What a person should know of the way there. */
function remarks({ address, hostKey: pinned }: WebHostSettings, hostKey: string | null): string[] {
  if (hostKey !== null) {
    return pinned.trim() === ''
      ? [`Khóa của máy chủ là ${hostKey}; từ nay chỉ nhận khóa này.`]
      : ['Khóa của máy chủ đúng khóa đã ghi.'];
  }
  return new URL(address).protocol === 'https:'
    ? []
    : ['Địa chỉ http không mã hóa: mật khẩu đi trên đường truyền ai cũng đọc được, nên dùng https.'];
}

/** A question uploads nothing. */
const noUploads: UploadLedger = {
  find: () => undefined,
  record: () => undefined,
  forget: () => undefined,
};
