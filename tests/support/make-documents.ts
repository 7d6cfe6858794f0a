// Documents as ward offices send them: made here, by the libraries that write such files.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PdfDocument from 'pdfkit';
import { ZipFile } from 'yazl';

/** A PDF of one page whose text is `words`; other words, other bytes. */
export async function makePdf(words: string): Promise<Buffer> {
  const pdf = new PdfDocument({
    info: { Title: words, Author: 'Van phong UBND', CreationDate: new Date(0) },
  });
  pdf.text(words);
  pdf.end();
  return buffer(pdf);
}

/** Writes a PDF under `name` into `folder` and gives its path and content. */
export async function aPdfFile(
  folder: string,
  name: string,
  words = name,
): Promise<{ readonly path: string; readonly bytes: Buffer }> {
  const path = join(folder, name);
  const bytes = await makePdf(words.replace(/\P{ASCII}/gu, '?'));
  writeFileSync(path, bytes);
  return { path, bytes };
}

export async function makeZip(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files))
    zip.addBuffer(Buffer.from(text), name, { compress: name !== 'mimetype' });
  zip.end();
  return buffer(zip.outputStream);
}

/** A compound file ([MS-CFB]) with these streams in its directory: all that tells a .doc from an .xls. */
export function makeCompound(streams: readonly string[]): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  const entries = ['Root Entry', ...streams].map((name, index) => {
    const entry = Buffer.alloc(128);
    const written = Buffer.from(`${name}\0`, 'utf16le');
    written.copy(entry);
    entry.writeUInt16LE(written.length, 64);
    entry[66] = index === 0 ? 5 : 2;
    return entry;
  });
  return Buffer.concat([header, ...entries]);
}
