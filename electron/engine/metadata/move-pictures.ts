// Keeps the index of further pictures (MPF) true after segments before the picture data grew or shrank.
import { parsePictureIndex } from '../files/jpeg/multi-picture.ts';
import { marker, walkJpegHead, type JpegSegment } from '../files/jpeg/segments.ts';

/** A JPEG as it was: where its MPF segment and its picture data lay. */
export type OldLayout = { readonly mpf: JpegSegment; readonly scanStart: number };

/** Rewrites sizes and offsets of the index inside `jpeg`; `old` is the layout they still describe. */
export function updatePictureIndex(jpeg: Buffer, old: OldLayout): void {
  const { segments, scanStart } = walkJpegHead(jpeg);
  const segment = segments.find((candidate) => isIndex(jpeg, candidate));
  if (segment === undefined || scanStart === undefined) return;
  const start = segment.start + 4;
  const index = parsePictureIndex(jpeg.subarray(start, segment.end));
  if (index === undefined) return;
  const grown = scanStart - old.scanStart;
  const shift = grown - (segment.start - old.mpf.start);
  const write = (value: number, at: number): void => {
    if (index.littleEndian) jpeg.writeUInt32LE(value, at);
    else jpeg.writeUInt32BE(value, at);
  };
  for (const { offset, size, at } of index.entries) {
    if (offset > 0) write(offset + shift, start + at + 8);
    else if (size > 0) write(size + grown, start + at + 4);
  }
}

export function isIndex(jpeg: Uint8Array, segment: JpegSegment): boolean {
  return (
    segment.marker === marker.app2 &&
    parsePictureIndex(jpeg.subarray(segment.start + 4, segment.end)) !== undefined
  );
}
