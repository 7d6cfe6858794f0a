// Names a file that is not plain text by its first bytes, so that the refusal can say what the person chose.

const signatures: readonly (readonly [string, string])[] = [
  ['%PDF', 'tệp PDF'],
  ['{\\rtf', 'tệp RTF'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'tệp Office đời cũ (.doc, .xls, .ppt)'],
  ['\xff\xd8\xff', 'ảnh JPEG'],
  ['\x89PNG', 'ảnh PNG'],
  ['GIF8', 'ảnh GIF'],
  ['II*\0', 'ảnh TIFF'],
  ['MM\0*', 'ảnh TIFF'],
  ['BM', 'ảnh BMP'],
  ['SQLite format 3\0', 'tệp cơ sở dữ liệu'],
  ['\x1f\x8b', 'tệp nén GZIP'],
  ['7z\xbc\xaf', 'tệp nén 7-Zip'],
  ['Rar!', 'tệp nén RAR'],
  ['ID3', 'tệp âm thanh'],
  ['\xff\xfe\0\0', 'văn bản UTF-32'],
  ['\0\0\xfe\xff', 'văn bản UTF-32'],
];

/** Two letters prove nothing: such files are believed only when they cannot be text. */
const weakSignatures = new Set(['BM']);

/** What the bytes are, in the words of an office ("tệp Word (.docx)"); undefined when they may be plain text. */
export function nameFileKind(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, 4096));
  if (head.startsWith('PK\x03\x04')) return nameZip(head);
  if (head.startsWith('RIFF')) return head.startsWith('WEBP', 8) ? 'ảnh WebP' : 'tệp âm thanh hoặc video';
  if (head.startsWith('ftyp', 4)) return /^(?:hei|mif|avif)/u.test(head.slice(8)) ? 'ảnh HEIC' : 'tệp video';
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html[\s>])/iu.test(head)) return 'trang web HTML';
  const found = signatures.find(([signature]) => head.startsWith(signature));
  if (found === undefined) return undefined;
  return weakSignatures.has(found[0]) && !head.includes('\0') ? undefined : found[1];
}

function nameZip(head: string): string {
  if (head.includes('opendocument.text')) return 'tệp LibreOffice (.odt)';
  if (head.includes('word/')) return 'tệp Word (.docx)';
  if (head.includes('xl/')) return 'tệp Excel (.xlsx)';
  if (head.includes('ppt/')) return 'tệp PowerPoint (.pptx)';
  return /\[Content_Types\]/u.test(head) ? 'tệp Word hoặc Office (.docx, .xlsx, .pptx)' : 'tệp nén ZIP';
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
