// An RTF said in HTML the way Word says it, so that everything pasted is read in one way.
import { escapeText } from '../../document/html.ts';
import { textFormat } from '../../model/inline.ts';
import type { RtfPicture } from './pictures.ts';
import { readRtfText, type RtfItem, type RtfLine, type RtfPart, type RtfRun } from './text.ts';

/** @param pictures those of the RTF, in its order; in the HTML they are files of no machine (`rtf:`) */
export function rtfHtml(rtf: string, pictures: readonly RtfPicture[]): string {
  const waiting = pictures.values();
  const html: string[] = [];
  let isTable = false;
  for (const part of readRtfText(rtf)) {
    const isRow = part.kind === 'row';
    if (isRow !== isTable) html.push(isRow ? '<table>' : '</table>');
    isTable = isRow;
    html.push(partHtml(part, waiting));
  }
  if (isTable) html.push('</table>');
  return html.join('');
}

type Pictures = Iterator<RtfPicture>;

function partHtml(part: RtfPart, pictures: Pictures): string {
  if (part.kind === 'row') {
    const cells = part.cells.map((cell) => `<td>${lineHtml(cell, pictures)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  }
  const { item, heading } = part;
  const line = `${item === undefined ? '' : markHtml(item)}${lineHtml(part.line, pictures)}`;
  const tag = heading === undefined ? 'p' : `h${Math.min(heading, LOWEST_HEADING)}`;
  return item === undefined
    ? `<${tag}>${line}</${tag}>`
    : `<${tag} style="mso-list:l${item.list} level${item.level + 1}">${line}</${tag}>`;
}

const LOWEST_HEADING = 6;

function markHtml({ mark }: RtfItem): string {
  return `<span style="mso-list:Ignore">${escapeText(mark)} </span>`;
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
