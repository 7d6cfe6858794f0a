// What a document is by its bytes, whatever its name says; what must not be handed to readers is named instead.
import { extname } from 'node:path';
import type { AttachmentKind } from '#shared/model/attachment.ts';
import { zipNames } from './zip-names.ts';

export type DocumentKind = { readonly kind: AttachmentKind } | { readonly refused: string };

/** `refused` is the end of a sentence that begins with the file's name. */
export function documentKind(bytes: Buffer, fileName: string): DocumentKind {
  const head = bytes.toString('latin1', 0, 4096);
  const program = programs.find(([signature]) => head.startsWith(signature));
  if (program !== undefined) return { refused: `là ${program[1]}` };
  if (head.startsWith('%PDF-')) return { kind: 'pdf' };
  if (head.startsWith('{\\rtf')) return { kind: 'rtf' };
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return officeKind(bytes);
  return textKind(bytes, fileName);
}

const programs: readonly (readonly [string, string])[] = [
  ['MZ', 'chương trình Windows, không gửi cho bạn đọc được'],
  ['\x7fELF', 'chương trình Linux, không gửi cho bạn đọc được'],
  ['\xcf\xfa\xed\xfe', 'chương trình macOS, không gửi cho bạn đọc được'],
  ['\xce\xfa\xed\xfe', 'chương trình macOS, không gửi cho bạn đọc được'],
  ['\xca\xfe\xba\xbe', 'chương trình macOS hoặc Java, không gửi cho bạn đọc được'],
  ['#!', 'tệp lệnh, không gửi cho bạn đọc được'],
  ['\xff\xd8\xff', 'ảnh; hãy đưa vào bài như ảnh'],
  ['\x89PNG', 'ảnh; hãy đưa vào bài như ảnh'],
];

const notTaken: DocumentKind = {
  refused:
    'không thuộc loại đính kèm được (PDF, Word, Excel, PowerPoint, ODT, ODS, RTF, TXT, CSV, ZIP); hãy lưu sang một loại ấy',
};

const zipKinds: readonly (readonly [string, AttachmentKind])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
];

function zipKind(bytes: Buffer): DocumentKind {
  const names = zipNames(bytes);
  if (names === undefined) return { refused: 'bị cụt hoặc hỏng nên không mở ra được; hãy lấy lại bản đủ' };
  if (names.some((name) => /(?:^|\/)vbaProject\.bin$/u.test(name)))
    return { refused: 'có macro bên trong; hãy lưu lại bản không có macro' };
  const known = zipKinds.find(([part]) => names.includes(part));
  if (known !== undefined) return { kind: known[1] };
  const open = openDocumentType(bytes);
  if (open !== undefined)
    return Object.hasOwn(openKinds, open) ? { kind: openKinds[open] ?? 'odt' } : notTaken;
  const program = names.find((name) => PROGRAM.test(name));
  return program === undefined
    ? { kind: 'zip' }
    : { refused: `có chương trình bên trong (“${lastPart(program)}”), không gửi cho bạn đọc được` };
}

const openKinds: Readonly<Record<string, AttachmentKind>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};

/** OpenDocument keeps its type as the first file, stored as it is (ODF 1.3 part 2, 3.3). */
function openDocumentType(bytes: Buffer): string | undefined {
  return /^PK\x03\x04[^]{26}mimetype(application\/vnd\.[a-z.]+)/u.exec(bytes.toString('latin1', 0, 200))?.[1];
}

/** What runs when it is opened, in an archive or by itself. */
const PROGRAM =
  /(?:^META-INF\/MANIFEST\.MF|^AndroidManifest\.xml|\.(?:exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|apk|sh))$/iu;

const streams: readonly (readonly [string, AttachmentKind])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

/** Compound files of old Office, told apart by the stream each program keeps its text in ([MS-CFB] 2.6). */
function officeKind(bytes: Buffer): DocumentKind {
  // A mail of Outlook may carry a document, and is none.
  if (hasEntry(bytes, '__nameid_version1.0', STORAGE)) return notTaken;
  if (hasEntry(bytes, '_VBA_PROJECT_CUR', STORAGE) || hasEntry(bytes, 'Macros', STORAGE))
    return { refused: 'có macro bên trong; hãy lưu lại bản không có macro' };
  const found = streams.find(([name]) => hasEntry(bytes, name, STREAM));
  return found === undefined ? notTaken : { kind: found[1] };
}

const STORAGE = 1;
const STREAM = 2;
/** Of a directory entry; entries lie at multiples of it. */
const ENTRY = 128;

function hasEntry(bytes: Buffer, name: string, type: number): boolean {
  const written = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = bytes.indexOf(written); at !== -1; at = bytes.indexOf(written, at + 2)) {
    const isEntry = at % ENTRY === 0 && at + ENTRY <= bytes.length;
    if (isEntry && bytes.readUInt16LE(at + 64) === written.length && bytes[at + 66] === type) return true;
  }
  return false;
}

function textKind(bytes: Buffer, fileName: string): DocumentKind {
  const text = plainText(bytes.subarray(0, 65_536));
  if (text === undefined) return notTaken;
  if (/^\s*<(?:!doctype|html|head|body|script|svg|\?xml|iframe)/iu.test(text))
    return { refused: 'là trang web hoặc hình SVG, chạy được mã; hãy lưu sang PDF' };
  const ending = extname(fileName).toLowerCase();
  if (ending === '.csv') return { kind: 'csv' };
  return ending === '.txt' ? { kind: 'txt' } : notTaken;
}

/** Undefined when it cannot be text: control characters have no place in one, whatever its encoding. */
function plainText(bytes: Buffer): string | undefined {
  const isWide = bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]));
  const text = isWide ? bytes.toString('utf16le') : bytes.toString('utf8');
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u.test(text) ? undefined : text.replace(/^\ufeff/u, '');
}

function lastPart(name: string): string {
  return name.split('/').at(-1) ?? name;
}
