// Finds the REST interface of a site from the address a person knows, and says in words what is there instead. Asks as a
// stranger: no password leaves before a WordPress has answered, and then only to the host that was named.
import { z } from 'zod';
import type { Answer } from '../connection-adapter.ts';
import type { Http, HttpAnswer } from '../http/exchange.ts';
import { HttpFailure } from '../http/http-failure.ts';
import { commonTrouble, parseAnswer, unreadable } from '../http/read-answer.ts';
import { restUrl } from './site.ts';
import { behindHttpPassword, restError } from './trouble.ts';

export type Door = { readonly http: Http; readonly now: () => Date; readonly url: string };

export type Discovered = {
  readonly root: string;
  /** The site's own address, the one its articles carry. */
  readonly home: string;
  readonly name: string;
  readonly version: string;
  /** Whether the site takes application passwords; null = it tells strangers nothing. */
  readonly takesPasswords: boolean | null;
};

export type DoorProblem = Pick<Answer, 'message'> & { readonly state: 'unreachable' | 'signed-out' };

const Index = z.object({
  name: z.string(),
  home: z.url(),
  namespaces: z.array(z.string()),
  // An empty list, not an empty object, where nothing is offered.
  authentication: z.union([
    z.array(z.unknown()).transform(() => ({})),
    z.object({ 'application-passwords': z.unknown() }).partial(),
  ]),
});

export async function discover(door: Door): Promise<Discovered | DoorProblem> {
  try {
    return await discoverFrom(door, withSlash(door.url));
  } catch (error) {
    if (error instanceof HttpFailure) return { state: 'unreachable', message: error.message };
    throw error;
  }
}

/** Asks only for what tells whether application passwords are taken. @throws HttpFailure */
export async function readIndex(door: Door, root: string): Promise<Pick<Discovered, 'takesPasswords'>> {
  const found = toFound(await get(door, indexUrl(root)), root);
  return { takesPasswords: found?.takesPasswords ?? null };
}

async function discoverFrom(door: Door, base: string): Promise<Discovered | DoorProblem> {
  const home = await get(door, base);
  const secure = secureTwin(base, home);
  if (secure !== undefined) return discoverFrom(door, secure);
  const linked = linkedRoot(home, base);
  const roots = [linked, `${base}wp-json/`, `${base}?rest_route=/`].filter((root) => root !== undefined);
  let came: HttpAnswer = home;
  for (const root of new Set(roots)) {
    const answer = await get(door, indexUrl(root));
    const found = toFound(answer, root);
    if (found !== undefined) return { ...found, version: versionIn(home) };
    if (came === home || answer.status !== 404) came = answer;
  }
  return problemOf(came, { home, isWordPress: linked !== undefined, door });
}

function get({ http }: Door, url: string): Promise<HttpAnswer> {
  return http({ method: 'GET', url });
}

function indexUrl(root: string): string {
  return restUrl(root, '', { _fields: 'name,home,namespaces,authentication' });
}

function toFound(answer: HttpAnswer, root: string): Omit<Discovered, 'version'> | undefined {
  const index = answer.status === 200 ? parseAnswer(Index, answer) : undefined;
  if (index?.namespaces.includes('wp/v2') === true) {
    const takesPasswords = 'application-passwords' in index.authentication;
    return { root, home: index.home, name: index.name, takesPasswords };
  }
  // A site that closes its REST interface to strangers says so in WordPress's own form.
  const isClosed = [401, 403].includes(answer.status) && restError(answer) !== undefined;
  const { origin, host } = new URL(root);
  return isClosed ? { root, home: origin, name: host, takesPasswords: null } : undefined;
}

/** The same address over https, where the site sends everybody there. */
function secureTwin(base: string, { status, headers }: HttpAnswer): string | undefined {
  if (status < 300 || status >= 400 || !base.startsWith('http:')) return undefined;
  const target = URL.parse(headers['location'] ?? '', base);
  const isTwin = target?.protocol === 'https:' && target.hostname === new URL(base).hostname;
  return isTwin ? withSlash(target.origin + new URL(base).pathname) : undefined;
}

/** Path and query of the announced root, on the host that was named: an announcement must not lead the password elsewhere. */
function linkedRoot({ headers }: HttpAnswer, base: string): string | undefined {
  const link = /<([^>]+)>;\s*rel="?https:\/\/api\.w\.org\/"?/u.exec(headers['link'] ?? '')?.[1];
  const announced = link === undefined ? null : URL.parse(link, base);
  return announced === null ? undefined : new URL(announced.pathname + announced.search, base).href;
}

function versionIn({ body }: HttpAnswer): string {
  const generator = /<meta name="generator" content="WordPress ([\d.]+)/u;
  return generator.exec(body.toString('utf8'))?.[1] ?? '';
}

function problemOf(
  came: HttpAnswer,
  at: { readonly home: HttpAnswer; readonly isWordPress: boolean; readonly door: Door },
): DoorProblem {
  const { host } = new URL(at.door.url);
  const { home } = at;
  for (const answer of [home, came]) {
    if (answer.status === 401) return { state: 'signed-out', message: behindHttpPassword(host) };
    const trouble = commonTrouble(answer, { host, isChange: false, now: at.door.now() });
    if (trouble !== undefined) return { state: 'unreachable', message: trouble.message };
  }
  if (at.isWordPress) return { state: 'unreachable', message: restClosed(host, came.status) };
  return { state: 'unreachable', message: notWordPress(host, came) };
}

function restClosed(host: string, status: number): string {
  return `“${host}” là WordPress nhưng cổng REST bị tắt hoặc bị chặn (mã ${status}). Nhờ quản trị trang mở REST API (thường do phần mở rộng bảo mật) rồi kiểm tra lại.`;
}

function notWordPress(host: string, came: HttpAnswer): string {
  return `Chờ một trang WordPress nhưng không thấy: ${unreadable(came, host)} Hãy xem lại địa chỉ, ví dụ https://tên-miền-của-trang.`;
}

function withSlash(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + (pathname.endsWith('/') ? pathname : `${pathname}/`);
}
