// Reads a code file of Photo Mechanic: one code a line, the texts it stands for behind it, parted by tabs; `//` begins a comment.
// Newsrooms keep them in UTF-8, in UTF-16 (Excel's "Unicode text") or in old Vietnamese Windows letters. Pure.
import { AppError } from '#shared/api/errors.ts';
import type { CaptionCode } from '#shared/model/caption-batch.ts';

export type CodeFile = {
  readonly codes: readonly CaptionCode[];
  /** Lines that say no code, from 1, each with its reason. */
  readonly skipped: readonly { readonly line: number; readonly reason: string }[];
};

/** @throws AppError unreadable_text when the bytes are no text or no line of it is a code */
export function readCodeFile(bytes: Uint8Array, fileName: string): CodeFile {
  const text = decode(bytes);
  if (text.includes('\0')) {
    throw new AppError('unreadable_text', `“${fileName}” không phải tệp chữ. Không bảng mã nào bị thay đổi.`);
  }
  const file = readLines(text);
  if (file.codes.length > 0) return file;
  throw new AppError(
    'unreadable_text',
    `“${fileName}” không có dòng mã nào: mỗi dòng cần một mã, phím Tab, rồi nội dung thay vào. Không bảng mã nào bị thay đổi.`,
  );
}

function readLines(text: string): CodeFile {
  const codes = new Map<string, CaptionCode>();
  const skipped: { line: number; reason: string }[] = [];
  for (const [index, row] of text.split(/\r\n|\r|\n/u).entries()) {
    if (row.trim() === '' || row.startsWith('//')) continue;
    const [code = '', ...variants] = row.split('\t').map(readCell);
    const reason = refuse(code, variants, codes);
    if (reason === undefined) codes.set(code, { code, variants: withoutEmptyEnd(variants) });
    else skipped.push({ line: index + 1, reason });
  }
  return { codes: [...codes.values()], skipped };
}

function refuse(
  code: string,
  variants: readonly string[],
  known: ReadonlyMap<string, CaptionCode>,
): string | undefined {
  if (code === '') return 'chưa có mã ở cột đầu';
  if (/[={}]/u.test(code)) return `mã “${code}” có dấu = hoặc dấu ngoặc nhọn`;
  if (variants.every((variant) => variant === '')) return `mã “${code}” chưa có nội dung thay vào`;
  return known.has(code) ? `mã “${code}” đã có ở dòng trên` : undefined;
}

/** Spreadsheets put cells with quotes or commas between quotes. */
function readCell(cell: string): string {
  const text = cell.trim();
  const quoted = /^"(?<inside>.*)"$/su.exec(text)?.groups?.['inside'];
  return (quoted === undefined ? text : quoted.replaceAll('""', '"')).normalize('NFC');
}

function withoutEmptyEnd(variants: readonly string[]): string[] {
  return variants.slice(0, variants.findLastIndex((variant) => variant !== '') + 1);
}

/** By its byte order mark; without one UTF-16 shows by its zero bytes, and what is not UTF-8 is Windows-1258. */
function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  } catch (error) {
    // The decoder's way of saying that it is not UTF-8 (Encoding Standard, "fatal" mode).
    if (error instanceof TypeError) return new TextDecoder('windows-1258').decode(bytes);
    throw error;
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 512);
  const zeros = [0, 1].map(
    (parity) => start.filter((byte, index) => byte === 0 && index % 2 === parity).length,
  );
  const [even = 0, odd = 0] = zeros;
  // Every code, tab and line end has a zero byte in UTF-16, always on the same side.
  if (odd > start.length / 8 && even === 0) return 'utf-16le';
  return even > start.length / 8 && odd === 0 ? 'utf-16be' : 'utf-8';
}
