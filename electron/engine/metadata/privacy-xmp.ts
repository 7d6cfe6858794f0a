// Takes out of XMP what points at a place, a camera or an owner, and pictures kept as text. Works by what a property is called,
// at any depth and in any namespace: every maker has schemas of its own.
import type { Element } from '@xmldom/xmldom';
import type { KeptTraces, RemovedKind } from '#shared/model/leaving.ts';
import { childrenOf, type Packet } from './xmp-packet.ts';

/** Changes the packet; says what went. */
export function withoutXmpTraces({ rdf }: Packet, keep: KeptTraces): ReadonlySet<RemovedKind> {
  const removed = new Set<RemovedKind>();
  const visit = (element: Element): void => {
    for (const attribute of Array.from(element.attributes)) {
      const kind = kindOf(attribute, keep);
      if (kind === undefined) continue;
      removed.add(kind);
      element.removeAttributeNode(attribute);
    }
    for (const child of childrenOf(element)) {
      const kind = kindOf(child, keep);
      if (kind === undefined) visit(child);
      else {
        removed.add(kind);
        element.removeChild(child);
      }
    }
  };
  visit(rdf);
  return removed;
}

type Named = { readonly localName: string | null; readonly namespaceURI: string | null };

function kindOf({ localName, namespaceURI }: Named, keep: KeptTraces): RemovedKind | undefined {
  const name = localName ?? '';
  if (namespaceURI === DECLARATION) return undefined;
  if (!keep.location && /gps|^(?:latitude|longitude|altitude)/iu.test(name)) return 'location';
  if (!keep.serial && /serial|^(?:Camera)?OwnerName$/iu.test(name)) return 'serial';
  if (!keep.serial && /^MakerNotes?$/iu.test(name)) return 'maker-data';
  const isPicture = /thumbnail|preview/iu.test(name) || (name === 'Data' && GOOGLE.test(namespaceURI ?? ''));
  return !keep.previews && isPicture ? 'preview' : undefined;
}

const DECLARATION = 'http://www.w3.org/2000/xmlns/';
/** Phones keep the picture before their blur, and its depth, under `Data`. */
const GOOGLE = /^http:\/\/ns\.google\.com\/photos\//u;
