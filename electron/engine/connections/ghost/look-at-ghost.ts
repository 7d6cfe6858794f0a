// Is there a Ghost at this address, does it take our key, and what is to be known of it. Changes nothing; says in words what is
// wrong, nearest cause first: line, certificate, address, age, key, author.
import type { AdapterTools } from '../adapters.ts';
import type { Answer } from '../connection-adapter.ts';
import type { HttpAnswer } from '../http/exchange.ts';
import { HttpFailure } from '../http/http-failure.ts';
import { commonTrouble, parseAnswer, unreadable } from '../http/read-answer.ts';
import { adminUrl, siteRoot } from './ghost-address.ts';
import { Site, Users } from './ghost-answers.ts';
import type { GhostLine } from './ghost-line.ts';
import { parseMemory, steadyOffset, type GhostMemory } from './ghost-memory.ts';
import { openLineTo, type GhostDestination } from './ghost-run.ts';
import { toAnswer } from './ghost-trouble.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';

type Tools = Pick<AdapterTools, 'http' | 'clock'>;

/** The first Ghost whose editor keeps Lexical documents. */
const OLDEST = 5;
/** A clock this wrong is worth a word: what is scheduled by it would come at another time than meant. */
const WRONG_CLOCK_MS = 120_000;

export async function lookAtGhost(tools: Tools, destination: GhostDestination): Promise<Answer> {
  try {
    const site = await findSite(tools, destination.settings.url);
    const line = openLineTo(tools, destination);
    const author = await findAuthor(line, destination.settings.author);
    const memory = memoryOf(site, { author, line, known: parseMemory(destination.memory) });
    const clockOffsetMs = line.clock().offsetMs;
    return { state: 'reachable', message: wordsOf(memory, destination), memory, clockOffsetMs };
  } catch (error) {
    if (error instanceof DeliveryTrouble) return toAnswer(error, destination.memory);
    throw error;
  }
}

type SiteFacts = { readonly title: string; readonly url: string; readonly version: string };

/** Asked without the key: nobody but a Ghost shall get to see it. @throws DeliveryTrouble */
async function findSite({ http, clock }: Tools, url: string): Promise<SiteFacts> {
  const root = siteRoot(url);
  const { host } = new URL(root);
  const answer = await askOpenly(http, adminUrl(root, 'site/'));
  const moved = movedTo(answer, host);
  const site = parseAnswer(Site, answer)?.site;
  if (moved !== undefined) throw unreachable(moved);
  if (answer.status === 401 && 'www-authenticate' in answer.headers) throw unreachable(guarded(host));
  const trouble = commonTrouble(answer, { host, isChange: false, now: clock.now() });
  if (trouble !== undefined) throw unreachable(trouble.message);
  if (site === undefined) throw unreachable(noGhost(answer, host));
  if (Number.parseInt(site.version, 10) < OLDEST) throw unreachable(tooOld(site.version));
  return site;
}

async function askOpenly(http: Tools['http'], url: string): Promise<HttpAnswer> {
  try {
    return await http({ method: 'GET', url, headers: { 'accept-version': 'v5.0' }, maxBytes: 1_000_000 });
  } catch (error) {
    if (error instanceof HttpFailure) throw unreachable(error.message);
    throw error;
  }
}

/** Whom articles will be under; null when the settings name nobody there. @throws DeliveryTrouble */
async function findAuthor(line: GhostLine, wanted: string): Promise<GhostMemory['author']> {
  const path = 'users/?limit=100&include=roles&fields=id,name,email';
  const answer = await line.ask({ method: 'GET', path, answer: Users });
  const users = answer.state === 'ok' ? answer.value.users : [];
  const found =
    wanted === ''
      ? users.find(({ roles }) => roles.some(({ name }) => name === 'Owner'))
      : users.find(({ email }) => email.toLowerCase() === wanted.toLowerCase());
  return found === undefined ? null : { name: found.name, email: found.email };
}

function memoryOf(
  { title, url, version }: SiteFacts,
  met: {
    readonly author: GhostMemory['author'];
    readonly line: GhostLine;
    readonly known: GhostMemory | null;
  },
): GhostMemory {
  const { author, line, known } = met;
  const { offsetMs, aheadMs } = line.clock();
  const clockOffsetMs = steadyOffset(known?.clockOffsetMs, offsetMs);
  return { version, title, url, author, clockOffsetMs, aheadMs, refusedBytes: known?.refusedBytes ?? null };
}

function wordsOf(memory: GhostMemory, { settings }: GhostDestination): string {
  const parts = [`Ghost ${memory.version} “${memory.title}” đang trả lời và nhận khóa`];
  if (settings.author !== '' && memory.author === null) {
    parts.push(`không có tác giả dùng thư “${settings.author}”, bài sẽ đứng tên chủ trang`);
  }
  if (Math.abs(memory.clockOffsetMs) > WRONG_CLOCK_MS) {
    parts.push(
      `đồng hồ máy này ${wrongBy(memory.clockOffsetMs)} so với Ghost, mọi việc đi theo giờ của Ghost`,
    );
  }
  return `${parts.join('; ')}.`;
}

function wrongBy(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const span =
    minutes < 120
      ? `${minutes} phút`
      : minutes < 48 * 60
        ? `${Math.round(minutes / 60)} giờ`
        : `${Math.round(minutes / 1440)} ngày`;
  return `${offsetMs > 0 ? 'chậm' : 'nhanh'} ${span}`;
}

/** A Ghost whose admin pages have an address of their own sends there; anything else that redirects is somebody else's door. */
function movedTo({ status, headers }: HttpAnswer, host: string): string | undefined {
  if (status < 300 || status >= 400) return undefined;
  const target = URL.parse(headers['location'] ?? '', `https://${host}`);
  if (target === null || !target.pathname.endsWith('/ghost/api/admin/site/')) return undefined;
  return `Ghost ở “${host}” làm việc tại ${siteRoot(target.href)}. Hãy sửa địa chỉ của kết nối thành địa chỉ ấy.`;
}

function guarded(host: string): string {
  return `“${host}” đòi một mật khẩu của riêng máy chủ web trước khi tới được Ghost. Hãy nhờ người quản trị mở đường /ghost/api/ không cần mật khẩu ấy.`;
}

function noGhost(answer: HttpAnswer, host: string): string {
  if (answer.status === 404) {
    return `“${host}” có máy chủ nhưng không có Ghost ở đó (mã 404). Hãy xem lại địa chỉ, kể cả thư mục con nếu trang nằm trong thư mục.`;
  }
  return `Không thấy Ghost: ${unreadable(answer, host)}`;
}

function tooOld(version: string): string {
  return `Ghost này là bản ${version}; cần bản ${OLDEST} trở lên. Hãy nhờ người quản trị nâng cấp.`;
}

function unreachable(message: string): DeliveryTrouble {
  return new DeliveryTrouble({ state: 'unreachable', message });
}
