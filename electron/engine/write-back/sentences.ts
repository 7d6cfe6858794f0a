// What a person is told of a photo whose words are not in its file yet. In every case they are safe in the library.
import { AppError, toWireError, type WireError } from '#shared/api/errors.ts';
import type { Photo } from '#shared/model/photo.ts';
import { translateSqliteError } from '../db/open.ts';
import { systemCode, translateDiskError } from '../files/disk-error.ts';
import type { FileState } from '../files/file-state.ts';
import { logUnexpected } from '../log.ts';

export function changedOutside({ fileName }: Photo): AppError {
  return new AppError(
    'conflict',
    `Tệp ảnh “${fileName}” trong thư viện đã bị chương trình khác sửa nên không ghi chú thích vào đó; chú thích vẫn còn trong thư viện. Hãy nhập lại ảnh này từ thẻ nhớ.`,
  );
}

/** Another program holds or just changed the file: it is tried again later. */
export function inUse({ fileName }: Photo): AppError {
  return new AppError(
    'conflict',
    `Tệp ảnh “${fileName}” đang được chương trình khác dùng nên chú thích chưa vào tệp; sẽ tự ghi lại sau ít phút.`,
  );
}

/** What reading a copy again has found. */
export function notWhole({ fileName }: Photo, state: Exclude<FileState, 'intact'>): AppError {
  const file = `Tệp ảnh “${fileName}” trong thư viện`;
  const again = 'Hãy nhập lại ảnh này từ thẻ nhớ hoặc bản sao lưu; chú thích vẫn còn trong thư viện.';
  switch (state) {
    case 'missing':
      return new AppError('not_found', `${file} không còn ở chỗ cũ. ${again}`);
    case 'unreadable':
      return new AppError('unreadable_image', `${file} không đọc lại được, có thể ổ đĩa bị hỏng. ${again}`);
    case 'changed':
      return new AppError('copy_differs', `${file} không còn nguyên dữ liệu ảnh như lúc nhận vào. ${again}`);
  }
}

/** What was cut short could not be put back yet. */
export function notPutBack({ fileName }: Photo): AppError {
  return new AppError(
    'conflict',
    `Lần ghi trước vào tệp ảnh “${fileName}” bị ngắt và chưa phục hồi được; chú thích vẫn còn trong thư viện và sẽ tự ghi lại.`,
  );
}

export function tell(error: unknown, photo: Photo): WireError {
  const known = translate(translateSqliteError(error), photo);
  return toWireError(known, known instanceof AppError ? undefined : logUnexpected(known));
}

function translate(error: unknown, photo: Photo): unknown {
  switch (systemCode(error)) {
    case 'ENOENT':
      return new AppError(
        'not_found',
        `Tệp ảnh “${photo.fileName}” không còn trong thư viện nên chú thích chưa vào tệp; chú thích vẫn còn trong thư viện.`,
        { cause: error },
      );
    case 'EBUSY':
    case 'ETXTBSY':
      return inUse(photo);
    default:
      return translateDiskError(error, `chú thích vào tệp ảnh “${photo.fileName}”`);
  }
}
