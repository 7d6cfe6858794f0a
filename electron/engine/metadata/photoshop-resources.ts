// The list of Photoshop image resources ("8BIM") that APP13 carries: the IIM block is one of many. Structure only.
// https://www.adobe.com/devnet-apps/photoshop/fileformatashtml/#50577409_38034
import { hash } from 'node:crypto';

export type Resource = {
  readonly id: number;
  /** The whole resource as it lies in the file, with signature, name and padding. */
  readonly bytes: Uint8Array;
  readonly value: Uint8Array;
};

export type ResourceList = {
  readonly resources: readonly Resource[];
  /** What follows the last readable resource; kept as it is. */
  readonly rest: Uint8Array;
};

/** IPTC-NAA record. */
export const IIM_RESOURCE = 0x0404;
/** MD5 of the IPTC-NAA record when XMP was last in step with it. */
export const DIGEST_RESOURCE = 0x0425;

const SIGNATURES: ReadonlySet<string> = new Set(['8BIM', 'MeSa', 'AgHg', 'PHUT', 'DCSR']);

export function parseResources(bytes: Uint8Array): ResourceList {
  const resources: Resource[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + 12 <= bytes.length && SIGNATURES.has(String.fromCharCode(...bytes.subarray(at, at + 4)))) {
    const nameLength = even(1 + view.getUint8(at + 6));
    const head = at + 6 + nameLength;
    if (head + 4 > bytes.length) break;
    const start = head + 4;
    const end = start + view.getUint32(head);
    if (end > bytes.length) break;
    // Some writers leave out the last padding byte.
    const next = Math.min(start + even(end - start), bytes.length);
    resources.push({
      id: view.getUint16(at + 4),
      bytes: bytes.subarray(at, next),
      value: bytes.subarray(start, end),
    });
    at = next;
  }
  return { resources, rest: bytes.subarray(at) };
}

/** The list with `iim` and its digest in place of the old ones, or without any when `iim` is empty; the rest untouched. */
export function withIimResource({ resources, rest }: ResourceList, iim: Uint8Array): Buffer {
  const kept = resources.filter(({ id }) => id !== IIM_RESOURCE && id !== DIGEST_RESOURCE);
  const ours =
    iim.length === 0 ? [] : [makeResource(IIM_RESOURCE, iim), makeResource(DIGEST_RESOURCE, digestOf(iim))];
  return Buffer.concat([...ours, ...kept.map(padded), rest]);
}

/** `current`: XMP and IIM were written together; `stale`: somebody changed IIM alone. */
export function digestState({ resources }: ResourceList): 'current' | 'stale' | 'absent' {
  const iim = resources.find(({ id }) => id === IIM_RESOURCE);
  const digest = resources.find(({ id }) => id === DIGEST_RESOURCE);
  if (iim === undefined || digest === undefined) return 'absent';
  return Buffer.compare(digest.value, digestOf(iim.value)) === 0 ? 'current' : 'stale';
}

function digestOf(iim: Uint8Array): Buffer {
  return hash('md5', iim, 'buffer');
}

function makeResource(id: number, value: Uint8Array): Buffer {
  const head = Buffer.alloc(12);
  head.write('8BIM', 0, 'latin1');
  head.writeUInt16BE(id, 4);
  head.writeUInt32BE(value.length, 8);
  return Buffer.concat([head, value, Buffer.alloc(value.length % 2)]);
}

function padded({ bytes }: Resource): Uint8Array {
  return bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
}

function even(length: number): number {
  return length + (length % 2);
}
