// How a contact sheet looks. Everything is measured before the first page is drawn, so that every page knows how many there are.
import type { ContactSheet } from '#shared/model/export.ts';
import type { Photo } from '#shared/model/photo.ts';
import { formatDay } from '#shared/vietnamese/dates.ts';
import { openFonts, type FontFiles } from './fonts.ts';
import { breakLines, type Face, type TextLine } from './pdf-text.ts';

export type SheetCell = {
  readonly photo: Photo;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly { readonly line: TextLine; readonly style: Style }[];
};
export type SheetRow = { readonly height: number; readonly cells: readonly SheetCell[] };
export type SheetPage = {
  readonly document: PDFKit.PDFDocument;
  readonly pages: readonly (readonly SheetRow[])[];
  /** Of one picture's box, points. */
  readonly box: { readonly width: number; readonly height: number };
  /** Pixels that look sharp in print. */
  readonly pictureEdge: number;
  readonly faces: Faces;
  readonly title: string;
  readonly days: string;
};

type Faces = { readonly regular: Face; readonly bold: Face };
type Style = {
  readonly face: keyof Faces;
  readonly size: number;
  readonly colour: string;
  readonly leading: number;
};

/** A4, points. */
const PAGE = { width: 595.28, height: 841.89, margin: 36, top: 74, bottom: 48 };
const GAP = 12;
/** Above a cell's text and below it. */
const PADDING = 19;
/** Lines of a caption that is not shown in full. */
const SHORT = 3;
const DPI = 220;

const styles = {
  title: { face: 'bold', size: 13, colour: '#1d1d1b', leading: 17 },
  note: { face: 'regular', size: 8, colour: '#63625c', leading: 11 },
  name: { face: 'bold', size: 7.5, colour: '#1d1d1b', leading: 10.5 },
  caption: { face: 'regular', size: 8, colour: '#1d1d1b', leading: 11 },
  credit: { face: 'regular', size: 7, colour: '#63625c', leading: 10 },
} as const satisfies Readonly<Record<string, Style>>;

export async function openSheet(
  photos: readonly Photo[],
  sheet: ContactSheet,
  files: FontFiles,
): Promise<SheetPage> {
  const { default: Document } = await import('pdfkit');
  const title = sheet.title || sharedEvent(photos) || 'Bảng ảnh';
  const document = new Document({ size: 'A4', margin: 0, autoFirstPage: false, info: { Title: title } });
  const faces = {
    regular: await openFace(document, 'regular', files.regular),
    bold: await openFace(document, 'bold', files.bold),
  };
  const width = (PAGE.width - 2 * PAGE.margin - (sheet.columns - 1) * GAP) / sheet.columns;
  const box = { width, height: boxHeight(width) };
  return {
    ...{ document, box, faces, title },
    pages: layOut(photos, sheet, { box, faces }),
    pictureEdge: Math.ceil((box.width * DPI) / 72),
    days: daysOf(photos),
  };
}

export function drawFrame({ document, faces, title, days, pages }: SheetPage, index: number): void {
  document.addPage();
  const across = PAGE.width - 2 * PAGE.margin;
  const [head] = breakLines(title, {
    face: faces.bold,
    size: styles.title.size,
    width: across - 120,
    most: 1,
  });
  write(document, faces, { line: head ?? [], style: styles.title, x: PAGE.margin, y: PAGE.margin });
  const right = (text: string, y: number): void => {
    const [line = []] = breakLines(text, {
      face: faces.regular,
      size: styles.note.size,
      width: across,
      most: 1,
    });
    const x = PAGE.width - PAGE.margin - line.reduce((sum, run) => sum + run.width, 0);
    write(document, faces, { line, style: styles.note, x, y });
  };
  right(days, PAGE.margin + 4);
  document
    .moveTo(PAGE.margin, 60)
    .lineTo(PAGE.width - PAGE.margin, 60)
    .lineWidth(0.6)
    .strokeColor('#b9b6ad')
    .stroke();
  right(`Trang ${index + 1}/${pages.length}`, PAGE.height - 34);
}

