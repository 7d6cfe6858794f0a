// What a person is told about a file they gave us that cannot be read. The source is never written to, so every
// sentence is about the one file and the rest of the work goes on.
import { basename } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { systemCode } from './disk-error.ts';

/** The file's own name as shown to a person: last part of the path, NFC. */
export function shownName(path: string): string {
  return basename(path).normalize('NFC');
}

/** An error of a *read* of the file at `path` as an AppError; anything unknown comes back as it is. */
export function translateSourceError(error: unknown, path: string): unknown {
  switch (systemCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
      return sourceError(path, 'không còn ở chỗ cũ; hãy cắm lại thẻ nhớ hoặc chọn lại tệp', {
        code: 'not_found',
        cause: error,
      });
    case 'EACCES':
    case 'EPERM':
      return sourceError(path, 'không cho phép đọc; hãy mở quyền đọc cho tệp rồi nhập lại', { cause: error });
    case 'EISDIR':
      return sourceError(path, 'là thư mục, không phải tệp ảnh', { cause: error });
    case 'EIO':
      return sourceError(
        path,
        'nằm trên chỗ hỏng của thẻ nhớ hoặc ổ đĩa nên không đọc được; hãy thử đầu đọc khác',
        {
          cause: error,
        },
      );
    default:
      return error;
  }
}

/** `Tệp “name” <problem>.` */
export function sourceError(
  path: string,
  problem: string,
  options: { code?: 'not_found' | 'unreadable_image' | 'image_too_large'; cause?: unknown } = {},
): AppError {
  const { code = 'unreadable_image', cause } = options;
  return new AppError(code, `Tệp “${shownName(path)}” ${problem}.`, { cause });
}
