// What a JPEG tells beside its picture and its words, taken out before it leaves: places, numbers of cameras, hidden pictures,
// makers' own blocks and a signature that no longer holds. The picture data stays as it is, byte for byte.
import type { RemovedKind } from '#shared/model/leaving.ts';
import { removedKinds } from '#shared/model/leaving.ts';
import {
  makeSegment,
  marker,
  opensWith,
  payloadOf,
  walkJpegHead,
  type JpegSegment,
} from '../files/jpeg/segments.ts';
import { makeExtendedSegments } from './extended-xmp.ts';
import { parseIim, serializeIim } from './iim.ts';
import {
  collectBlocks,
  exifPrefix,
  kindOf,
  photoshopPrefix,
  xmpPrefix,
  type JpegBlocks,
} from './jpeg-blocks.ts';
import { mergePackets } from './merge-packets.ts';
import { isIndex, updatePictureIndex } from './move-pictures.ts';
import { IIM_RESOURCE, parseResources, withIimResource } from './photoshop-resources.ts';
import { withoutExifTraces, type Kept } from './privacy-exif.ts';
import { withoutFurtherPictures } from './privacy-pictures.ts';
import { withoutXmpTraces } from './privacy-xmp.ts';
import { findSignature } from './provenance.ts';
import { parsePacket, serializePacket } from './xmp-packet.ts';

export type { Kept } from './privacy-exif.ts';
export type Cleaned = {
  readonly jpeg: Buffer;
  /** In the order of `removedKinds`. */
  readonly removed: readonly RemovedKind[];
};

/** @param jpeg changed in no byte; one without picture data comes back as it is */
export function withoutTraces(jpeg: Buffer, keep: Kept): Cleaned {
  const removed: Removed = new Set();
  const whole = keep.previews ? jpeg : cutEnd(jpeg, keep, removed);
  const { segments, scanStart } = walkJpegHead(whole);
  if (scanStart === undefined) return { jpeg, removed: [] };
  const head = cleanHead({ jpeg: whole, segments, keep, removed });
  const kinds = removedKinds.filter((kind) => removed.has(kind));
  if (kinds.length === 0) return { jpeg, removed: kinds };
  const clean = Buffer.concat([whole.subarray(0, 2), ...head, whole.subarray(scanStart)]);
  const mpf = segments.find((segment) => isIndex(whole, segment));
  if (mpf !== undefined) updatePictureIndex(clean, { mpf, scanStart });
  return { jpeg: clean, removed: kinds };
}

type Head = {
  readonly jpeg: Buffer;
  readonly segments: readonly JpegSegment[];
  readonly keep: Kept;
  readonly removed: Removed;
};

function cleanHead({ jpeg, segments, keep, removed }: Head): readonly Buffer[] {
  const blocks = collectBlocks(jpeg, segments);
  const xmp = keep.words ? cleanXmp(blocks, keep, removed) : dropWords(blocks, removed);
  const photoshop = keep.words ? cleanPhotoshop(blocks.photoshop, keep, removed) : [];
  const signature = findSignature(jpeg, segments);
  if (signature.size > 0) removed.add('signature');
  // What is written anew stands where the first of its kind stood.
  const once = { xmp: [xmp ?? []].flat(), photoshop: [photoshop ?? []].flat() };
  const staying = segments.filter((segment) => !signature.has(segment));
  return staying.flatMap((segment): readonly Buffer[] => {
    const bytes = jpeg.subarray(segment.start, segment.end);
    switch (kindOf(jpeg, segment)) {
      case 'exif':
        return cleanExif(payloadOf(jpeg, segment), keep, removed);
      case 'xmp':
        return xmp === undefined ? [bytes] : once.xmp.splice(0);
      case 'extended-xmp':
        if (xmp !== undefined) return [];
        if (blocks.extendedXmp !== undefined) return [bytes];
        // Pieces that belong to no packet: nobody can say what they tell.
        removed.add('maker-data');
        return [];
      case 'photoshop':
        return photoshop === undefined ? [bytes] : once.photoshop.splice(0);
      case undefined:
        return cleanOther(jpeg, segment, { keep, removed });
    }
  });
}

type Removed = Set<RemovedKind>;

function dropWords({ xmp, photoshop }: JpegBlocks, removed: Removed): Buffer[] {
  if (xmp !== undefined || photoshop.length > 0) removed.add('words');
  return [];
}

function cutEnd(jpeg: Buffer, keep: Kept, removed: Removed): Buffer {
  const end = withoutFurtherPictures(jpeg, (picture) => withoutTraces(picture, keep).removed.length === 0);
  if (end.hadPreview) removed.add('preview');
  if (end.hadTrailer) removed.add('trailer');
  return end.jpeg;
}

function cleanExif(payload: Uint8Array, keep: Kept, removed: Removed): readonly Buffer[] {
  const cleaned = withoutExifTraces(payload.subarray(exifPrefix.length), keep);
  for (const kind of cleaned.removed) removed.add(kind);
  if (cleaned.tiff.length === 0) return [];
  return [makeSegment(marker.app1, Buffer.concat([Buffer.from(exifPrefix, 'latin1'), cleaned.tiff]))];
}

