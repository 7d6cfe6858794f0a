// A file somebody made with a spreadsheet program → cells as text. CSV in any of the letters Vietnamese offices produce, with
// comma, semicolon or tab; XLSX by its first sheet.
import { readFile } from 'node:fs/promises';
import { AppError } from '#shared/api/errors.ts';
import type { SheetTable } from '#shared/model/caption-sheet.ts';
import { shownName, translateSourceError } from '../files/source-error.ts';
import { decodeText } from '../import/decode-text.ts';
import { recognise } from './headings.ts';

/** More is no caption sheet. */
const MOST_ROWS = 20_000;

/** @throws AppError not_found, unreadable_text with what to do instead */
export async function readTable(path: string): Promise<SheetTable> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw translateSourceError(error, path);
  });
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const cells = isZip ? await readWorkbook(bytes, path) : await readText(bytes, path);
  const [names = [], ...rows] = cells.filter((row) => row.some((cell) => cell !== ''));
  const columns = recognise(names);
  if (rows.length === 0) throw unreadable(path, 'không có dòng nào dưới hàng tiêu đề');
  if (rows.length > MOST_ROWS) throw unreadable(path, `có hơn ${MOST_ROWS} dòng`);
  const width = Math.max(names.length, ...rows.map((row) => row.length));
  const fill = (row: readonly string[]): string[] => Array.from({ length: width }, (_, at) => row[at] ?? '');
  return {
    headings: fill(names),
    rows: rows.map(fill),
    columns: [...columns, ...Array.from({ length: width - names.length }, () => null)],
  };
}

async function readText(bytes: Buffer, path: string): Promise<string[][]> {
  const { default: papa } = await import('papaparse');
  const { text } = decodeText(bytes);
  // Excel says itself which separator it wrote, in a line before all others.
  const told = /^sep=(.)\r?\n/iu.exec(text);
  const { data, errors } = papa.parse<string[]>(told === null ? text : text.slice(told[0].length), {
    delimiter: told?.[1] ?? '',
    delimitersToGuess: [';', ',', '\t', '|'],
    skipEmptyLines: 'greedy',
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) throw unreadable(path, `có dấu nháy không khép ở dòng ${(broken.row ?? 0) + 1}`);
  return data.map((row) => row.map(clean));
}

async function readWorkbook(bytes: Buffer, path: string): Promise<string[][]> {
  const { readSheet } = await import('read-excel-file/node');
  try {
    const rows = await readSheet(bytes, { trim: false });
    return rows.map((row) =>
      row.map((cell) => clean(cell instanceof Date ? written(cell) : String(cell ?? ''))),
    );
  } catch (error) {
    // The reader has no codes of its own; whatever it stumbles over, the file is no table for us.
    throw unreadable(path, 'không phải bảng Excel (.xlsx) đọc được', error);
  }
}

/** The spreadsheet's wall clock: Excel knows no zones, and its reader counts in UTC. A time without a day lies on its day nought. */
function written(cell: Date): string {
  const [day = '', time = ''] = cell.toISOString().slice(0, 19).split('T');
  if (cell.getUTCFullYear() < 1901) return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}

/** NFC, without the apostrophe that keeps a text from being taken for a formula. */
function clean(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .trim()
    .replace(/^'(?=[=+\-@])/u, '');
}

function unreadable(path: string, problem: string, cause?: unknown): AppError {
  return new AppError(
    'unreadable_text',
    `Tệp “${shownName(path)}” ${problem}; hãy lưu bảng thành .xlsx hoặc CSV (UTF-8) rồi chọn lại. Chưa ảnh nào bị đổi.`,
    { cause },
  );
}
