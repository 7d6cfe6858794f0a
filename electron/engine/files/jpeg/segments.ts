// The marker segments of a JPEG up to its picture data (ITU-T T.81, annex B). Reads structure only: what the segments
// say is for others. Pure.

/** One marker segment; `start` is the offset of its 0xFF, `end` the first byte after it. */
export type JpegSegment = { readonly marker: number; readonly start: number; readonly end: number };

/** Sizes as stored, before any orientation. */
export type JpegFrame = { readonly width: number; readonly height: number; readonly progressive: boolean };

export type JpegHead = {
  /** In file order, from the first after SOI to the last before the picture data. */
  readonly segments: readonly JpegSegment[];
  readonly frame: JpegFrame | undefined;
  /** Offset of the first SOS marker; undefined when the bytes end, or stop being a JPEG, before it. */
  readonly scanStart: number | undefined;
  /** How many bytes from the start are needed to get further; undefined when more bytes would not help. */
  readonly need: number | undefined;
};

export const marker = { app0: 0xe0, app1: 0xe1, app2: 0xe2, app13: 0xed, sos: 0xda, eoi: 0xd9 } as const;

/** Walks the segments from SOI to SOS. Never throws: damage ends the walk with what was found so far. */
export function walkJpegHead(bytes: Uint8Array): JpegHead {
  const segments: JpegSegment[] = [];
  let frame: JpegFrame | undefined;
  const stop = (scanStart?: number, need?: number): JpegHead => ({ segments, frame, scanStart, need });
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return stop();
  let at = 2;
  for (;;) {
    // Decoders skip stray bytes and fill bytes before a marker; so do we.
    const start = nextMarker(bytes, at);
    if (start === undefined) return stop(undefined, bytes.length + 1);
    const code = byteAt(bytes, start + 1);
    if (code === marker.sos) return stop(start);
    if (code === marker.eoi) return stop();
    if (isStandalone(code)) {
      at = start + 2;
      continue;
    }
    if (start + 4 > bytes.length) return stop(undefined, start + 4);
    const length = uint16(bytes, start + 2);
    if (length < 2) return stop();
    const end = start + 2 + length;
    if (end > bytes.length) return stop(undefined, end + 2);
    segments.push({ marker: code, start, end });
    if (isFrame(code) && length >= 8) frame = readFrame(bytes, start, code);
    at = end;
  }
}

/** A segment's content, without marker and length. */
export function payloadOf(bytes: Uint8Array, segment: JpegSegment): Uint8Array {
  return bytes.subarray(segment.start + 4, segment.end);
}

/** A whole segment; `payload` may hold at most 65,533 bytes. */
export function makeSegment(code: number, payload: Uint8Array): Buffer {
  if (payload.length > maxPayload) throw new Error(`JPEG segment of ${payload.length} bytes`);
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

/** Bytes of content one segment can carry. */
export const maxPayload = 65_533;

/** Does this content open with `prefix` (Latin letters, `\0` included)? */
export function opensWith(payload: Uint8Array, prefix: string): boolean {
  if (payload.length < prefix.length) return false;
  for (let at = 0; at < prefix.length; at += 1) if (payload[at] !== prefix.charCodeAt(at)) return false;
  return true;
}

function nextMarker(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1];
    if (code === undefined) return undefined;
    if (code !== 0xff && code !== 0x00) return at;
  }
  return undefined;
}

function isStandalone(code: number): boolean {
  return code === 0x01 || (code >= 0xd0 && code <= 0xd8);
}

/** SOF0…SOF15 without DHT, JPG and DAC, which share the range. */
function isFrame(code: number): boolean {
  return code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;
}

function readFrame(bytes: Uint8Array, start: number, code: number): JpegFrame {
  const progressive = code === 0xc2 || code === 0xc6 || code === 0xca || code === 0xce;
  return { height: uint16(bytes, start + 5), width: uint16(bytes, start + 7), progressive };
}

function uint16(bytes: Uint8Array, at: number): number {
  return byteAt(bytes, at) * 256 + byteAt(bytes, at + 1);
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}
