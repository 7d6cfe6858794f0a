// "Tin và ảnh: Anh Hoàng", "Tin: A – Ảnh: B", "Bài, ảnh: …", "Tác giả: …", "Theo …", or a bare name as the last line.
import type { BylineEntry } from '#shared/model/story.ts';
import { isCapitalised } from '#shared/vietnamese/words.ts';
import type { LineView, Part } from './part.ts';

type Role = BylineEntry['role'];

const longestByline = 100;
/** The flag i would make \p{Lu} match small letters too, so each word is spelt in its three cases. */
const cased = (word: string): string =>
  `(?:${word}|${word.charAt(0).toUpperCase()}${word.slice(1)}|${word.toUpperCase()})`;
const [tin, bài, ảnh, hình] = ['tin', 'bài', 'ảnh', 'hình'].map(cased);
const written = `(?:${tin}\\s*,?\\s*${bài}|${tin}|${bài}(?:\\s+viết)?)`;
const picture = `(?:${hình}\\s+)?${ảnh}`;
const joint = '\\s*(?:,|và|&|-|–|/|\\+)?\\s*';
const others = [
  'tác giả',
  'người viết',
  'người thực hiện',
  'thực hiện',
  'phóng viên',
  'pv',
  'cộng tác viên',
  'ctv',
];

/** A label at the start of a piece and the role it gives; only "Tin và ảnh" may do without its colon. */
const labels: readonly (readonly [RegExp, Role])[] = [
  [new RegExp(`^${written}${joint}${picture}(?:\\s*[:.]\\s*|\\s+(?=\\p{Lu}))`, 'u'), 'both'],
  [new RegExp(`^${picture}${joint}${written}\\s*:\\s*`, 'u'), 'both'],
  [new RegExp(`^${written}\\s*:\\s*`, 'u'), 'text'],
  [new RegExp(`^(?:${picture}|${hình})\\s*:\\s*`, 'u'), 'photo'],
  [new RegExp(`^(?:${others.map(cased).join('|')})\\s*:\\s*`, 'u'), 'text'],
  [new RegExp(`^${cased('nguồn')}(?:\\s+tin)?\\s*[:.]\\s*`, 'u'), 'text'],
];

/** "Tin: A – Ảnh: B": where a second label opens. */
const nextLabel = new RegExp(`(?:\\s*[–—;,|./-]\\s*|\\s+)(?=(?:${picture}|${hình}|${bài}|${tin})\\s*:)`, 'u');

/** A line that is nothing but a byline with its label; undefined otherwise. */
export function readLabelledByline(text: string): BylineEntry[] | undefined {
  if (text.length > longestByline) return undefined;
  const line = text.replace(/^\(|\)$/gu, '').replace(/[./\s]+$/u, '');
  const [head = '', ...rest] = splitAtLabels(line);
  const first = readPiece(head);
  if (first === undefined) return undefined;
  const others = rest.map(readPiece);
  return others.some((entries) => entries === undefined)
    ? undefined
    : [first, ...others].flatMap((part) => part ?? []);
}

/** Besides labelled lines: "Theo Báo …" and a bare name count where the article ends. */
export function byline(view: LineView): Part | undefined {
  const line = view.lines[view.index];
  if (line === undefined) return undefined;
  const labelled = readLabelledByline(line.text);
  const isCredit = view.before?.type === 'photo' && view.index < view.lines.length - 1;
  if (labelled !== undefined && !(isCredit && labelled.every((entry) => entry.role === 'photo'))) {
    return { kind: 'byline', used: 1, byline: labelled };
  }
  if (view.index === 0 || !view.layout.isPage || !isAtEnd(view)) return undefined;
  const name = readSource(line.text) ?? (isBareName(line.text) ? line.text : undefined);
  return name === undefined ? undefined : { kind: 'byline', used: 1, byline: [{ role: 'text', name }] };
}

/** The last line, or one with nothing but other bylines below it. */
function isAtEnd({ lines, index }: LineView): boolean {
  const below = lines.slice(index + 1, index + 5);
  return (
    index + below.length === lines.length - 1 &&
    below.every((line) => readLabelledByline(line.text) !== undefined)
  );
}

/** `Tin và ảnh: Anh Hoàng`, as a page prints it: what the words of a byline line must be found in. */
export function describeByline(entries: readonly BylineEntry[]): string {
  const words = { text: 'tin', photo: 'ảnh', both: 'tin và ảnh' } as const;
  return entries.map((entry) => `${words[entry.role]}: ${entry.name}`).join(' – ');
}

function splitAtLabels(line: string): string[] {
  const opening =
    labels.map(([pattern]) => pattern.exec(line)?.[0].length ?? 0).find((length) => length > 0) ?? 0;
  const rest = line.slice(opening).split(nextLabel);
  return [line.slice(0, opening) + (rest[0] ?? ''), ...rest.slice(1)];
}

function readPiece(piece: string): BylineEntry[] | undefined {
  for (const [pattern, role] of labels) {
    const label = pattern.exec(piece)?.[0];
    if (label === undefined) continue;
    const names = splitNames(piece.slice(label.length));
    return names.length > 0 && names.every(isName) ? names.map((name) => ({ role, name })) : undefined;
  }
  return undefined;
}

/** Commas and spaced dashes part names; "và" does so only between two names in capitals, not inside "Ban Tuyên giáo và Dân vận". */
function splitNames(text: string): string[] {
  return text
    .split(/\s*[,;&]\s*|\s+[–—-]\s+/u)
    .flatMap((part) => {
      const halves = part.split(/\s+và\s+/u);
      return halves.length === 2 && halves.every(isBareName) ? halves : [part];
    })
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A person, a desk or an office: opens with a capital (or is an alias in one word) and ends no sentence. */
function isName(text: string): boolean {
  return (
    text.length <= 60 &&
    /^[\p{Lu}\d(]/u.test(text) &&
    !/[.!?:]\s/u.test(text) &&
    text.split(/\s+/u).length <= 9
  );
}

function readSource(text: string): string | undefined {
  const name = /^\(?theo\s*:?\s+(?<name>[^.:;?!]+?)[.)]*$/iu.exec(text)?.groups?.['name'];
  return name !== undefined && name.length <= 60 && isName(name) ? name : undefined;
}

function isBareName(text: string): boolean {
  const words = text.split(/\s+/u);
  return (
    words.length <= 4 &&
    text.length <= 30 &&
    words.every((word) => /^[\p{L}.]+$/u.test(word) && isCapitalised(word))
  );
}
