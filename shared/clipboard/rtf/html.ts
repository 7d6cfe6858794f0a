// An RTF said in HTML, so that everything pasted is read in one way.
import { escapeText } from '../../document/html.ts';
import { textFormat } from '../../model/inline.ts';
import { isNumber } from './paragraphs.ts';
import { readRtfPictures, type RtfPicture } from './pictures.ts';
import { readRtfText, type RtfItem, type RtfLine, type RtfPart, type RtfRun } from './text.ts';

/** Pictures are files of no machine (`rtf:`): their bytes are the RTF's, in its order. */
export function rtfHtml(rtf: string): string {
  const pictures = readRtfPictures(rtf).values();
  const lists: OpenList[] = [];
  const html: string[] = [];
  let isTable = false;
  for (const part of readRtfText(rtf)) {
    const isRow = part.kind === 'row';
    if (isTable && !isRow) html.push('</table>');
    html.push(...moveTo(lists, part.kind === 'paragraph' ? part.item : undefined));
    if (isRow && !isTable) html.push('<table>');
    isTable = isRow;
    html.push(partHtml(part, pictures));
  }
  if (isTable) html.push('</table>');
  html.push(...moveTo(lists, undefined));
  return html.join('');
}

type Pictures = Iterator<RtfPicture>;

function partHtml(part: RtfPart, pictures: Pictures): string {
  if (part.kind === 'row') {
    const cells = part.cells.map((cell) => `<td>${lineHtml(cell, pictures)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  }
  const line = lineHtml(part.line, pictures);
  if (part.item !== undefined) return line;
  const tag = part.heading === undefined ? 'p' : `h${Math.min(part.heading, LOWEST_HEADING)}`;
  return `<${tag}>${line}</${tag}>`;
}

const LOWEST_HEADING = 6;

type OpenList = 'ul' | 'ol';

/** Ends and begins lists so that an item of its level can stand; each list but the last is inside an item of the one around it. */
function moveTo(lists: OpenList[], item: RtfItem | undefined): string[] {
  const html: string[] = [];
  const depth = item === undefined ? 0 : Math.min(item.level, lists.length) + 1;
  const tag = item !== undefined && isNumber(item.marker) ? 'ol' : 'ul';
  const close = (): void => void html.push(`</li></${lists.pop()}>`);
  while (lists.length > depth) close();
  if (item === undefined) return html;
  if (lists.length === depth && lists.at(-1) !== tag) close();
  if (lists.length === depth) html.push('</li><li>');
  else {
    lists.push(tag);
    html.push(tag === 'ol' ? `<ol start="${firstOf(item.marker)}"><li>` : '<ul><li>');
  }
  return html;
}

/** What an ordered list begins with; letters and Roman numbers begin anew. */
function firstOf(marker: string): number {
  return Number(/(\d+)[.)]?$/u.exec(marker)?.[1] ?? 1);
}

function lineHtml(line: RtfLine, pictures: Pictures): string {
  return line
    .map((piece) => {
      if (piece === 'break') return '<br>';
      return piece === 'picture' ? pictureHtml(pictures) : runHtml(piece);
    })
    .join('');
}

function pictureHtml(pictures: Pictures): string {
  const { value } = pictures.next();
  if (value === undefined) return '';
  const { width, height } = value;
  const size = width > 0 && height > 0 ? ` width="${width}" height="${height}"` : '';
  return `<img src="rtf:"${size}>`;
}

const tags = [
  [textFormat.bold, 'b'],
  [textFormat.italic, 'i'],
  [textFormat.underline, 'u'],
  [textFormat.strikethrough, 's'],
  [textFormat.superscript, 'sup'],
  [textFormat.subscript, 'sub'],
] as const;

function runHtml({ text, format, font, url }: RtfRun): string {
  let html = escapeText(text);
  for (const [bit, tag] of tags) if ((format & bit) !== 0) html = `<${tag}>${html}</${tag}>`;
  if (url !== '') html = `<a href="${escapeText(url)}">${html}</a>`;
  return font === '' ? html : `<font face="${escapeText(font)}">${html}</font>`;
}
