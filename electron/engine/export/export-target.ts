// Where copies go: single files in a folder, or one zip. Each file is there whole or not at all, and nothing is overwritten.
import { AppError } from '#shared/api/errors.ts';
import { translateDiskError } from '../files/disk-error.ts';

export type ExportTarget = {
  /** Answers with the name the file got: a number behind it where it was taken. */
  readonly add: (name: string, bytes: Uint8Array) => Promise<string>;
  /** Makes everything added lasting; answers with the zip's name, undefined for a folder. */
  readonly finish: () => Promise<string | undefined>;
  /** Takes away what is not whole. */
  readonly discard: () => Promise<void>;
};

/** `ảnh.jpg` → `ảnh (2).jpg`; 1 is the name itself. */
export function numbered(name: string, number: number): string {
  if (number === 1) return name;
  const [, stem = name, extension = ''] = /^(.+?)(\.[^.]*)?$/su.exec(name) ?? [];
  return `${stem} (${number})${extension}`;
}

/** A failure to write, in a sentence about the person's own folder rather than the library. */
export function destinationError(error: unknown, out: string, what: string): unknown {
  const known = translateDiskError(error, what);
  if (!(known instanceof AppError) || !['library_read_only', 'library_missing'].includes(known.code))
    return known;
  return new AppError(
    'destination_refused',
    `Không ghi được vào thư mục “${out}”; hãy chọn thư mục khác hoặc mở quyền ghi rồi xuất lại.`,
    { cause: error },
  );
}
