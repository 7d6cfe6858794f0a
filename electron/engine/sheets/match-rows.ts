// Which photo a row means: by its file's name, whatever its case and ending, or by when it was taken. Never a guess: a row that may
// mean two photos means none.
import type { SheetColumn, SheetMiss, SheetTable } from '#shared/model/caption-sheet.ts';
import type { Photo } from '#shared/model/photo.ts';
import { distance, parseRowTime } from './row-time.ts';

export type MatchedRow = { readonly row: number; readonly photo: Photo; readonly cells: readonly string[] };
export type Matches = { readonly matched: readonly MatchedRow[]; readonly misses: readonly SheetMiss[] };

type Rules = { readonly columns: readonly (SheetColumn | null)[]; readonly seconds: number };

export function matchRows(table: SheetTable, photos: readonly Photo[], rules: Rules): Matches {
  const find = finderOf(photos, rules.seconds);
  const cellOf = (cells: readonly string[], column: SheetColumn): string =>
    cells[rules.columns.indexOf(column)] ?? '';
  const matched: MatchedRow[] = [];
  const misses: SheetMiss[] = [];
  const taken = new Set<string>();
  for (const [index, cells] of table.rows.entries()) {
    const row = index + 2;
    const [file, time] = [cellOf(cells, 'file'), cellOf(cells, 'time')];
    const found = find(file, time);
    const [photo] = found;
    const miss = (reason: SheetMiss['reason']): void =>
      void misses.push({
        row,
        name: file || time,
        reason,
        candidates: found.slice(0, 5).map(({ fileName }) => fileName),
      });
    if (file === '' && time === '') miss('nameless');
    else if (photo === undefined) miss('none');
    else if (found.length > 1) miss('several');
    else if (taken.has(photo.id)) miss('twice');
    else {
      taken.add(photo.id);
      matched.push({ row, photo, cells });
    }
  }
  return { matched, misses };
}

/** `Thẻ 1\DSC_0001.JPG` → `dsc_0001`. */
function stemOf(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/u).at(-1) ?? '';
  return last
    .trim()
    .replace(/\.[\p{L}\d]{2,5}$/u, '')
    .toLowerCase();
}

/**
 * Photos a name and a time may mean; a name comes first, a time then tells its namesakes apart. Two files of one name on a card
 * have two in the library, the second with `-2`: somebody who made the sheet from the card knows both by the first. Without a time the
 * photo that is called just so is meant, where it is among these.
 */
function finderOf(
  photos: readonly Photo[],
  seconds: number,
): (file: string, time: string) => readonly Photo[] {
  const byStem = Map.groupBy(photos, ({ fileName }) => stemOf(fileName));
  const numbered = Map.groupBy(photos, ({ fileName }) => unnumbered(stemOf(fileName)));
  return (file, time) => {
    if (file === '') return nearest(photos, time, seconds);
    const stem = stemOf(file);
    const named = byStem.get(stem) ?? [];
    const namesakes = [...named, ...(numbered.get(stem) ?? [])];
    if (namesakes.length < 2) return namesakes;
    const near = nearest(namesakes, time, seconds);
    if (near.length === 1) return near;
    return named.length > 0 ? named : namesakes;
  };
}

/** `img_1-2` → `img_1`; undefined for a name without such an end. */
function unnumbered(stem: string): string | undefined {
  return /^(.+)-[1-9]\d*$/u.exec(stem)?.[1];
}

function nearest(photos: readonly Photo[], time: string, seconds: number): readonly Photo[] {
  const moment = parseRowTime(time);
  if (moment === undefined) return [];
  const near = photos.flatMap((photo) => {
    const away = photo.shotAt === null ? undefined : distance(moment, photo.shotAt);
    return away === undefined || away > seconds ? [] : [{ photo, away }];
  });
  const days = new Set(near.map(({ photo }) => photo.shotAt?.slice(0, 10)));
  // An hour alone does not say which of several days it is of.
  if (days.size > 1) return near.map(({ photo }) => photo);
  const least = Math.min(...near.map(({ away }) => away));
  return near.filter(({ away }) => away === least).map(({ photo }) => photo);
}
