// What can be inserted from the slash menu, and which of it a typed word means. Pure.
import { fold } from '#shared/vietnamese/fold.ts';
import type { TextKind } from '../extensions/block-kinds.ts';

export type SlashKind =
  TextKind | 'photo' | 'gallery' | 'embed' | 'file' | 'table' | 'infobox' | 'divider' | 'snippet';
export type SlashGroup = 'groupMedia' | 'groupFrames' | 'groupText';

export type SlashChoice = {
  readonly kind: SlashKind;
  readonly group: SlashGroup;
  /** The signs that do the same while typing. */
  readonly sign?: string;
  /** Other words for it, without marks. */
  readonly also?: readonly string[];
};

/** In the order of the menu. */
export const slashChoices: readonly SlashChoice[] = [
  { kind: 'photo', group: 'groupMedia', also: ['hinh'] },
  { kind: 'gallery', group: 'groupMedia', also: ['bo anh', 'album'] },
  {
    kind: 'embed',
    group: 'groupMedia',
    also: ['video', 'ban do', 'trang', 'youtube', 'facebook', 'tiktok', 'vimeo', 'link', 'map', 'card'],
  },
  { kind: 'file', group: 'groupMedia', also: ['pdf', 'van ban', 'tai lieu', 'word', 'attach'] },
  { kind: 'table', group: 'groupFrames', also: ['bieu', 'cot', 'hang'] },
  { kind: 'infobox', group: 'groupFrames', also: ['khung', 'box'] },
  { kind: 'divider', group: 'groupFrames', sign: '---', also: ['ke', 'gach', 'hr', 'line'] },
  { kind: 'h2', group: 'groupText', sign: '##' },
  { kind: 'h3', group: 'groupText', sign: '###' },
  { kind: 'bullet', group: 'groupText', sign: '-', also: ['cham', 'ul'] },
  { kind: 'number', group: 'groupText', sign: '1.', also: ['so', 'ol'] },
  { kind: 'quote', group: 'groupText', sign: '>' },
  { kind: 'pullquote', group: 'groupText', also: ['cau noi bat'] },
  { kind: 'note', group: 'groupText', also: ['ben le'] },
  { kind: 'paragraph', group: 'groupText' },
  { kind: 'snippet', group: 'groupText', also: ['mau'] },
];

/** Marks are optional, and so is the beginning: "phu" finds "Tít phụ". The nearest meaning comes first. */
export function matchingChoices(
  query: string,
  nameOf: (kind: SlashKind) => string,
  isAllowed: (choice: SlashChoice) => boolean,
): readonly SlashChoice[] {
  const wanted = fold(query.trim());
  const allowed = slashChoices.filter(isAllowed);
  if (wanted === '') return allowed;
  return allowed
    .map((choice) => ({ choice, distance: distance(wanted, fold(nameOf(choice.kind)), choice) }))
    .filter((found) => found.distance !== undefined)
    .toSorted((one, other) => (one.distance ?? 0) - (other.distance ?? 0))
    .map(({ choice }) => choice);
}

/** "bảng 3x4" as in word processors: columns, then rows. */
export function readTableSize(query: string): { readonly word: string; readonly size?: TableSize } {
  const [, word = '', columns, rows] = /^(.*?)\s*(\d{1,2})\s*[x×*]\s*(\d{1,2})$/u.exec(query) ?? [];
  if (columns === undefined || rows === undefined) return { word: query };
  const within = (count: string): number => Math.min(Math.max(Number(count), 1), 30);
  return { word, size: { columns: within(columns), rows: within(rows) } };
}

export type TableSize = { readonly columns: number; readonly rows: number };

function distance(wanted: string, name: string, { kind, also = [] }: SlashChoice): number | undefined {
  const words = name.split(' ');
  if (name.startsWith(wanted)) return 0;
  if (words.includes(wanted)) return 1;
  if (words.some((word) => word.startsWith(wanted)) || kind.startsWith(wanted)) return 2;
  if (also.some((word) => word.startsWith(wanted))) return 3;
  return name.includes(wanted) ? 4 : undefined;
}
