// Files as the library keeps them, with words in them and others on their way, in place.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { makeLibraryHead, planLibraryHead, type HeadWrite } from '#engine/metadata/library-head.ts';
import { requireHead } from '#engine/metadata/write-jpeg-metadata.ts';
import { undecided } from '#shared/model/photo.ts';
import { arrangements, makeArrangement, realJpegs } from './jpeg-arrangements.ts';
import { aPhotoText } from './photo-text.ts';

export const marks = undecided;
export const first = aPhotoText();
export const second = aPhotoText({
  caption: 'Bà Lê Thị Hoa trao quà cho các gia đình chính sách.',
  headline: 'Trao quà',
  people: ['Lê Thị Hoa'],
  keywords: ['gia đình chính sách', 'quà Tết', 'phường Hòa Hưng'],
  city: 'Phường Xuân Hương – Đà Lạt',
  source: '',
  regions: [{ x: 0.3, y: 0.1, width: 0.25, height: 0.5, name: 'Lê Thị Hoa' }],
});

/** The library's copy of a file with the first words in it, and how it comes to carry the second. */
export function ingested(original: Buffer): { copy: Buffer; write: HeadWrite } {
  const { scanStart } = requireHead(original);
  const copy = Buffer.concat([makeLibraryHead(original, first, marks), original.subarray(scanStart)]);
  const plan = planLibraryHead(copy, second, marks);
  if (plan.kind !== 'in-place' || plan.write === undefined) throw new Error('The words do not fit in place');
  return { copy, write: plan.write };
}

export function applied(copy: Buffer, { offset, newBytes }: HeadWrite, length = newBytes.length): Buffer {
  const torn = Buffer.from(copy);
  torn.set(newBytes.subarray(0, length), offset);
  return torn;
}

export const everything = (): [string, () => Promise<Buffer>][] => [
  ...Object.keys(arrangements).map((name): [string, () => Promise<Buffer>] => [
    name,
    () => makeArrangement(name),
  ]),
  ...realJpegs().map((path): [string, () => Promise<Buffer>] => [
    basename(path),
    () => Promise.resolve(readFileSync(path)),
  ]),
];
