// A file that somebody wrote a story in → its text, or what it would put on a clipboard. Told by what is in it, then by its ending.
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { readClipboard, type Pasted } from '#shared/clipboard/read-clipboard.ts';
import { decodeText } from '../import/decode-text.ts';
import { readMarkdownFile } from '../import/files/markdown-file.ts';
import { readPageFile } from '../import/files/page-file.ts';
import type { SourceFile } from '../import/files/source-file.ts';
import { readWordFile } from '../import/files/word-file.ts';

export type StoryFile = { readonly name: string } & (
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'formatted';
      readonly pasted: Pasted;
      readonly properties: Pick<SourceFile, 'title' | 'author'>;
    }
);

/** Bytes. A text larger than this is not an article; a Word file carries its photos. */
const MOST_BYTES = { text: 8 * 1024 * 1024, word: 300 * 1024 * 1024 } as const;

/** @throws AppError unreadable_text, invalid_request */
export async function readStoryFile(path: string): Promise<StoryFile> {
  const name = basename(path).normalize('NFC');
  const bytes = await readBytes(path, name);
  const source = await readSource(bytes, extname(name).toLowerCase());
  if (source === undefined) return { kind: 'text', name, text: decodeText(bytes).text };
  const pasted = readClipboard(source.clipboard);
  if (pasted === undefined) {
    throw new AppError('unreadable_text', `Tệp “${name}” không có chữ nào để nhập. Hãy kiểm tra lại tệp.`);
  }
  return { kind: 'formatted', name, pasted, properties: source };
}

/** Undefined for plain text and for what `decodeText` refuses by name. */
async function readSource(bytes: Buffer, ending: string): Promise<SourceFile | undefined> {
  const isZip = bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
  if (isZip)
    return ending === '.docx' || bytes.includes('word/document.xml') ? await readWordFile(bytes) : undefined;
  if (endings.page.has(ending) || isPage.test(bytes.toString('latin1', 0, 1024))) return readPageFile(bytes);
  return endings.markdown.has(ending) ? readMarkdownFile(decodeText(bytes).text) : undefined;
}

const endings = {
  page: new Set(['.html', '.htm', '.xhtml']),
  markdown: new Set(['.md', '.markdown']),
} as const;
const isPage = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html[\s>])/iu;

async function readBytes(path: string, name: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    const most = path.toLowerCase().endsWith('.docx') ? MOST_BYTES.word : MOST_BYTES.text;
    if (size > most) throw tooLarge(name, most);
    return await readFile(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      'unreadable_text',
      `Không đọc được tệp “${name}”. Hãy kiểm tra tệp còn đó và mở được.`,
      { cause: error },
    );
  }
}

function tooLarge(name: string, most: number): AppError {
  return new AppError(
    'unreadable_text',
    `Tệp “${name}” quá lớn cho một bài (trên ${most / 1024 / 1024} MB). Hãy tách thành từng bài.`,
  );
}
