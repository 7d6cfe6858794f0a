// A web host's folder over WebDAV. A PUT takes its place in one step on every server we know (a cut one leaves the old file);
// MOVE over an existing file does not, so it is never used.
import { AppError } from '#shared/api/errors.ts';
import type { Exchange, Http, HttpAnswer } from '../http/exchange.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { WebDavAddress } from './host-address.ts';
import { missingFolder, notWebDav, unreachable } from './host-problem.ts';
import type { MetHost, PutWatch, RemoteFile, RemoteFolder } from './remote-folder.ts';
import { davFailure, PROPFIND_BODY, readProperties, type DavProperties } from './webdav-answers.ts';

export type WebDavParts = {
  readonly http: Http;
  readonly now: () => Date;
  readonly address: WebDavAddress;
  readonly user: string;
  readonly secret: string;
};

/** Bytes a second below which a line is taken for dead while a file is under way. */
const SLOWEST = 4_000;
const ANSWER_WITHIN_MS = 60_000;

export function openWebDav(parts: WebDavParts): MetHost {
  const line = createLine(parts);
  return { folder: webDavFolder(parts, line), hostKey: null, clockOffsetMs: line.clockOffsetMs };
}

type Ask = Omit<Exchange, 'url'> & { readonly path: string; readonly asFolder?: boolean };

type Line = {
  readonly ask: (asked: Ask) => Promise<HttpAnswer>;
  /** The failure behind an answer nobody expected. */
  readonly failure: (answer: HttpAnswer, asked: Ask) => Error;
  readonly clockOffsetMs: () => number | null;
  /** Folders that are made, or being made. */
  readonly made: Map<string, Promise<void>>;
};

