// What every file will be called, before anything is copied. Pure: the list a person sees and the names that are given come
// from here. No two names are equal, not even but for case, nor equal to one that is taken.
import { parse } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import type { IngestProfile } from '#shared/model/ingest.ts';
import { fold, foldName } from '#shared/vietnamese/fold.ts';
import { safeFileName } from '../files/safe-file-name.ts';

export type NamedFile = {
  /** As on the card. */
  readonly fileName: string;
  readonly shotAt: string | null;
  readonly camera: string | null;
  readonly creator: string;
};

type Source = { readonly file: NamedFile; readonly profile: IngestProfile; readonly number: string };

const variables: Readonly<Record<string, (source: Source) => string>> = {
  ngày: ({ file }) => file.shotAt?.slice(0, 10).replaceAll('-', '') ?? '',
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
 * @returns a name per file, in the files' order; `{stt}` counts in the order in which the photos were taken
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

export type GivenName = {
  /** Its place in `files`. */
  readonly index: number;
  /** Of `{stt}`. */
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
  const used = new Set([...taken].map(keyOf));
  const width = Math.max(3, String(profile.firstNumber + files.length - 1).length);
  for (const [place, [index, file]] of inOrder(files).entries()) {
    const number = profile.firstNumber + place;
    const stem = stemOf({ file, profile, number: String(number).padStart(width, '0') });
    const name = freeName(stem, extensionOf(file, profile), used);
    used.add(keyOf(name));
    yield { index, number, name };
  }
}

/** As the photos were taken, each with its place in `files`. */
function inOrder(files: readonly NamedFile[]): [number, NamedFile][] {
  return [...files.entries()].sort(([, one], [, other]) => byTime(one, other));
}

/** Two names with the same key are one file on some system. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function stemOf(source: Source): string {
  const own = parse(source.file.fileName).name;
  const { namePattern } = source.profile;
  if (namePattern.trim() === '') return own;
  const name = namePattern.replace(
    TOKEN,
    (_token, variable: string) => byFoldedName(variable)?.(source) ?? '',
  );
  // What has no value leaves no gap.
  const closed = name.replace(/([-_. ])[-_. ]*\1/gu, '$1').replace(/^[-_. ]+|[-_. ]+$/gu, '');
  return closed === '' ? own : closed;
}

function extensionOf({ fileName }: NamedFile, { namePattern }: IngestProfile): string {
  const extension = parse(fileName).ext.slice(1);
  if (extension === '') return 'jpg';
  return namePattern.trim() === '' ? extension : extension.toLowerCase();
}

function freeName(stem: string, extension: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = safeFileName(stem, extension, number === 1 ? '' : `-${number}`);
    if (!used.has(keyOf(name))) return name;
  }
}

function byTime(one: NamedFile, other: NamedFile): number {
  if (one.shotAt !== other.shotAt) return (one.shotAt ?? '~') < (other.shotAt ?? '~') ? -1 : 1;
  return names.compare(one.fileName, other.fileName);
}

const names = new Intl.Collator('vi', { numeric: true });
const TOKEN = /\{([^{}]*)\}/gu;

function byFoldedName(name: string): ((source: Source) => string) | undefined {
  const wanted = foldName(name);
  return Object.entries(variables).find(([known]) => fold(known) === wanted)?.[1];
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