export function drawCell(
  { document, faces, box }: SheetPage,
  cell: SheetCell,
  picture: Buffer | undefined,
): void {
  document.rect(cell.x, cell.y, box.width, box.height).fill('#f1efe9');
  if (picture !== undefined)
    document.image(picture, cell.x, cell.y, {
      fit: [box.width, box.height],
      align: 'center',
      valign: 'center',
    });
  let y = cell.y + box.height + 5;
  for (const { line, style } of cell.lines) {
    write(document, faces, { line, style, x: cell.x, y });
    y += style.leading;
  }
}

/** Pictures of camera shape, a little lower or higher where a whole row more then fills the page. */
function boxHeight(width: number): number {
  const room = PAGE.height - PAGE.top - PAGE.bottom;
  const text = PADDING + styles.name.leading + SHORT * styles.caption.leading + styles.credit.leading;
  const rows = Math.max(1, Math.round(room / ((width * 2) / 3 + text)));
  return room / rows - text - 0.5;
}

async function openFace(document: PDFKit.PDFDocument, name: string, files: readonly string[]): Promise<Face> {
  const names = files.map((file, index) => {
    document.registerFont(`${name}-${index}`, file);
    return `${name}-${index}`;
  });
  return { names, fonts: await openFonts(files) };
}

type Measures = { readonly box: SheetPage['box']; readonly faces: Faces };

function layOut(
  photos: readonly Photo[],
  sheet: ContactSheet,
  measures: Measures,
): readonly (readonly SheetRow[])[] {
  const pages: SheetRow[][] = [[]];
  let y = PAGE.top;
  for (let first = 0; first < photos.length; first += sheet.columns) {
    const texts = photos
      .slice(first, first + sheet.columns)
      .map((photo) => ({ photo, lines: wordsOf(photo, sheet, measures) }));
    const textHeight = Math.max(
      ...texts.map(({ lines }) => lines.reduce((sum, { style }) => sum + style.leading, 0)),
    );
    const height = measures.box.height + PADDING + textHeight;
    if (y + height > PAGE.height - PAGE.bottom && pages.at(-1)?.length !== 0) {
      pages.push([]);
      y = PAGE.top;
    }
    const cells = texts.map((text, column) => ({
      ...text,
      x: PAGE.margin + column * (measures.box.width + GAP),
      y,
    }));
    pages.at(-1)?.push({ height, cells });
    y += height;
  }
  return pages;
}

function wordsOf(photo: Photo, sheet: ContactSheet, { box, faces }: Measures): SheetCell['lines'] {
  const part = (text: string, style: Style, most: number): SheetCell['lines'] =>
    breakLines(text, { face: faces[style.face], size: style.size, width: box.width, most }).map((line) => ({
      line,
      style,
    }));
  const time = photo.shotAt === null ? '' : ` · ${photo.shotAt.slice(11, 16)}`;
  return [
    ...part(photo.fileName + time, styles.name, 1),
    ...part(photo.caption, styles.caption, sheet.fullCaptions ? 40 : SHORT),
    ...part(photo.credit === '' ? photo.creator : photo.credit, styles.credit, 1),
  ];
}

type Written = { readonly line: TextLine; readonly style: Style; readonly x: number; readonly y: number };

function write(document: PDFKit.PDFDocument, faces: Faces, { line, style, x, y }: Written): void {
  let at = x;
  document.fontSize(style.size).fillColor(style.colour);
  for (const { text, font, width } of line) {
    document.font(faces[style.face].names[font] ?? '').text(text, at, y, { lineBreak: false });
    at += width;
  }
}

function sharedEvent(photos: readonly Photo[]): string {
  const events = new Set(photos.map(({ event }) => event));
  const [event = ''] = events;
  return events.size === 1 ? event : '';
}

/** `22/11/2026`, or the first and the last day. */
function daysOf(photos: readonly Photo[]): string {
  const days = photos.flatMap(({ shotAt }) => shotAt?.slice(0, 10) ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return `${photos.length} ảnh`;
  const span = first === last ? formatDay(first) : `${formatDay(first)} – ${formatDay(last)}`;
  return `${photos.length} ảnh · ${span}`;
}