function createLine({ http, now, address, user, secret }: WebDavParts): Line {
  const authorization = `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
  let clockOffsetMs: number | null = null;
  const bytesOf = ({ body }: Ask): number => (body === undefined ? 0 : Buffer.byteLength(body));
  return {
    ask: async (asked) => {
      const { path, asFolder = path === '', headers, ...exchange } = asked;
      const url = new URL(asFolder && path !== '' ? `${path}/` : path, address.url).href;
      const answerWithinMs = ANSWER_WITHIN_MS + (bytesOf(asked) / SLOWEST) * 1000;
      try {
        const all = { authorization, ...headers };
        const answer = await http({ answerWithinMs, ...exchange, url, headers: all });
        clockOffsetMs = answer.clockOffsetMs ?? clockOffsetMs;
        return answer;
      } catch (error) {
        throw lineFailure(error);
      }
    },
    failure: (answer, asked) => {
      const { path, method } = asked;
      return davFailure(answer, {
        ...{ host: address.name, user, now: now(), folder: address.url },
        ...{ method, path, bytes: bytesOf(asked) },
      });
    },
    clockOffsetMs: () => clockOffsetMs,
    made: new Map(),
  };
}

function webDavFolder(parts: WebDavParts, line: Line): RemoteFolder {
  const { address, now } = parts;
  const properties = (path: string): Promise<DavProperties | undefined> => propertiesOf(line, address, path);
  const put = (path: string, content: Uint8Array, watch?: PutWatch): Promise<void> =>
    putFile(line, address, { path, content, ...watch });
  return {
    stat: async (path): Promise<RemoteFile | undefined> => {
      const found = await properties(path);
      return found && { bytes: found.bytes, isFolder: found.isFolder };
    },
    get: (path) => getFile(line, path, properties),
    put,
    create: (path, content) => createFile(line, address, path, content),
    renew: (path, content) => changeIf(line, { path, content, method: 'PUT' }),
    removeIf: (path, content) => changeIf(line, { path, content, method: 'DELETE' }),
    remove: async (path) => {
      const asked = { method: 'DELETE', path } as const;
      const answer = await line.ask(asked);
      if (![200, 204, 404].includes(answer.status)) throw line.failure(answer, asked);
    },
    age: async (path) => {
      const found = await properties(path);
      return found && now().getTime() + (line.clockOffsetMs() ?? 0) - found.modifiedAt;
    },
    makeSelf: () => makeFolder(line, address, ''),
    // A cut PUT leaves nothing that could be seen from here.
    tidy: async () => undefined,
    close: () => undefined,
  };
}

async function propertiesOf(
  line: Line,
  { name }: WebDavAddress,
  path: string,
): Promise<DavProperties | undefined> {
  const headers = { depth: '0', 'content-type': 'application/xml; charset=utf-8' };
  const asked = { method: 'PROPFIND', path, headers, body: PROPFIND_BODY } as const;
  const answer = await line.ask(asked);
  if (answer.status === 404) return undefined;
  if (answer.status !== 207) throw line.failure(answer, asked);
  const found = readProperties(answer);
  if (found === undefined) throw notWebDav(name);
  return found;
}

/** Where a page comes, the server is asked for its size: a network that wants a login answers with a page of its own. */
async function getFile(
  line: Line,
  path: string,
  properties: (path: string) => Promise<DavProperties | undefined>,
): Promise<Buffer | undefined> {
  const asked = { method: 'GET', path, headers: { 'cache-control': 'no-cache' } } as const;
  const answer = await line.ask(asked);
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw line.failure(answer, asked);
  const isPage = answer.headers['content-type']?.startsWith('text/html') === true;
  if (isPage && (await properties(path))?.bytes !== answer.body.byteLength) throw line.failure(answer, asked);
  return answer.body;
}

async function putFile(
  line: Line,
  address: WebDavAddress,
  file: PutWatch & { readonly path: string; readonly content: Uint8Array },
): Promise<void> {
  const { path, content, signal, onBytes } = file;
  let told = 0;
  const asked: Ask = {
    ...{ method: 'PUT', path, body: content },
    ...(signal === undefined ? {} : { signal }),
    onSent: (bytes) => {
      onBytes?.(bytes - told);
      told = bytes;
    },
  };
  let answer = await line.ask(asked);
  if (answer.status === 409 || answer.status === 404) {
    await makeFoldersAbove(line, address, path);
    onBytes?.(-told);
    told = 0;
    answer = await line.ask(asked);
  }
  if (![200, 201, 204].includes(answer.status)) throw line.failure(answer, asked);
}

async function createFile(
  line: Line,
  address: WebDavAddress,
  path: string,
  content: string,
): Promise<boolean> {
  const asked: Ask = { method: 'PUT', path, body: content, headers: { 'if-none-match': '*' } };
  let answer = await line.ask(asked);
  if (answer.status === 409 || answer.status === 404) {
    await makeFoldersAbove(line, address, path);
    answer = await line.ask(asked);
  }
  if (answer.status === 412) return false;
  if (answer.status !== 201 && answer.status !== 204) throw line.failure(answer, asked);
  return true;
}

/** By the tag of the very file that was looked at; Apache gives one younger than a second none that can be named. */
async function changeIf(
  line: Line,
  {
    path,
    content,
    method,
  }: { readonly path: string; readonly content: string; readonly method: 'PUT' | 'DELETE' },
): Promise<boolean> {
  const found = await line.ask({ method: 'GET', path });
  if (found.status === 404) return false;
  if (found.status !== 200) throw line.failure(found, { method: 'GET', path });
  if (found.body.toString('utf8') !== content) return false;
  const etag = found.headers['etag'] ?? '';
  // Ours a second ago is ours: nothing but a file of ours can hold these words.
  const headers: Record<string, string> = etag === '' || etag.startsWith('W/') ? {} : { 'if-match': etag };
  const asked: Ask = { method, path, headers, ...(method === 'PUT' ? { body: content } : {}) };
  const answer = await line.ask(asked);
  if (answer.status === 412 || answer.status === 404) return false;
  if (![200, 201, 204].includes(answer.status)) throw line.failure(answer, asked);
  return true;
}

async function makeFoldersAbove(line: Line, address: WebDavAddress, path: string): Promise<void> {
  const parts = path.split('/').slice(0, -1);
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const folder = parts.slice(0, depth).join('/');
    // Once for all files that wait for it: Apache forbids the second of two who make one folder at the same time.
    const making = line.made.get(folder) ?? makeFolder(line, address, folder);
    line.made.set(folder, making);
    await making.catch((error: unknown) => {
      line.made.delete(folder);
      throw error;
    });
  }
}

async function makeFolder(line: Line, address: WebDavAddress, path: string): Promise<void> {
  const asked: Ask = { method: 'MKCOL', path, asFolder: true };
  const answer = await line.ask(asked);
  // 405: it is there already.
  if (answer.status === 201 || answer.status === 405) return;
  if (answer.status === 409 || answer.status === 404) throw missingFolder(address.url);
  throw line.failure(answer, asked);
}

function lineFailure(error: unknown): unknown {
  if (!(error instanceof HttpFailure)) return error;
  if (error.kind === 'stopped') return new AppError('cancelled', 'Đã dừng trước khi bạn đọc thấy gì.');
  return unreachable(`${error.message} Bài chờ trong hộp thư đi và tự gửi khi nối lại được.`, error);
}
