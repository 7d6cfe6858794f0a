// What a caption sheet would change, photo by photo and field by field, before anything is written. An empty cell changes nothing.
import { lookKey } from '#shared/picture/look.ts';
import {
  SheetField,
  type SheetChange,
  type SheetPlan,
  type SheetRules,
  type SheetTable,
} from '#shared/model/caption-sheet.ts';
import type { Photo, PhotoPatch } from '#shared/model/photo.ts';
import { matchRows, type MatchedRow } from './match-rows.ts';

export type PlannedSheet = {
  readonly plan: SheetPlan;
  readonly edits: readonly { readonly photoId: string; readonly set: PhotoPatch }[];
};

export function planSheet(table: SheetTable, photos: readonly Photo[], rules: SheetRules): PlannedSheet {
  const { matched, misses } = matchRows(table, photos, rules);
  const planned = matched.map((row) => ({ row, set: patchOf(row, rules) }));
  const changing = planned.filter(({ set }) => Object.keys(set).length > 0);
  return {
    plan: {
      changes: changing.map(({ row, set }) => toChange(row, set)),
      misses: [...misses],
      unchanged: planned.length - changing.length,
    },
    edits: changing.map(({ row, set }) => ({ photoId: row.photo.id, set })),
  };
}

type Words = { readonly [F in SheetField]?: Photo[F] };

function patchOf({ photo, cells }: MatchedRow, { columns, mode }: SheetRules): Words {
  const entries = columns.flatMap((column, index) => {
    const field = SheetField.safeParse(column);
    const cell = cells[index] ?? '';
    if (!field.success || cell === '') return [];
    const before = joined(photo[field.data]);
    const value = valueOf(field.data, cell);
    const stays = joined(value) === before || (mode === 'fill-empty' && before !== '');
    return stays ? [] : [[field.data, value] as const];
  });
  // Proof: every value was made for the field beside it.
  return Object.fromEntries(entries) as Words;
}

function valueOf(field: SheetField, cell: string): string | string[] {
  if (field === 'people' || field === 'keywords') return listOf(cell);
  return LONG.has(field) ? cell : cell.replace(/\s*\n\s*/gu, ' ');
}

/** Fields that may have lines. */
const LONG: ReadonlySet<SheetField> = new Set(['caption', 'alt', 'instructions']);

/** `A; B; C`; with commas only where there is no semicolon, since titles have commas in them. */
function listOf(cell: string): string[] {
  const separator = /[;\n]/u.test(cell) ? /[;\n]/u : /,/u;
  return cell
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function joined(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join('; ');
}

function toChange({ row, photo }: MatchedRow, set: Words): SheetChange {
  const fields = Object.entries(set).map(([key, after]) => {
    const field = SheetField.parse(key);
    return { field, before: joined(photo[field]), after: joined(after) };
  });
  return { id: photo.id, fileName: photo.fileName, hash: photo.hash, look: lookKey(photo), row, fields };
}
