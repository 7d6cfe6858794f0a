// The address of a web host as a person gave it, in its parts.
import { AppError } from '#shared/api/errors.ts';

export type HostAddress = SftpAddress | WebDavAddress;

export type SftpAddress = {
  readonly way: 'sftp';
  /** For sentences: with the port where it is not the usual one. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** Absolute, or relative to where a sign-in begins (`sftp://host/~/folder`); never ends with a slash. */
  readonly folder: string;
};

export type WebDavAddress = {
  readonly way: 'webdav';
  readonly name: string;
  /** Ends with a slash. */
  readonly url: string;
  readonly isEncrypted: boolean;
};

const SFTP_PORT = 22;

/** @throws AppError invalid_request */
export function parseHostAddress(address: string): HostAddress {
  const url = new URL(address);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') throw notPlain();
  if (url.hostname === '') throw noHost(address);
  return url.protocol === 'sftp:' ? sftpAddress(url) : webDavAddress(url);
}

/** The folder as a person knows it. */
export function folderName(address: HostAddress): string {
  return address.way === 'sftp' ? `${address.name}${withSlash(address.folder)}` : address.url;
}

function sftpAddress(url: URL): SftpAddress {
  const port = url.port === '' ? SFTP_PORT : Number(url.port);
  const path = decodeURIComponent(url.pathname).normalize('NFC').replace(/\/+$/u, '');
  const fromHome = /^\/~(?:\/(.*))?$/u.exec(path);
  const folder = fromHome === null ? path : (fromHome[1] ?? '');
  const isUnder = fromHome !== null && folder === '' ? '.' : folder;
  return {
    way: 'sftp',
    name: port === SFTP_PORT ? url.hostname : url.host,
    host: url.hostname.replace(/^\[|\]$/gu, ''),
    port,
    folder: isUnder === '' ? '/' : isUnder,
  };
}

function webDavAddress(url: URL): WebDavAddress {
  const whole = url.href.endsWith('/') ? url.href : `${url.href}/`;
  return { way: 'webdav', name: url.host, url: whole, isEncrypted: url.protocol === 'https:' };
}

function withSlash(folder: string): string {
  return folder.startsWith('/') ? folder : `/~/${folder}`;
}

/** A password in an address would be stored, shown and logged with it. */
function notPlain(): AppError {
  return new AppError(
    'invalid_request',
    'Địa chỉ máy chủ chỉ gồm nơi và thư mục; tên người dùng và mật khẩu có ô riêng, không viết vào địa chỉ.',
  );
}

function noHost(address: string): AppError {
  return new AppError(
    'invalid_request',
    `“${address}” thiếu tên máy chủ. Hãy viết như sftp://may-chu/thu-muc hoặc https://may-chu/dav/thu-muc.`,
  );
}
