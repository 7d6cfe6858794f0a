// A Word file with paragraphs and one table, as small as Word still takes it (ECMA-376, part 1).
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

type WordFile = { readonly paragraphs: readonly string[]; readonly table?: readonly (readonly string[])[] };

export async function makeDocx({ paragraphs, table = [] }: WordFile): Promise<Buffer> {
  const rows = table.map(
    (cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
  );
  const body =
    paragraphs.map(paragraph).join('') + (rows.length === 0 ? '' : `<w:tbl>${rows.join('')}</w:tbl>`);
  const zip = new ZipFile();
  const add = (name: string, text: string): void => zip.addBuffer(Buffer.from(HEAD + text, 'utf8'), name);
  add(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  add(
    'word/document.xml',
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
  zip.end();
  return buffer(zip.outputStream);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function paragraph(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:p><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
}
