// What a WebDAV server's answers mean (RFC 4918): properties of a file, and troubles in words.
import { parseXml } from '../../files/parse-xml.ts';
import { commonTrouble, unreadable } from '../http/read-answer.ts';
import type { Exchange, HttpAnswer } from '../http/exchange.ts';
import type { RemoteFile } from './remote-folder.ts';
import {
  couldNotWrite,
  fullHost,
  HostFailure,
  notWebDav,
  notWritable,
  otherSignIn,
  tooLarge,
  unreachable,
  wrongPassword,
} from './host-problem.ts';

export type DavProperties = RemoteFile & { readonly modifiedAt: number };

export const PROPFIND_BODY =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/><getlastmodified/></prop></propfind>';

/** Undefined when the answer is not a multistatus that tells of one resource. */
export function readProperties({ body, headers }: HttpAnswer): DavProperties | undefined {
  if (headers['content-type']?.includes('xml') !== true) return undefined;
  // Anybody's page may come instead.
  const document = parseXml(body.toString('utf8'));
  const found = document?.getElementsByTagNameNS('DAV:', 'response').item(0);
  if (found == null) return undefined;
  const text = (name: string): string =>
    found.getElementsByTagNameNS('DAV:', name).item(0)?.textContent?.trim() ?? '';
  return {
    bytes: Number(text('getcontentlength') || 0),
    isFolder: found.getElementsByTagNameNS('DAV:', 'collection').length > 0,
    modifiedAt: Date.parse(text('getlastmodified')),
  };
}

export type DavQuestion = {
  readonly host: string;
  readonly user: string;
  readonly now: Date;
  /** For sentences. */
  readonly folder: string;
  readonly path: string;
  readonly method: Exchange['method'];
  /** Size of what was to be put there. */
  readonly bytes: number;
};

/** The failure behind an answer nobody expected. */
export function davFailure(answer: HttpAnswer, asked: DavQuestion): HostFailure {
  const { host, user, now, folder, path, bytes, method } = asked;
  const { status } = answer;
  if (status === 401) return signInFailure(answer, host, user);
  if (status === 403) return notWritable(folder);
  if (status === 405 || status === 501) return notWebDav(host);
  if (status === 413) return tooLarge(host, path, bytes);
  if (status === 507) return fullHost(host);
  // What Apache says of a folder it may not write to.
  if (status === 500 && writing.has(method)) return couldNotWrite(host, folder);
  const trouble = commonTrouble(answer, { host, isChange: false, now });
  if (trouble?.state === 'later' || trouble?.state === 'unreachable') return new HostFailure(trouble);
  if (status >= 200 && status < 300)
    return unreachable(`${unreadable(answer, host)} Bài vẫn chờ trong hộp thư đi.`);
  return unreachable(`Máy chủ “${host}” từ chối “${path}” (mã ${status}). Bài vẫn chờ trong hộp thư đi.`);
}

const writing: ReadonlySet<Exchange['method']> = new Set(['PUT', 'MKCOL', 'DELETE']);

function signInFailure({ headers }: HttpAnswer, host: string, user: string): HostFailure {
  const asked = headers['www-authenticate'] ?? '';
  const scheme = /^\s*(\w+)/u.exec(asked)?.[1] ?? '';
  return asked === '' || /\bbasic\b/iu.test(asked) ? wrongPassword(host, user) : otherSignIn(host, scheme);
}
