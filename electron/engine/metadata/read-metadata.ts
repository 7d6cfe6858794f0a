// What a file says about the photo in it. Damaged metadata never fails a photo: what cannot be read is absent.
import { open } from 'node:fs/promises';
import sharp from 'sharp';
import type { Capture, PhotoMarks, PhotoText } from '#shared/model/photo.ts';
import type { FileRecords } from '#shared/model/photo-records.ts';
import { readAt, readJpegHead } from '../files/jpeg/read-head.ts';
import { opensWith, walkJpegHead } from '../files/jpeg/segments.ts';
import { sourceError } from '../files/source-error.ts';
import { chooseText, type TextSources } from './choose-text.ts';
import { describeRecords } from './describe-records.ts';
import { parseIim, type Dataset } from './iim.ts';
import { readIimText } from './iim-text.ts';
import { collectBlocks, exifPrefix } from './jpeg-blocks.ts';
import { mergePackets } from './merge-packets.ts';
import { digestState, IIM_RESOURCE, parseResources } from './photoshop-resources.ts';
import { noExif, readExif, wallClock, type ExifFacts } from './read-exif.ts';
import { focusOf } from './read-focus.ts';
import { readMarks } from './xmp-marks.ts';
import { childrenOf, descriptionsOf, emptyPacket, isNamed, parsePacket, type Packet } from './xmp-packet.ts';
import { readXmpText } from './xmp-text.ts';

export type PhotoMetadata = {
  readonly capture: Capture;
  readonly text: PhotoText;
  /** As another program's editor decided; undecided where the file does not say. */
  readonly marks: PhotoMarks;
};

/**
 * Reads the head of a JPEG, the metadata blocks of any other picture; never the pixels.
 * @throws AppError unreadable_image for a file that `inspectImage` would refuse as well
 */
export async function readMetadata(path: string): Promise<PhotoMetadata> {
  return readJpegMetadata((await readJpegHead(path)).bytes) ?? combine(await findInOther(path));
}

/**
 * The same of a JPEG that is in memory.
 * @param opening the file from its start to at least the picture data
 * @returns undefined when it is no JPEG with a picture in it
 */
export function readJpegMetadata(opening: Buffer): PhotoMetadata | undefined {
  const { frame } = walkJpegHead(opening);
  return frame && combine({ size: frame, ...findInHead(opening) });
}

/**
 * What the records say of each field.
 * @param originalHead the bytes a JPEG had before its picture data, read instead of those it has now
 */
export async function readRecords(path: string, originalHead?: Uint8Array): Promise<FileRecords> {
  if (originalHead !== undefined && originalHead.length > 0) return recordsOf(findInHead(originalHead));
  const head = await readJpegHead(path);
  return recordsOf(head.frame === undefined ? await findInOther(path) : findInHead(head.bytes));
}

type Found = {
  readonly exif: ExifFacts;
  readonly packet: Packet | undefined;
  readonly extended: Packet | undefined;
  readonly datasets: readonly Dataset[];
  readonly digest: 'current' | 'stale' | 'absent';
};
/** As stored. */
type Sized = Found & { readonly size: { readonly width: number; readonly height: number } };

function findInHead(bytes: Uint8Array): Found {
  const { exif, xmp, furtherXmp, extendedXmp, photoshop } = collectBlocks(
    bytes,
    walkJpegHead(bytes).segments,
  );
  const resources = parseResources(photoshop);
  const iim = resources.resources.find(({ id }) => id === IIM_RESOURCE)?.value;
  const packet =
    (xmp === undefined ? undefined : parsePacket(xmp)) ?? (furtherXmp.length > 0 ? emptyPacket() : undefined);
  if (packet !== undefined) mergePackets(packet, furtherXmp);
  return {
    exif: exif === undefined ? noExif : readExif(exif),
    packet,
    extended: extendedXmp === undefined ? undefined : parsePacket(extendedXmp),
    datasets: iim === undefined ? [] : parseIim(iim),
    digest: digestState(resources),
  };
}

function sourcesOf({ exif, packet, extended, datasets, digest }: Found): TextSources {
  return {
    xmp: { ...(extended && readXmpText(extended)), ...(packet && readXmpText(packet)) },
    iim: readIimText(datasets),
    exif: exif.text,
    digest,
  };
}

function recordsOf(found: Found): FileRecords {
  return describeRecords(sourcesOf(found), found.datasets);
}

function combine(found: Sized): PhotoMetadata {
  const { size, exif, packet } = found;
  const { orientation } = exif.capture;
  const isTurned = orientation >= 5;
  return {
    capture: {
      ...exif.capture,
      takenAt: exif.capture.takenAt ?? xmpTime(packet),
      width: isTurned ? size.height : size.width,
      height: isTurned ? size.width : size.height,
      focus: focusOf(exif.focus, packet, { width: size.width, height: size.height, orientation }),
    },
    marks: packet === undefined ? { pick: 'none', stars: 0, label: 'none' } : readMarks(packet),
    text: chooseText(sourcesOf(found)),
  };
}

/** Where a program threw the EXIF block away but kept the time in XMP. */
function xmpTime(packet: Packet | undefined): string | null {
  for (const description of packet === undefined ? [] : descriptionsOf(packet)) {
    const element = childrenOf(description).find((child) => isNamed(child, 'exif', 'DateTimeOriginal'));
    const time = description.getAttributeNS(EXIF, 'DateTimeOriginal') ?? element?.textContent ?? '';
    const taken = wallClock(time, /\.(\d+)/u.exec(time)?.[1]);
    if (taken !== null) return taken;
  }
  return null;
}

const EXIF = 'http://ns.adobe.com/exif/1.0/';

/** Formats other than JPEG: libvips finds the blocks without touching the pixels. */
async function findInOther(path: string): Promise<Sized> {
  const found = await sharp(path, { failOn: 'none', limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw sourceError(path, 'không phải là ảnh đọc được', { cause: error });
    });
  const tiff =
    found.format === 'tiff' ? await readTiffDirectories(path) : found.exif && withoutPrefix(found.exif);
  const exif = tiff === undefined ? noExif : readExif(tiff);
  return {
    size: found,
    // libvips turns pictures by this very number; another reading would give other sizes than the picture has.
    exif: { ...exif, capture: { ...exif.capture, orientation: found.orientation ?? 1 } },
    packet: found.xmp && parsePacket(found.xmp.toString('utf8')),
    extended: undefined,
    datasets: found.iptc === undefined ? [] : parseIim(found.iptc),
    digest: 'absent',
  };
}

/** PNG keeps the bare TIFF structure, WebP and AVIF lead in with JPEG's prefix. */
function withoutPrefix(exif: Uint8Array): Uint8Array {
  return opensWith(exif, exifPrefix) ? exif.subarray(exifPrefix.length) : exif;
}

const WINDOW = 256 * 1024;

/**
 * A TIFF with only its opening and the surroundings of its first directory filled in: the rest stays untouched zero pages,
 * so a file of any size costs two small reads.
 */
async function readTiffDirectories(path: string): Promise<Uint8Array | undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > 0x7fffffff) return undefined;
    const sparse = Buffer.alloc(size);
    sparse.set(await readAt(file, 0, Math.min(WINDOW, size)));
    const directory =
      sparse.toString('latin1', 0, 2) === 'II' ? sparse.readUInt32LE(4) : sparse.readUInt32BE(4);
    if (directory < size)
      sparse.set(await readAt(file, directory, Math.min(WINDOW, size - directory)), directory);
    return sparse;
  } finally {
    await file.close();
  }
}
