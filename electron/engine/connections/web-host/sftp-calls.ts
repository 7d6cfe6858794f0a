// The few requests of SFTP a site needs, as promises. Codes stay codes: what they mean depends on what was asked for.
import type { OpenMode, Stats } from 'ssh2';
import type { SftpLine } from './sftp-connect.ts';
import { LostLine } from './sftp-failure.ts';

export type SftpCalls = {
  readonly open: (path: string, mode: OpenMode) => Promise<Buffer>;
  readonly close: (handle: Buffer) => Promise<void>;
  readonly write: (handle: Buffer, content: Uint8Array, position: number) => Promise<void>;
  readonly stat: (path: string) => Promise<Stats>;
  readonly readFile: (path: string) => Promise<Buffer>;
  readonly list: (path: string) => Promise<{ readonly name: string; readonly modifiedAt: number }[]>;
  readonly makeFolder: (path: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Fails where there is a file of the new name. */
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Puts it in the place of a file of the new name, in one step. */
  readonly replace: (from: string, to: string) => Promise<void>;
};

export function sftpCalls({ sftp, whenLost }: Pick<SftpLine, 'sftp' | 'whenLost'>): SftpCalls {
  const call = caller(whenLost);
  return {
    open: (path, mode) => call<Buffer>((done) => sftp.open(path, mode, done)),
    close: (handle) => call<void>((done) => sftp.close(handle, done)),
    write: (handle, content, position) =>
      call<void>((done) =>
        sftp.write(handle, asBuffer(content), 0, content.byteLength, position, (error) => done(error)),
      ),
    stat: (path) => call<Stats>((done) => sftp.stat(path, done)),
    readFile: (path) => call<Buffer>((done) => sftp.readFile(path, done)),
    list: async (path) => {
      const entries = await call<{ filename: string; attrs: Stats }[]>((done) => sftp.readdir(path, done));
      return entries.map(({ filename, attrs }) => ({ name: filename, modifiedAt: attrs.mtime * 1000 }));
    },
    makeFolder: (path) => call<void>((done) => sftp.mkdir(path, done)),
    remove: (path) => call<void>((done) => sftp.unlink(path, done)),
    rename: (from, to) => call<void>((done) => sftp.rename(from, to, done)),
    replace: (from, to) => call<void>((done) => sftp.ext_openssh_rename(from, to, done)),
  };
}

/** The same bytes, not a copy. */
function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

type Done<T> = (error: Error | null | undefined, value?: T) => void;

/** The library leaves requests without an answer when the line breaks, and takes new ones all the same: both fail here. */
function caller(whenLost: SftpLine['whenLost']) {
  const open = new Set<(error: Error) => void>();
  let lost: Error | undefined;
  whenLost(() => {
    lost = new LostLine();
    for (const reject of open) reject(lost);
    open.clear();
  });
  return <T>(ask: (done: Done<T>) => void): Promise<T> =>
    new Promise((resolve, reject) => {
      if (lost !== undefined) return reject(lost);
      open.add(reject);
      ask((error, value) => {
        open.delete(reject);
        // Proof: without an error the value is of the type asked for, or there is none to be had.
        return error ? reject(error) : resolve(value as T);
      });
    });
}
