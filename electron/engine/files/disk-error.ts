// The one translation from the operating system's error codes to sentences for a person.
import { AppError } from '#shared/api/errors.ts';

/**
 * An error of a *write* as an AppError (`disk_full`, `library_read_only`, `library_missing`); anything else comes back as it is.
 * `what` names in Vietnamese what was being written, e.g. `ảnh “DSC_1.jpg”`.
 */
export function translateDiskError(error: unknown, what: string): unknown {
  switch (systemCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(what, error);
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new AppError(
        'library_read_only',
        `Không có quyền ghi nên chưa lưu được ${what}; những gì đã lưu trước đó vẫn còn nguyên. Hãy mở quyền ghi cho thư mục (hoặc gỡ khóa thẻ, ổ đĩa) rồi làm lại.`,
        { cause: error },
      );
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
      return new AppError(
        'library_missing',
        `Thư mục đích không còn nên chưa lưu được ${what}. Hãy cắm lại ổ đĩa (hoặc đưa thư mục về chỗ cũ) rồi làm lại.`,
        { cause: error },
      );
    default:
      return error;
  }
}

export function diskFull(what: string, cause?: unknown): AppError {
  return new AppError(
    'disk_full',
    `Ổ đĩa đã đầy nên chưa lưu được ${what}; những gì đã lưu trước đó vẫn còn nguyên. Hãy dọn bớt chỗ trống rồi làm lại.`,
    { cause },
  );
}

/** The `code` of a system error (`ENOENT`…), undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