/** All XMP segments anew; undefined where the old ones may stand. */
function cleanXmp(blocks: JpegBlocks, keep: Kept, removed: Removed): Buffer[] | undefined {
  if (blocks.xmp === undefined) return undefined;
  const main = parsePacket(blocks.xmp);
  const extended = blocks.extendedXmp === undefined ? undefined : parsePacket(blocks.extendedXmp);
  // Packets in other letters than UTF-8, or damaged: out with them only if they may tell something.
  const isShady = [blocks.xmp, ...blocks.furtherXmp].some(
    (text) => MAY_TELL.test(text.replaceAll('\0', '')) && parsePacket(text) === undefined,
  );
  if (isShady) removed.add('maker-data');
  if (main === undefined) return isShady ? [] : undefined;
  mergePackets(main, blocks.furtherXmp);
  const gone = [main, extended].flatMap((packet) =>
    packet === undefined ? [] : [...withoutXmpTraces(packet, keep)],
  );
  for (const kind of gone) removed.add(kind);
  if (gone.length === 0 && !isShady) return undefined;
  const tail = makeExtendedSegments({ main, extended });
  const packet = Buffer.from(serializePacket(main, 0));
  return [makeSegment(marker.app1, Buffer.concat([Buffer.from(xmpPrefix, 'latin1'), packet])), ...tail];
}

const MAY_TELL = /gps|serial|owner|thumbnail|preview|latitude|google/iu;

/** Thumbnails, and copies of EXIF and XMP that Photoshop keeps among its resources. */
const PHOTOSHOP_PICTURES: ReadonlySet<number> = new Set([0x0409, 0x040c]);
const PHOTOSHOP_COPIES: ReadonlySet<number> = new Set([0x0422, 0x0423, 0x0424]);

function cleanPhotoshop(bytes: Uint8Array, keep: Kept, removed: Removed): readonly Buffer[] | undefined {
  const list = parseResources(bytes);
  const isDoomed = ({ id }: { id: number }): boolean =>
    PHOTOSHOP_COPIES.has(id) || (!keep.previews && PHOTOSHOP_PICTURES.has(id));
  const datasets = parseIim(list.resources.find(({ id }) => id === IIM_RESOURCE)?.value ?? new Uint8Array());
  // 2:200 to 2:202: a small picture of the picture.
  const words = datasets.filter(({ record, number }) => record !== 2 || number < 200 || number > 202);
  const hadPicture = !keep.previews && words.length < datasets.length;
  const doomed = list.resources.filter(isDoomed);
  if (doomed.length === 0 && !hadPicture) return undefined;
  if (hadPicture || doomed.some(({ id }) => PHOTOSHOP_PICTURES.has(id))) removed.add('preview');
  if (doomed.some(({ id }) => PHOTOSHOP_COPIES.has(id))) removed.add('maker-data');
  const kept = { ...list, resources: list.resources.filter((resource) => !isDoomed(resource)) };
  const content = hadPicture
    ? withIimResource(kept, serializeIim(words))
    : Buffer.concat([...kept.resources.map((resource) => resource.bytes), kept.rest]);
  return inSegments(content);
}

function inSegments(content: Buffer): readonly Buffer[] {
  const prefix = Buffer.from(photoshopPrefix, 'latin1');
  const room = 65_000;
  const count = Math.ceil(content.length / room);
  return Array.from({ length: count }, (_, index) =>
    makeSegment(marker.app13, Buffer.concat([prefix, content.subarray(index * room, (index + 1) * room)])),
  );
}

type Cleaning = { readonly keep: Kept; readonly removed: Removed };

/** What is neither words nor EXIF: tables and what a decoder needs stay, the rest is somebody's own. */
function cleanOther(jpeg: Buffer, segment: JpegSegment, { keep, removed }: Cleaning): readonly Buffer[] {
  const bytes = jpeg.subarray(segment.start, segment.end);
  const payload = payloadOf(jpeg, segment);
  if (segment.marker === COMMENT && !keep.words) {
    removed.add('words');
    return [];
  }
  if (segment.marker < 0xe0 || segment.marker > 0xef) return [bytes];
  if (opensWith(payload, 'JFIF\0')) return cleanJfif(payload, keep, removed);
  if ((NEEDED[segment.marker] ?? []).some((prefix) => opensWith(payload, prefix))) return [bytes];
  if (keep.serial && keep.previews && keep.location) return [bytes];
  removed.add(opensWith(payload, 'JFXX\0') ? 'preview' : 'maker-data');
  return [];
}

const COMMENT = 0xfe;

/** Profiles, gain maps, JUMBF boxes that are no signature, and what Photoshop's decoder reads. */
const NEEDED: Readonly<Record<number, readonly string[]>> = {
  0xe2: ['ICC_PROFILE\0', 'MPF\0', 'urn:iso:std:iso:ts:21496'],
  0xeb: ['JP', 'HDR_RI'],
  0xec: ['Ducky'],
  0xed: ['Adobe_CM'],
  0xee: ['Adobe'],
};

/** Bytes of JFIF's own fields; a thumbnail of bare pixels may follow. */
const JFIF = 14;

function cleanJfif(payload: Uint8Array, keep: Kept, removed: Removed): readonly Buffer[] {
  if (keep.previews || payload.length <= JFIF) return [makeSegment(marker.app0, payload)];
  removed.add('preview');
  const bare = Buffer.from(payload.subarray(0, JFIF));
  bare.fill(0, JFIF - 2);
  return [makeSegment(marker.app0, bare)];
}
