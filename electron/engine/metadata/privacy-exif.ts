// Takes out of an EXIF block what points at a place, a camera or an owner, and the small pictures in it. Nothing that stays is
// moved: entries are dropped from their directories, and what nothing points at any more is zeroed.
import type { KeptTraces, RemovedKind } from '#shared/model/leaving.ts';
import {
  dropEntries,
  openTiff,
  readDirectory,
  read32,
  write32,
  type Range,
  type Tiff,
  type TiffDirectory,
  type TiffEntry,
} from './tiff-directory.ts';

/** `words`: what people wrote, beside what the camera did. */
export type Kept = KeptTraces & { readonly words: boolean };

export type CleanedExif = {
  /** The TIFF structure, shorter where its end became empty. */
  readonly tiff: Buffer;
  readonly removed: ReadonlySet<RemovedKind>;
};

/** @param original the TIFF structure of an EXIF segment; it is not changed */
export function withoutExifTraces(original: Uint8Array, keep: Kept): CleanedExif {
  const tiff = openTiff(Buffer.from(original));
  const main = tiff && readDirectory(tiff, read32(tiff, 4));
  if (tiff === undefined || main === undefined)
    return { tiff: Buffer.alloc(0), removed: new Set(['damaged'] as const) };
  const directories = collect(tiff, main, keep);
  const removed = new Set<RemovedKind>(directories.flatMap(({ doomed }) => [...doomed.values()]));
  if (main.next !== 0 && !keep.previews) removed.add('preview');
  if (removed.size === 0) return { tiff: tiff.bytes, removed };
  // With the maker's notes kept, bytes nobody points at may be theirs; else they are nobody's.
  const stays = new Uint8Array(tiff.bytes.length).fill(keep.serial ? 1 : 0);
  for (const range of doomedRanges(tiff, directories, keep.previews ? 0 : main.next))
    stays.fill(0, range.start, range.end);
  stays.fill(1, 0, 8);
  for (const { directory, doomed } of directories) {
    const kept = directory.entries.filter((entry) => !doomed.has(entry));
    for (const { start, end } of kept.flatMap((entry) => entry.place ?? [])) stays.fill(1, start, end);
    for (const { start, end } of pictureIn(kept)) stays.fill(1, start, end);
  }
  for (const { directory, doomed } of directories) {
    const whole = dropEntries(tiff, directory, new Set(doomed.keys()));
    stays.fill(1, whole.start, whole.end);
    if (directory === main && !keep.previews && whole.end - 4 >= whole.start + 2)
      write32(tiff, whole.end - 4, 0);
  }
  stays.forEach((isKept, at) => {
    if (isKept === 0) tiff.bytes[at] = 0;
  });
  return { tiff: tiff.bytes.subarray(0, stays.lastIndexOf(1) + 1), removed };
}

type Cleaning = { readonly directory: TiffDirectory; readonly doomed: ReadonlyMap<TiffEntry, RemovedKind> };

/** The directories that stay, each with what goes out of it. */
function collect(tiff: Tiff, main: TiffDirectory, keep: Kept): readonly Cleaning[] {
  const found: Cleaning[] = [];
  const thumbnails = keep.previews && main.next !== 0 ? readDirectory(tiff, main.next) : undefined;
  const waiting = thumbnails === undefined ? [main] : [main, thumbnails];
  for (const directory of waiting) {
    const doomed = new Map<TiffEntry, RemovedKind>();
    for (const entry of directory.entries) {
      const kind = kindOf(entry, keep);
      const child =
        kind === undefined && POINTERS.has(entry.tag) ? readDirectory(tiff, entry.value) : undefined;
      if (kind !== undefined) doomed.set(entry, kind);
      else if (child !== undefined && !waiting.some(({ at }) => at === child.at)) waiting.push(child);
      else if (POINTERS.has(entry.tag)) doomed.set(entry, 'damaged');
    }
    found.push({ directory, doomed });
  }
  return found;
}

function kindOf({ tag }: TiffEntry, keep: Kept): RemovedKind | undefined {
  if (!keep.location && tag === GPS) return 'location';
  if (!keep.serial && tag === MAKER_NOTE) return 'maker-data';
  if (!keep.serial && SERIALS.has(tag)) return 'serial';
  if (!keep.previews && PICTURES.has(tag)) return 'preview';
  if (!keep.words && WORDS.has(tag)) return 'words';
  return COPIES.has(tag) ? 'maker-data' : undefined;
}

const EXIF = 0x8769;
const GPS = 0x8825;
const INTEROPERABILITY = 0xa005;
const MAKER_NOTE = 0x927c;
const POINTERS: ReadonlySet<number> = new Set([EXIF, GPS, INTEROPERABILITY]);
/** CameraOwnerName, BodySerialNumber, LensSerialNumber; DNG's CameraSerialNumber; Camera Raw's OwnerName and SerialNumber. */
const SERIALS: ReadonlySet<number> = new Set([0xa430, 0xa431, 0xa435, 0xc62f, 0xfde8, 0xfde9]);
/** DocumentName, ImageDescription, Artist, Copyright, UserComment, and Windows' XPTitle to XPSubject. */
const WORDS: ReadonlySet<number> = new Set([
  ...[0x010d, 0x010e, 0x013b, 0x8298, 0x9286],
  ...[0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f],
]);
/** JPEGInterchangeFormat and its length where only thumbnails belong, SubIFDs, and the strips of a thumbnail without JPEG. */
const PICTURES: ReadonlySet<number> = new Set([0x0201, 0x0202, 0x014a]);
/** A second XMP packet, Photoshop's resources, DNG's private data: copies that would tell what the block itself no longer does. */
const COPIES: ReadonlySet<number> = new Set([0x02bc, 0x8649, 0xc634]);

function doomedRanges(tiff: Tiff, directories: readonly Cleaning[], thumbnails: number): readonly Range[] {
  const ranges: Range[] = [];
  const whole = (at: number): void => {
    const directory = readDirectory(tiff, at);
    if (directory === undefined) return;
    ranges.push({ start: at, end: directory.end }, ...pictureIn(directory.entries));
    ranges.push(...directory.entries.flatMap(({ place }) => place ?? []));
  };
  for (const { doomed } of directories) {
    for (const entry of doomed.keys()) {
      if (entry.place !== undefined) ranges.push(entry.place);
      else if (POINTERS.has(entry.tag)) whole(entry.value);
    }
  }
  if (thumbnails !== 0) whole(thumbnails);
  return ranges;
}

/** The thumbnail a directory points at. */
function pictureIn(entries: readonly TiffEntry[]): readonly Range[] {
  const valueOf = (tag: number): number | undefined => entries.find((entry) => entry.tag === tag)?.value;
  const start = valueOf(0x0201) ?? valueOf(0x0111);
  const length = valueOf(0x0202) ?? valueOf(0x0117);
  return start === undefined || length === undefined ? [] : [{ start, end: start + length }];
}
