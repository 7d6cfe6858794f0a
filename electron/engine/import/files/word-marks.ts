// Numbers and bullets that Word draws in front of paragraphs, written into the text before mammoth reads it (it makes lists of
// all of them, counted from 1, whatever they say) and said in its HTML the way Word says them, so that one reader of lists
// decides over what is pasted and what is imported.
import { buffer } from 'node:stream/consumers';
import { XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { ZipFile } from 'yazl';
import { parseXml } from '../../files/parse-xml.ts';
import { readNumbering, type ListPlace, type Numbering } from './word-numbering.ts';
import { childOf, isWord, valueOf } from './word-xml.ts';
import { readZipBytes, type ZipEntry } from './zip-entries.ts';

/** The file as it is where nothing in it is numbered, else one whose paragraphs say their marks in runs of the style below. */
export async function writeMarks(zip: Buffer, entries: readonly ZipEntry[]): Promise<MarkedFile> {
  const part = (name: string): Document | undefined => {
    const entry = entries.find((one) => one.name === name);
    const bytes = entry && readZipBytes(zip, entry);
    return bytes && parseXml(bytes.toString('utf8'));
  };
  const numbering = part('word/numbering.xml');
  const document = numbering && part(DOCUMENT);
  if (document === undefined || numbering === undefined) return { bytes: zip, styleSheet: '' };
  const formats = markParagraphs(document, readNumbering(numbering, part('word/styles.xml')));
  if (formats.size === 0) return { bytes: zip, styleSheet: '' };
  const rules = [...formats].map(([place, format]) => `@list ${place} {mso-level-number-format:${format}}`);
  return {
    bytes: await replaceInZip(zip, entries, DOCUMENT, new XMLSerializer().serializeToString(document)),
    styleSheet: `<style>${rules.join('\n')}</style>`,
  };
}

type MarkedFile = {
  readonly bytes: Buffer;
  /** How the lists count, as Word says it in front of its HTML. */
  readonly styleSheet: string;
};

const DOCUMENT = 'word/document.xml';

/** For mammoth's style map. */
export const markStyle = 'r.ListMark => span.list-mark:fresh';

/** @param html what mammoth made of a marked file */
export function sayMarks(html: string): string {
  const mark =
    /<(?<tag>[a-z]\w*)(?<rest>[^<>]*)><span class="list-mark">l(?<list>\d+) (?<level>\d+) (?<text>[^<]*)<\/span>/gu;
  return html.replace(
    mark,
    '<$<tag>$<rest> style="mso-list:l$<list> level$<level>"><span style="mso-list:Ignore">$<text> </span>',
  );
}

/** "l3:level1" → how it counts. */
function markParagraphs(document: Document, numbering: Numbering): Map<string, string> {
  const formats = new Map<string, string>();
  for (const paragraph of Array.from(document.getElementsByTagName('*'))) {
    if (!isWord(paragraph, 'p') || isUnread(paragraph)) continue;
    const place = placeOf(paragraph, numbering);
    const mark = place && numbering.next(place);
    if (place === undefined || mark === undefined) continue;
    const properties = childOf(paragraph, 'pPr') ?? insert(paragraph, make(paragraph, 'pPr'), null);
    takeOutOfList(properties);
    formats.set(`l${place.list}:level${place.level + 1}`, mark.format);
    if (mark.text === '' || !hasContent(paragraph)) continue;
    insert(paragraph, markRun(paragraph, place, mark.text), properties);
  }
  return formats;
}

/** Word writes a text box twice, for itself and for older programs; mammoth reads what is for the latter. */
function isUnread(element: Element): boolean {
  for (let node = element.parentElement; node !== null; node = node.parentElement)
    if (node.localName === 'Choice') return true;
  return false;
}

function placeOf(paragraph: Element, numbering: Numbering): ListPlace | undefined {
  const properties = childOf(paragraph, 'pPr');
  const style = valueOf(childOf(properties, 'pStyle'));
  const byStyle = style === undefined ? undefined : numbering.placeOfStyle(style);
  const own = childOf(properties, 'numPr');
  const list = valueOf(childOf(own, 'numId')) ?? byStyle?.list;
  const level = valueOf(childOf(own, 'ilvl'));
  // List 0 takes a paragraph out of the list of its style (17.9.18).
  if (list === undefined || list === '0') return undefined;
  return { list, level: level === undefined ? (byStyle?.level ?? 0) : Number(level) };
}

function takeOutOfList(properties: Element): void {
  const own = childOf(properties, 'numPr');
  if (own !== undefined) properties.removeChild(own);
  const none = insert(properties, make(properties, 'numPr'), childOf(properties, 'pStyle') ?? null);
  for (const name of ['ilvl', 'numId']) append(none, name, '0');
}

function hasContent(paragraph: Element): boolean {
  return Array.from(paragraph.getElementsByTagName('*')).some((element) =>
    ['t', 'drawing', 'pict'].includes(element.localName ?? ''),
  );
}

function markRun(paragraph: Element, { list, level }: ListPlace, mark: string): Element {
  const run = make(paragraph, 'r');
  append(append(run, 'rPr'), 'rStyle', 'ListMark');
  append(run, 't').textContent = `l${list} ${level + 1} ${mark}`;
  return run;
}

/** A new last child, with a value where one is given. */
function append(parent: Element, name: string, value?: string): Element {
  const child = make(parent, name);
  if (value !== undefined) child.setAttributeNS(child.namespaceURI, 'w:val', value);
  parent.appendChild(child);
  return child;
}

function make(near: Element, name: string): Element {
  const { ownerDocument, namespaceURI } = near;
  if (ownerDocument === null) throw new Error('An element without its document');
  return ownerDocument.createElementNS(namespaceURI, `w:${name}`);
}

/** @param after null = as the first child */
function insert(parent: Element, child: Element, after: Element | null): Element {
  parent.insertBefore(child, after === null ? parent.firstChild : after.nextSibling);
  return child;
}

/** Not packed again: it lives as long as it takes to be read. */
async function replaceInZip(
  zip: Buffer,
  entries: readonly ZipEntry[],
  name: string,
  text: string,
): Promise<Buffer> {
  const written = new ZipFile();
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    const bytes = entry.name === name ? Buffer.from(text, 'utf8') : readZipBytes(zip, entry);
    // What cannot be unpacked is left for mammoth to miss.
    if (bytes !== undefined) written.addBuffer(bytes, entry.name, { compress: false });
  }
  written.end();
  return buffer(written.outputStream);
}
