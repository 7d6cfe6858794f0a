// A file with a programme in it → rows of cells: Word, Excel, or plain text in the encodings offices still use.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { CellValue } from 'read-excel-file/node';
import { AppError } from '#shared/api/errors.ts';
import { rescueLegacy } from '#shared/vietnamese/legacy/convert.ts';
import { shownName, translateSourceError } from '../files/source-error.ts';
import { decodeText } from '../import/decode-text.ts';
import { findAllWithin, isElement } from '#shared/html/element.ts';
import { parseHtml, type Element, type Node } from '#shared/html/parse-html.ts';
import { splitRows } from './split-rows.ts';

/** @throws AppError unreadable_text, not_found: one sentence that names the file */
export async function readOfficeFile(path: string): Promise<string[][]> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw translateSourceError(error, path);
  });
  const kind = extname(path).toLowerCase();
  if (kind === '.docx') return readWord(bytes, path);
  if (kind === '.xlsx') return readExcel(bytes, path);
  const { text } = decodeText(bytes);
  return splitRows(rescueLegacy(text)?.text ?? text);
}

async function readWord(bytes: Buffer, path: string): Promise<string[][]> {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml({ buffer: bytes }).catch((error: unknown) => {
    throw unreadable(path, 'Word (.docx)', error);
  });
  const tree = parseHtml(value);
  return findAllWithin(
    tree,
    ({ tagName }) => tagName === 'p' || tagName === 'tr' || tagName === 'li',
  ).flatMap((element) => {
    if (element.tagName === 'tr') return [cellsOf(element).map(textOf)];
    return isInTable(element) ? [] : splitRows(textOf(element));
  });
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function isInTable(element: Element): boolean {
  for (
    let node: Node | null = element.parentNode;
    node !== null;
    node = 'parentNode' in node ? node.parentNode : null
  ) {
    if ('tagName' in node && node.tagName === 'tr') return true;
  }
  return false;
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return 'value' in node ? node.value : '';
  if (node.nodeName === 'br') return '\n';
  const text = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  return node.nodeName === 'p' ? `${text}\n` : text;
}

async function readExcel(bytes: Buffer, path: string): Promise<string[][]> {
  const { readSheet } = await import('read-excel-file/node');
  const rows = await readSheet(bytes).catch((error: unknown) => {
    throw unreadable(path, 'Excel (.xlsx)', error);
  });
  return rows.map((row) => row.map(cellText));
}

/** Excel keeps a time as a fraction of a day, and a day as a date. */
function cellText(cell: CellValue | null): string {
  if (cell === null) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'number' && cell > 0 && cell < 1) return clockText(Math.round(cell * 24 * 60));
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}

/** A cell that holds only a time of day comes as a moment of Excel's first day. */
function dateText(date: Date): string {
  const iso = date.toISOString();
  if (date.getUTCFullYear() < 1901) return clockText(date.getUTCHours() * 60 + date.getUTCMinutes());
  const day = `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
  return iso.slice(11, 16) === '00:00' ? `ngày ${day}` : `${iso.slice(11, 16)} ${day}`;
}

function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function unreadable(path: string, kind: string, cause: unknown): AppError {
  return new AppError(
    'unreadable_text',
    `Không đọc được tệp ${kind} “${shownName(path)}”: tệp hỏng hoặc có mật khẩu. Hãy mở tệp và chép nội dung vào ô chương trình.`,
    { cause },
  );
}
