// The parts of a .docx as text, past the code that reads stories from them.
import { readZipEntries, readZipText } from '#engine/import/files/zip-entries.ts';

export function wordPart(docx: Buffer, name: string): string {
  const text = readZipText(docx, readZipEntries(docx) ?? [], name);
  if (text === undefined) throw new Error(`The Word file has no ${name}`);
  return text;
}

/** What stands between the beginning of the body and its section's properties. */
export function wordBody(docx: Buffer): string {
  const [, body = ''] =
    /<w:body>(.*?)(?:<w:sectPr|<\/w:body>)/su.exec(wordPart(docx, 'word/document.xml')) ?? [];
  return body;
}
