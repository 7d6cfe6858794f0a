// A .docx → HTML with its pictures beside it, and what its properties say. Word's styles become elements; looks are left behind.
import { AppError } from '#shared/api/errors.ts';
import type { CarriedPicture } from '#shared/clipboard/carried-pictures.ts';
import type { SourceFile } from './source-file.ts';
import { markStyle, sayMarks, writeMarks } from './word-marks.ts';
import { readZipEntries, readZipText } from './zip-entries.ts';

/** @throws AppError unreadable_text when it is damaged, protected, or unpacks to more than a machine should take */
export async function readWordFile(bytes: Buffer): Promise<SourceFile> {
  const entries = readZipEntries(bytes);
  if (entries?.some(({ name }) => name === 'word/document.xml') !== true) throw damaged();
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED) throw damaged();
  const pictures = new Map<string, CarriedPicture>();
  const { default: mammoth } = await import('mammoth');
  const convertImage = mammoth.images.imgElement(async (image) => {
    const name = `carried:${pictures.size}`;
    const base64 = await image.readAsBase64String().catch(notHere);
    if (base64 !== undefined) pictures.set(name, { mediaType: image.contentType, base64: () => base64 });
    return { src: base64 === undefined ? ELSEWHERE : name };
  });
  const marked = await writeMarks(bytes, entries);
  const { value } = await mammoth
    .convertToHtml({ buffer: marked.bytes }, { styleMap, convertImage })
    .catch((error: unknown) => {
      throw damaged(error);
    });
  const properties = readZipText(bytes, entries, 'docProps/core.xml') ?? '';
  return {
    clipboard: { html: marked.styleSheet + sayMarks(value), pictures },
    title: property(properties, 'dc:title'),
    author: property(properties, 'dc:creator'),
  };
}

/** A picture that is only linked to, in a file of some machine: it is not looked for, its place waits. */
const ELSEWHERE = 'carried:elsewhere';

function notHere(error: unknown): undefined {
  if (error instanceof Error) return undefined;
  throw error;
}

/** Bytes; a report with hundreds of photos has a fifth of it. */
const MOST_UNPACKED = 1024 * 1024 * 1024;

/** Beside mammoth's own: headings, lists, tables. Names as Word stores them, whatever its language, and as Vietnamese offices name theirs. */
const styleMap = [
  ...['Title', 'Tít'].map((name) => `p[style-name='${name}'] => h1:fresh`),
  ...['Caption', 'caption', 'Chú thích', 'Chú thích ảnh'].map(
    (name) => `p[style-name='${name}'] => p.caption:fresh`,
  ),
  ...['Quote', 'Trích dẫn'].map((name) => `p[style-name='${name}'] => blockquote:fresh`),
  "p[style-name='Intense Quote'] => aside.pullquote:fresh",
  markStyle,
  'u => u',
  'strike => s',
  'highlight => mark',
];

/** Names that Word or a machine's set-up wrote there, not a person. */
const nobody = /^(?:admin|administrator|user|pc|windows user|microsoft|unknown|author|hp|dell|asus)$/iu;

function property(xml: string, name: string): string {
  const found =
    new RegExp(`<${name}[^>]*>(?<text>[^<]{1,300})</${name}>`, 'u').exec(xml)?.groups?.['text'] ?? '';
  const text = found
    .replace(/&(?<entity>amp|lt|gt|quot|apos);/gu, (_, entity: string) => entities[entity] ?? '')
    .normalize('NFC')
    .trim();
  return nobody.test(text) ? '' : text;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function damaged(cause?: unknown): AppError {
  return new AppError(
    'unreadable_text',
    'Tệp Word này hỏng hoặc đặt mật khẩu nên không đọc được; hãy mở bằng Word, lưu lại rồi nhập.',
    { cause },
  );
}
