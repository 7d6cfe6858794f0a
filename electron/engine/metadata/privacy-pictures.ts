// Further pictures behind the first one (MPF) and whatever else hangs at a JPEG's end: large previews go, and so does everything
// nobody lists. A gain map stays, for it shows nothing by itself.
import { parsePictureIndex, type PictureIndex } from '../files/jpeg/multi-picture.ts';
import { findPictureEnd } from '../files/jpeg/picture-end.ts';
import { walkJpegHead, type JpegSegment } from '../files/jpeg/segments.ts';
import { isIndex } from './move-pictures.ts';
import { openTiff, readDirectory, read32, write32 } from './tiff-directory.ts';

export type CleanedEnd = {
  readonly jpeg: Buffer;
  readonly hadPreview: boolean;
  readonly hadTrailer: boolean;
};

/**
 * The picture alone, or with those of its further pictures that `mayStay` lets through; the index follows.
 * @param jpeg changed in no byte
 */
export function withoutFurtherPictures(jpeg: Buffer, mayStay: (picture: Buffer) => boolean): CleanedEnd {
  const { segments, scanStart } = walkJpegHead(jpeg);
  const end = scanStart === undefined ? undefined : findPictureEnd(jpeg, scanStart);
  const segment = segments.find((candidate) => isIndex(jpeg, candidate));
  const index = segment && parsePictureIndex(jpeg.subarray(segment.start + 4, segment.end));
  const untouched = { jpeg, hadPreview: false, hadTrailer: false };
  if (end === undefined) return untouched;
  if (segment === undefined || index === undefined)
    return end === jpeg.length
      ? untouched
      : { jpeg: jpeg.subarray(0, end), hadPreview: false, hadTrailer: true };
  const base = segment.start + 4 + index.base;
  const pictures = index.entries.map((entry, place) => {
    const start = base + entry.offset;
    const bytes = jpeg.subarray(start, start + entry.size);
    const stays = place === 0 || (entry.type === GAIN_MAP && start >= end && mayStay(bytes));
    return { entry, bytes, stays, isPreview: place > 0 && PREVIEWS.has(entry.type) };
  });
  const further = pictures.slice(1);
  const kept = further.filter(({ stays }) => stays);
  const listed = further.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (kept.length === further.length && jpeg.length - end <= listed) return untouched;
  return {
    jpeg: rebuild(jpeg, { segment, index, end, kept }),
    hadPreview: further.some(({ stays, isPreview }) => !stays && isPreview),
    hadTrailer: further.some(({ stays, isPreview }) => !stays && !isPreview) || jpeg.length - end > listed,
  };
}

/** MP type codes (CIPA DC-007, 5.2.3.3.1). */
const PREVIEWS: ReadonlySet<number> = new Set([0x010001, 0x010002]);
const GAIN_MAP = 0x000000;

type Layout = {
  readonly segment: JpegSegment;
  readonly index: PictureIndex;
  readonly end: number;
  readonly kept: readonly { readonly entry: PictureIndex['entries'][number]; readonly bytes: Buffer }[];
};

function rebuild(jpeg: Buffer, { segment, index, end, kept }: Layout): Buffer {
  if (kept.length === 0)
    return Buffer.concat([jpeg.subarray(0, segment.start), jpeg.subarray(segment.end, end)]);
  const copy = Buffer.concat([jpeg.subarray(0, end), ...kept.map(({ bytes }) => bytes)]);
  const start = segment.start + 4;
  const tiff = openTiff(copy.subarray(start + index.base, segment.end));
  const directory = tiff && readDirectory(tiff, read32(tiff, 4));
  const [first] = index.entries;
  if (tiff === undefined || directory === undefined || first === undefined)
    throw new Error('An index of pictures that was read before cannot be read again');
  const list = first.at - index.base;
  let at = end - (start + index.base);
  write32(tiff, list + 4, end);
  for (const [place, { entry, bytes }] of kept.entries()) {
    const to = list + (place + 1) * MP_ENTRY;
    jpeg.copy(tiff.bytes, to, start + entry.at, start + entry.at + MP_ENTRY);
    write32(tiff, to + 8, at);
    at += bytes.length;
  }
  const used = (kept.length + 1) * MP_ENTRY;
  tiff.bytes.fill(0, list + used, list + index.entries.length * MP_ENTRY);
  for (const { tag, at: field } of directory.entries) {
    if (tag === 0xb001) write32(tiff, field + 8, kept.length + 1);
    if (tag === 0xb002) write32(tiff, field + 4, used);
  }
  return copy;
}

/** Bytes of one entry of the index. */
const MP_ENTRY = 16;
