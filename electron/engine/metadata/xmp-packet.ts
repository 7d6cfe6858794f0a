// An XMP packet as a document tree (ISO 16684-1): parsed, so that everything foreign in it survives our changes, and
// written out again. The only file that knows the XML library.
import { XMLSerializer, type Document, type Element, type Node } from '@xmldom/xmldom';
import { parseXml } from '../files/parse-xml.ts';

export const namespaces = {
  x: 'adobe:ns:meta/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpNote: 'http://ns.adobe.com/xmp/note/',
  'mwg-rs': 'http://www.metadataworkinggroup.com/schemas/regions/',
  stArea: 'http://ns.adobe.com/xmp/sType/Area#',
  exif: 'http://ns.adobe.com/exif/1.0/',
} as const;

/** A packet's tree; `rdf` is its rdf:RDF element. */
export type Packet = { readonly document: Document; readonly rdf: Element };

/** Undefined when the text is no XMP that a reader could make sense of. */
export function parsePacket(text: string): Packet | undefined {
  // XMP has no use for document types; entities are only ever an attack.
  if (text.includes('<!DOCTYPE')) return undefined;
  const start = text.search(/<(?:[\w-]+:)?(?:xmpmeta|xapmeta|RDF)[\s>]/u);
  const end = text.lastIndexOf('>');
  const close = /<\?xpacket\s+end/u.exec(text)?.index;
  if (start === -1) return undefined;
  const xml = text.slice(start, close ?? end + 1).trim();
  const document = parseXml(xml);
  const rdf = document?.getElementsByTagNameNS(namespaces.rdf, 'RDF').item(0);
  return document === undefined || !rdf ? undefined : { document, rdf };
}

/** A packet that says nothing yet. */
export function emptyPacket(): Packet {
  const packet = parsePacket(
    `<x:xmpmeta xmlns:x="${namespaces.x}"><rdf:RDF xmlns:rdf="${namespaces.rdf}"><rdf:Description rdf:about=""/></rdf:RDF></x:xmpmeta>`,
  );
  if (packet === undefined) throw new Error('The empty packet does not parse');
  return packet;
}

/** The descriptions that hold a packet's properties, as elements or as attributes. */
export function descriptionsOf({ rdf }: Packet): readonly Element[] {
  return childrenOf(rdf).filter((child) => isNamed(child, 'rdf', 'Description'));
}

export function childrenOf(parent: Element): readonly Element[] {
  const children: Element[] = [];
  // From one to the next: xmldom keeps its lists of nodes alive, which costs more than reading a packet's properties.
  for (let node = parent.firstChild; node !== null; node = node.nextSibling)
    if (isElement(node)) children.push(node);
  return children;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isNamed(element: Element, prefix: keyof typeof namespaces, name: string): boolean {
  return element.localName === name && element.namespaceURI === namespaces[prefix];
}

/** Without the wrapper, as sidecar files and the extended part want it. */
export function serializeBare({ document }: Packet): string {
  const root = document.documentElement;
  if (root === null) throw new Error('A packet without a root');
  return new XMLSerializer().serializeToString(root);
}

/** The packet as it lies in a file; `padding` bytes of white space leave room for changes in place. */
export function serializePacket(packet: Packet, padding: number): string {
  // The id is the same in every packet there is (ISO 16684-1, 7.3.2).
  const open = '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>';
  const line = `${' '.repeat(99)}\n`;
  const space = `${line.repeat(Math.floor(padding / 100))}${' '.repeat(padding % 100)}`;
  return `${open}\n${serializeBare(packet)}\n${space}<?xpacket end="w"?>`;
}
