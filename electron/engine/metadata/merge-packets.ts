// Some files carry more than one XMP packet. The first is believed; what only the others say is taken over into it, so that the
// file can go on with one.
import { childrenOf, descriptionsOf, namespaces, parsePacket, type Packet } from './xmp-packet.ts';
import { firstDescription } from './xmp-property.ts';

/** Says whether there was another packet to take from; one that does not parse has nothing a reader could use. */
export function mergePackets(main: Packet, others: readonly string[]): boolean {
  for (const other of others) {
    const packet = parsePacket(other);
    if (packet !== undefined) takeOver(main, packet);
  }
  return others.length > 0;
}

function takeOver(main: Packet, other: Packet): void {
  const target = firstDescription(main);
  const known = namesIn(main);
  for (const description of descriptionsOf(other)) {
    for (const attribute of Array.from(description.attributes)) {
      const { namespaceURI, localName, name, value } = attribute;
      if (namespaceURI === null || OWN.has(namespaceURI) || known.has(`${namespaceURI} ${localName}`))
        continue;
      target.setAttributeNS(namespaceURI, name, value);
    }
    for (const element of childrenOf(description)) {
      if (known.has(`${element.namespaceURI} ${element.localName}`)) continue;
      target.appendChild(main.document.importNode(element, true));
    }
  }
}

const OWN: ReadonlySet<string> = new Set([namespaces.rdf, namespaces.xml, namespaces.xmlns]);

function namesIn(packet: Packet): ReadonlySet<string> {
  const named = descriptionsOf(packet).flatMap((description) => [
    ...Array.from(description.attributes),
    ...childrenOf(description),
  ]);
  return new Set(named.map(({ namespaceURI, localName }) => `${namespaceURI} ${localName}`));
}
