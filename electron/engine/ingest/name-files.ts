// What every file will be called, before anything is copied. Pure: the list a person sees and the names that are given come
// from here. No two names are equal, not even but for case, nor equal to one that is taken.
import { parse } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import type { IngestProfile } from '#shared/model/ingest.ts';
import { fileKey, fold, foldName } from '#shared/vietnamese/fold.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { highestNumber, openValue } from './running-number.ts';

export type NamedFile = {
  /** As on the card. */
  readonly fileName: string;
  readonly shotAt: string | null;
  readonly camera: string | null;
  readonly creator: string;
};

type Source = { readonly file: NamedFile; readonly profile: IngestProfile; readonly number: string };

const variables: Readonly<Record<string, (source: Source) => string>> = {
  ngày: ({ file }) => dayOf(file),
  giờ: ({ file }) => file.shotAt?.slice(11, 19).replaceAll(':', '') ?? '',
  'giây lẻ': ({ file }) => file.shotAt?.slice(20).padEnd(3, '0') ?? '',
  stt: ({ number }) => number,
  'sự kiện': ({ profile }) => profile.event,
  nơi: ({ profile }) => profile.place,
  'tác giả': ({ file }) => file.creator,
  'máy ảnh': ({ file }) => file.camera ?? '',
  'tên tệp': ({ file }) => parse(file.fileName).name,
};

/** In the order the interface offers them. */
export const nameVariables: readonly string[] = Object.keys(variables);

/**
 * @param taken names that exist already, in any case
 * @returns a name per file, in the files' order; `{stt}` counts in the order in which the photos were taken, on from the highest
 *   number that names in `taken` have of this pattern (`running-number.ts`)
 * @throws AppError unknown_variable
 */
export function nameFiles(
  files: readonly NamedFile[],
  profile: IngestProfile,
  taken: Iterable<string>,
): string[] {
  const result: string[] = [];
  for (const { index, name } of namesInOrder(files, profile, taken)) result[index] = name;
  return result;
}

/** The same of files that keep their names, as far as these are free. */
export function keepNames(names: readonly string[], taken: Iterable<string>): string[] {
  const used = new Set([...taken].map(fileKey));
  return names.map((name) => {
    const free = freeName(name, (key) => used.has(key));
    used.add(fileKey(free));
    return free;
  });
}

/** The name itself where it is free, else the first of `name-2`, `name-3`… @param isTaken told a name's `fileKey` */
export function freeName(name: string, isTaken: (key: string) => boolean): string {
  if (!isTaken(fileKey(name))) return name;
  const { name: stem, ext } = parse(name);
  for (let number = 2; ; number += 1) {
    const free = safeFileName(stem, ext.slice(1), `-${number}`);
    if (!isTaken(fileKey(free))) return free;
  }
}

export type GivenName = {
  /** Its place in `files`. */
  readonly index: number;
  /** Its place among the files, from the profile's first number on: `{stt}` of its caption, which may say of how many. */
  readonly number: number;
  readonly name: string;
};

/** The same one by one, as the photos were taken: whoever wants to see the first few asks for no more. */
export function* namesInOrder(
  files: readonly NamedFile[],
  profile: IngestProfile,
  taken: Iterable<string>,
): Generator<GivenName> {
  requireKnownVariables(profile.namePattern);
  const used = new Set([...taken].map(fileKey));
  const first = firstNumber(files, profile, used);
  const width = Math.max(3, String(first + files.length - 1).length);
  for (const [place, [index, file]] of inOrder(files).entries()) {
    const stem = stemOf({ file, profile, number: String(first + place).padStart(width, '0') });
    const name = freeName(safeFileName(stem, extensionOf(file, profile)), (key) => used.has(key));
    used.add(fileKey(name));
    yield { index, number: profile.firstNumber + place, name };
  }
}

/** Of `{stt}` in names. */
function firstNumber(files: readonly NamedFile[], profile: IngestProfile, used: ReadonlySet<string>): number {
  const shapes = new Set<string>();
  for (const file of kindsOfFile) {
    const stem = stemOf({ file, profile, number: '001' }, openValue);
    shapes.add(fileKey(parse(safeFileName(stem, 'jpg')).name));
  }
  const days = new Set(files.map((file) => dayOf(file)));
  return Math.max(profile.firstNumber, highestNumber({ shapes, days, taken: used }) + 1);
}

/** What has no value leaves no gap, so a pattern gives names of another shape to each kind. Those that say most come first. */
const kindsOfFile: readonly NamedFile[] = ['2026-11-20T08:15:30', null].flatMap((shotAt) =>
  ['-', ''].flatMap((creator) =>
    ['-', null].map((camera) => ({ fileName: '-.jpg', shotAt, camera, creator })),
  ),
);

/** As the photos were taken, each with its place in `files`. */
function inOrder(files: readonly NamedFile[]): [number, NamedFile][] {
  return [...files.entries()].sort(([, one], [, other]) => byTime(one, other));
}

function dayOf({ shotAt }: NamedFile): string {
  return shotAt?.slice(0, 10).replaceAll('-', '') ?? '';
}

/** @param write what stands for a variable, of its name and value */
function stemOf(source: Source, write = (_variable: string, value: string) => value): string {
  const own = parse(source.file.fileName).name;
  const { namePattern } = source.profile;
  if (namePattern.trim() === '') return own;
  const name = namePattern.replace(TOKEN, (_token, wanted: string) => {
    const known = byFoldedName(wanted);
    return known === undefined ? '' : write(known[0], known[1](source));
  });
  // What has no value leaves no gap.
  const closed = name.replace(/([-_. ])[-_. ]*\1/gu, '$1').replace(/^[-_. ]+|[-_. ]+$/gu, '');
  return closed === '' ? own : closed;
}

function extensionOf({ fileName }: NamedFile, { namePattern }: IngestProfile): string {
  const extension = parse(fileName).ext.slice(1);
  if (extension === '') return 'jpg';
  return namePattern.trim() === '' ? extension : extension.toLowerCase();
}

function byTime(one: NamedFile, other: NamedFile): number {
  if (one.shotAt !== other.shotAt) return (one.shotAt ?? '~') < (other.shotAt ?? '~') ? -1 : 1;
  return names.compare(one.fileName, other.fileName);
}

const names = new Intl.Collator('vi', { numeric: true });
const TOKEN = /\{([^{}]*)\}/gu;

function byFoldedName(name: string): [string, (source: Source) => string] | undefined {
  const wanted = foldName(name);
  return Object.entries(variables).find(([known]) => fold(known) === wanted);
}

/** @throws AppError unknown_variable naming the variable and the ones that exist */
export function requireKnownVariables(pattern: string): void {
  for (const [, name = ''] of pattern.matchAll(TOKEN)) {
    if (byFoldedName(name) !== undefined) continue;
    const known = nameVariables.map((variable) => `{${variable}}`).join(', ');
    throw new AppError('unknown_variable', `Không có biến {${name}}. Các biến dùng được: ${known}.`, {
      details: { name },
    });
  }
}
