// SFTP's answers in words (draft-ietf-secsh-filexfer-02, section 7; the codes above 8 are of later drafts, servers use them).
import { AppError } from '#shared/api/errors.ts';
import { brokenLine, fullHost, HostFailure, notWritable } from './host-problem.ts';

export const sftpCode = {
  noSuchFile: 2,
  permissionDenied: 3,
  failure: 4,
  unsupported: 8,
  exists: 11,
  noSpace: 14,
  quota: 15,
} as const;

/** The status code of a server's answer; undefined when the line itself failed. */
export function codeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'number' ? error.code : undefined;
}

/** `folder` and `host` are for the sentence. A plain "failure" while writing is what OpenSSH says of a full disk. */
export function sftpFailure(error: unknown, at: { readonly host: string; readonly folder: string }): unknown {
  const code = codeOf(error);
  if (code === undefined) return isOfTheLine(error) ? brokenLine(at.host, error) : error;
  if (code === sftpCode.permissionDenied || code === sftpCode.noSuchFile) return notWritable(at.folder);
  return fullHost(at.host);
}

/** The library has no type for these; a system's own error has a code in letters. */
function isOfTheLine(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof AppError || error instanceof HostFailure) return false;
  return (
    error instanceof LostLine ||
    'level' in error ||
    'syscall' in error ||
    error.message.startsWith('No response')
  );
}

/** The line ended while an answer was awaited, or before anything was asked. */
export class LostLine extends Error {
  constructor() {
    super('The line was lost');
    this.name = 'LostLine';
  }
}
