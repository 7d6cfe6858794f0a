// The words of photos as a table other programs open: a CSV that Excel reads as UTF-8, a workbook, or a list to read. No cell is ever
// a formula, whatever a caption begins with.
import type { SheetColumn } from '#shared/model/caption-sheet.ts';
import type { Photo } from '#shared/model/photo.ts';
import { formatDay } from '#shared/vietnamese/dates.ts';
import { headings } from './headings.ts';

/** A photo and the name its file goes by. */
export type ListedPhoto = { readonly photo: Photo; readonly file: string };
export type ListKind = 'csv' | 'xlsx' | 'txt';

export async function captionList(listed: readonly ListedPhoto[], kind: ListKind): Promise<Buffer> {
  switch (kind) {
    case 'csv':
      return writeCsv(listed);
    case 'xlsx':
      return writeWorkbook(listed);
    case 'txt':
      return Buffer.from(`\uFEFF${listed.map(asText).join('\r\n\r\n')}\r\n`);
  }
}

const columns = [
  ...(['file', 'time', 'caption', 'alt', 'people', 'creator', 'credit', 'event', 'place'] as const),
  ...(['keywords', 'headline', 'rights', 'source', 'city', 'province', 'instructions'] as const),
] satisfies readonly SheetColumn[];

/** In characters, of columns that want more room than a short name. */
const widths: Readonly<Partial<Record<SheetColumn, number>>> = {
  caption: 60,
  alt: 44,
  people: 34,
  event: 30,
  file: 24,
  time: 20,
};

const names = columns.map((column) => headings[column][0] ?? column);

function cellsOf({ photo, file }: ListedPhoto): string[] {
  return columns.map((column) => {
    if (column === 'file') return file;
    if (column === 'time') return photo.shotAt?.slice(0, 19).replace('T', ' ') ?? '';
    const value = photo[column];
    return typeof value === 'string' ? value : value.join('; ');
  });
}

/** Semicolons: where the comma is the decimal sign, Excel opens nothing else by a double click. */
async function writeCsv(listed: readonly ListedPhoto[]): Promise<Buffer> {
  const { default: papa } = await import('papaparse');
  const rows = [names, ...listed.map((photo) => cellsOf(photo).map(asPlainText))];
  return Buffer.from(`\uFEFF${papa.unparse(rows, { delimiter: ';', newline: '\r\n' })}\r\n`);
}

/** An apostrophe keeps a spreadsheet from taking a text for a formula; reading our sheets takes it off again. */
function asPlainText(cell: string): string {
  return /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
}

async function writeWorkbook(listed: readonly ListedPhoto[]): Promise<Buffer> {
  const { default: write } = await import('write-excel-file/node');
  const head = names.map((value) => ({ value, fontWeight: 'bold' as const }));
  const rows = listed.map((photo) =>
    cellsOf(photo).map((value) =>
      value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' as const },
    ),
  );
  return write([head, ...rows], {
    sheet: 'Chú thích',
    columns: columns.map((column) => ({ width: widths[column] ?? 18 })),
    stickyRowsCount: 1,
  }).toBuffer();
}

function asText({ photo, file }: ListedPhoto, index: number): string {
  const taken =
    photo.shotAt === null ? '' : ` (${photo.shotAt.slice(11, 16)}, ${formatDay(photo.shotAt.slice(0, 10))})`;
  const lines = [
    photo.caption || '(chưa có chú thích)',
    photo.credit === '' ? '' : `Nguồn ảnh: ${photo.credit}`,
  ];
  return [`${index + 1}. ${file}${taken}`, ...lines.filter((line) => line !== '')].join('\r\n');
}
