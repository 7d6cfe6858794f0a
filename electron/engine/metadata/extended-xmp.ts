// What does not fit into one XMP segment (XMP specification part 3, 1.1.3.1): a second tree in numbered pieces, which the
// packet names by its MD5.
import { createHash } from 'node:crypto';
import { XMLSerializer } from '@xmldom/xmldom';
import { makeSegment, marker } from '../files/jpeg/segments.ts';
import { extendedHeader, extendedXmpPrefix } from './jpeg-blocks.ts';
import { childrenOf, descriptionsOf, isNamed, namespaces, serializeBare, type Packet } from './xmp-packet.ts';
import { isOurProperty, type XmpTrees } from './xmp-text.ts';

/** Bytes of one piece; a round figure below what a segment holds. */
const PIECE = 65_000;

/** The segments of the extended part, and the packet's reference to them set or, where nothing is left in it, taken out. */
export function makeExtendedSegments({ main, extended }: XmpTrees): readonly Buffer[] {
  const holds =
    extended !== undefined &&
    descriptionsOf(extended).some((description) => childrenOf(description).length > 0);
  if (!holds) {
    setReference(main, undefined);
    return [];
  }
  const whole = Buffer.from(serializeBare(extended));
  const guid = createHash('md5').update(whole).digest('hex').toUpperCase();
  setReference(main, guid);
  const segments: Buffer[] = [];
  for (let offset = 0; offset < whole.length; offset += PIECE) {
    const header = Buffer.alloc(extendedHeader);
    header.write(guid, 0, 'latin1');
    header.writeUInt32BE(whole.length, 32);
    header.writeUInt32BE(offset, 36);
    const prefix = Buffer.from(extendedXmpPrefix, 'latin1');
    segments.push(
      makeSegment(marker.app1, Buffer.concat([prefix, header, whole.subarray(offset, offset + PIECE)])),
    );
  }
  return segments;
}

/**
 * Moves properties of at least `bytes` in all from the packet to the extended part: foreign ones first, large ones first,
 * because some readers never look there.
 */
export function moveToExtended({ main, extended }: { main: Packet; extended: Packet }, bytes: number): void {
  const target = descriptionsOf(extended)[0];
  if (target === undefined) throw new Error('An extended part without a description');
  const movable = descriptionsOf(main)
    .flatMap(childrenOf)
    .map((element) => ({ element, size: sizeOf(element), rank: isOurProperty(element) ? 1 : 0 }))
    .toSorted((a, b) => a.rank - b.rank || b.size - a.size);
  let left = bytes;
  for (const { element, size } of movable) {
    if (left <= 0) return;
    target.appendChild(extended.document.importNode(element, true));
    element.parentNode?.removeChild(element);
    left -= size;
  }
}

/** Bytes this property takes, its namespace declarations not counted: they may stay with its neighbours. */
function sizeOf(element: Parameters<typeof childrenOf>[0]): number {
  return Buffer.byteLength(
    new XMLSerializer().serializeToString(element).replace(/ xmlns:\w+="[^"]*"/gu, ''),
  );
}

function setReference(main: Packet, guid: string | undefined): void {
  const descriptions = descriptionsOf(main);
  for (const description of descriptions) {
    description.removeAttributeNS(namespaces.xmpNote, 'HasExtendedXMP');
    const element = childrenOf(description).find((child) => isNamed(child, 'xmpNote', 'HasExtendedXMP'));
    if (element !== undefined) description.removeChild(element);
  }
  if (guid !== undefined) descriptions[0]?.setAttributeNS(namespaces.xmpNote, 'xmpNote:HasExtendedXMP', guid);
}
