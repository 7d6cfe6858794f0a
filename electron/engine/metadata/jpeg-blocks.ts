// Which of a JPEG's segments speak about the photo, and their content put together again. Reading and writing share it.
import { marker, opensWith, payloadOf, type JpegSegment } from '../files/jpeg/segments.ts';

export const exifPrefix = 'Exif\0\0';
export const xmpPrefix = 'http://ns.adobe.com/xap/1.0/\0';
export const extendedXmpPrefix = 'http://ns.adobe.com/xmp/extension/\0';
export const photoshopPrefix = 'Photoshop 3.0\0';

export type BlockKind = 'exif' | 'xmp' | 'extended-xmp' | 'photoshop';

/** Undefined for segments that are none of ours to read. */
export function kindOf(bytes: Uint8Array, segment: JpegSegment): BlockKind | undefined {
  const payload = payloadOf(bytes, segment);
  if (segment.marker === marker.app1) {
    if (opensWith(payload, exifPrefix)) return 'exif';
    if (opensWith(payload, xmpPrefix)) return 'xmp';
    if (opensWith(payload, extendedXmpPrefix)) return 'extended-xmp';
  }
  return segment.marker === marker.app13 && opensWith(payload, photoshopPrefix) ? 'photoshop' : undefined;
}

export type JpegBlocks = {
  /** TIFF structure of the first EXIF segment. */
  readonly exif: Uint8Array | undefined;
  /** The XMP packet. */
  readonly xmp: string | undefined;
  /** The packet's bytes, as they lie in the file. */
  readonly xmpBytes: Uint8Array | undefined;
  /** Packets after the first. */
  readonly furtherXmp: readonly string[];
  /** The part of XMP that did not fit into the packet, only when it is the packet's own and complete. */
  readonly extendedXmp: string | undefined;
  /** Photoshop's resources of all APP13 segments, which may split one resource between them. */
  readonly photoshop: Uint8Array;
};

export function collectBlocks(bytes: Uint8Array, segments: readonly JpegSegment[]): JpegBlocks {
  const contents = (kind: BlockKind, prefix: string): Uint8Array[] =>
    segments
      .filter((segment) => kindOf(bytes, segment) === kind)
      .map((segment) => payloadOf(bytes, segment).subarray(prefix.length));
  const [xmpBytes, ...further] = contents('xmp', xmpPrefix);
  const xmp = xmpBytes && decodeUtf8(xmpBytes);
  return {
    exif: contents('exif', exifPrefix)[0],
    xmp,
    xmpBytes,
    furtherXmp: further.map(decodeUtf8),
    extendedXmp: xmp && joinExtended(xmp, contents('extended-xmp', extendedXmpPrefix)),
    photoshop: Buffer.concat(contents('photoshop', photoshopPrefix)),
  };
}

/** GUID (32 letters), full length and offset (4 bytes each) open every piece (XMP specification part 3, 1.1.3.1). */
export const extendedHeader = 40;

function joinExtended(xmp: string, pieces: readonly Uint8Array[]): string | undefined {
  const guid = /HasExtendedXMP\s*(?:=\s*["']|>)\s*([0-9A-Fa-f]{32})/u.exec(xmp)?.[1];
  if (guid === undefined) return undefined;
  const own = pieces.filter((piece) => opensWith(piece, guid)).map(readPiece);
  const length = own[0]?.length ?? 0;
  const received = own.reduce((sum, { content }) => sum + content.length, 0);
  if (received === 0 || received !== length) return undefined;
  const whole = Buffer.alloc(length);
  for (const { offset, content } of own) {
    if (offset + content.length > length) return undefined;
    whole.set(content, offset);
  }
  return decodeUtf8(whole);
}

function readPiece(piece: Uint8Array): { length: number; offset: number; content: Uint8Array } {
  const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
  if (piece.length < extendedHeader) return { length: 0, offset: 0, content: new Uint8Array() };
  return { length: view.getUint32(32), offset: view.getUint32(36), content: piece.subarray(extendedHeader) };
}

const utf8 = new TextDecoder('utf-8');

function decodeUtf8(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}
