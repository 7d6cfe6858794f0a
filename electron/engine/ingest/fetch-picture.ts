// Fetches one picture from an address that stood in somebody's article: bounded in size, in redirects, and in where it may lead.
// What came is looked at by the import like any file; its name and its Content-Type are believed by nobody.
import { posix } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import type { Http, HttpAnswer } from '../connections/http/exchange.ts';
import { HttpFailure } from '../connections/http/http-failure.ts';

export type FetchedPicture = { readonly fileName: string; readonly bytes: Buffer };

const MOST_BYTES = 60 * 1024 * 1024;
const MOST_REDIRECTS = 3;

/** @throws AppError destination_unreachable, destination_refused, naming the picture */
export async function fetchPicture(http: Http, url: string, articleUrl: string): Promise<FetchedPicture> {
  if (url.startsWith('data:')) return pictureInAddress(url);
  let address = URL.parse(url, articleUrl);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    if (address === null || !mayAsk(address, articleUrl)) throw notFetched(url, 'địa chỉ không tải được');
    const answer = await ask(http, address, url);
    const location = answer.headers['location'];
    if (answer.status === 200) return { fileName: nameOf(address), bytes: answer.body };
    if (answer.status < 300 || answer.status >= 400 || location === undefined) {
      throw notFetched(url, `nơi giữ ảnh trả lời mã ${answer.status}`);
    }
    address = URL.parse(location, address.href);
  }
  throw notFetched(url, 'nơi giữ ảnh chuyển hướng mãi');
}

/** An article may name any machine of the network it is read in: those are not asked unless the article itself lies there. */
function mayAsk(address: URL, articleUrl: string): boolean {
  if (address.username !== '' || address.password !== '') return false;
  const isAtHome = address.host === URL.parse(articleUrl)?.host;
  return isAtHome ? /^https?:$/u.test(address.protocol) : address.protocol === 'https:';
}

async function ask(http: Http, address: URL, shown: string): Promise<HttpAnswer> {
  try {
    return await http({ method: 'GET', url: address.href, maxBytes: MOST_BYTES });
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    throw notFetched(shown, error.message.replace(/\.$/u, ''));
  }
}

function pictureInAddress(url: string): FetchedPicture {
  const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  return { fileName: 'anh-trong-bai.jpg', bytes };
}

function nameOf(address: URL): string {
  const { name, ext } = posix.parse(decodeName(address.pathname));
  return safeFileName(name, /^\.\w{1,5}$/u.test(ext) ? ext.slice(1) : 'jpg');
}

/** A name with a broken escape is used as it stands. */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}

function notFetched(url: string, why: string): AppError {
  const name = url.startsWith('data:') ? 'trong bài' : `“${(url.split(/[?#]/u)[0] ?? '').slice(-80)}”`;
  return new AppError('destination_unreachable', `Chưa lấy được ảnh ${name}: ${why}.`);
}
