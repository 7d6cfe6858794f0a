// Our fields in an XMP packet, and back. Names: IPTC Photo Metadata Standard 2025.1.
import type { Element } from '@xmldom/xmldom';
import { PhotoText } from '#shared/model/photo.ts';
import { placeFields, readLocation, setLocation } from './xmp-location.ts';
import { isNamed, type Packet } from './xmp-packet.ts';
import { findElement, readValues, removeProperty, replaceValues, type Property } from './xmp-property.ts';
import { readRegions, sameRegions, setRegions } from './xmp-regions.ts';

type Field = Exclude<keyof PhotoText, 'regions'>;

const properties = [
  { field: 'caption', prefix: 'dc', name: 'description', shape: 'alternatives' },
  { field: 'alt', prefix: 'Iptc4xmpCore', name: 'AltTextAccessibility', shape: 'alternatives' },
  {
    field: 'extendedDescription',
    prefix: 'Iptc4xmpCore',
    name: 'ExtDescrAccessibility',
    shape: 'alternatives',
  },
  { field: 'credit', prefix: 'photoshop', name: 'Credit', shape: 'simple' },
  { field: 'creator', prefix: 'dc', name: 'creator', shape: 'ordered' },
  { field: 'creatorTitle', prefix: 'photoshop', name: 'AuthorsPosition', shape: 'simple' },
  { field: 'source', prefix: 'photoshop', name: 'Source', shape: 'simple' },
  { field: 'headline', prefix: 'photoshop', name: 'Headline', shape: 'simple' },
  { field: 'people', prefix: 'Iptc4xmpExt', name: 'PersonInImage', shape: 'unordered' },
  { field: 'event', prefix: 'Iptc4xmpExt', name: 'Event', shape: 'alternatives' },
  { field: 'place', prefix: 'Iptc4xmpCore', name: 'Location', shape: 'simple' },
  { field: 'city', prefix: 'photoshop', name: 'City', shape: 'simple' },
  { field: 'province', prefix: 'photoshop', name: 'State', shape: 'simple' },
  { field: 'country', prefix: 'photoshop', name: 'Country', shape: 'simple' },
  { field: 'keywords', prefix: 'dc', name: 'subject', shape: 'unordered' },
  { field: 'rights', prefix: 'dc', name: 'rights', shape: 'alternatives' },
  { field: 'jobId', prefix: 'photoshop', name: 'TransmissionReference', shape: 'simple' },
  { field: 'instructions', prefix: 'photoshop', name: 'Instructions', shape: 'simple' },
  { field: 'digitalSourceType', prefix: 'Iptc4xmpExt', name: 'DigitalSourceType', shape: 'simple' },
  { field: 'aiSystem', prefix: 'Iptc4xmpExt', name: 'AISystemUsed', shape: 'simple' },
  { field: 'aiSystemVersion', prefix: 'Iptc4xmpExt', name: 'AISystemVersionUsed', shape: 'simple' },
  { field: 'aiPrompt', prefix: 'Iptc4xmpExt', name: 'AIPromptInformation', shape: 'simple' },
  { field: 'aiPromptWriter', prefix: 'Iptc4xmpExt', name: 'AIPromptWriterName', shape: 'simple' },
] as const satisfies readonly (Property & { readonly field: Field })[];

/** What the packet says of our fields; a field it does not name is absent. */
export function readXmpText(packet: Packet): Partial<PhotoText> {
  const text: Partial<PhotoText> = readLocation(packet);
  for (const property of properties) {
    const values = readValues(packet, property).filter((value) => value !== '');
    if (values.length === 0) continue;
    if (property.field === 'people' || property.field === 'keywords') text[property.field] = [...values];
    else text[property.field] = values.join(', ');
  }
  const sourceType = sourceTypeOf(text.digitalSourceType ?? '');
  if (sourceType === undefined) delete text.digitalSourceType;
  else text.digitalSourceType = sourceType;
  const regions = readRegions(packet);
  return regions.length === 0 ? text : { ...text, regions };
}

/** XMP of one file: the packet, and the part that did not fit into it. */
export type XmpTrees = { readonly main: Packet; readonly extended: Packet | undefined };

/** Built once: making a schema takes longer than reading a packet. */
const SomeText = PhotoText.partial();

type Changed = { main: boolean; extended: boolean };

/**
 * Sets our fields to `text` in the trees themselves; what already reads the same is left as somebody wrote it, wherever it
 * stands. An empty field takes its property away. Says which trees changed.
 */
export function setXmpText(trees: XmpTrees, text: PhotoText): Changed {
  const { main, extended } = trees;
  const old = SomeText.parse({ ...(extended && readXmpText(extended)), ...readXmpText(main) });
  const changed = { main: false, extended: false };
  for (const property of properties) {
    const wanted = [text[property.field]].flat().filter((value) => value !== '');
    const present = [old[property.field] ?? []].flat();
    if (present.join('\0') === wanted.join('\0')) continue;
    const isSourceType = property.field === 'digitalSourceType';
    replaceValues(main, property, isSourceType ? wanted.map((name) => SOURCE_TYPES + name) : wanted);
    changed.main = true;
    if (extended !== undefined && removeProperty(extended, property).isRemoved) changed.extended = true;
  }
  const isMoved = placeFields.some((field) => (old[field] ?? '') !== text[field]);
  if (isMoved) changeWhere(trees, changed, { name: 'LocationShown', set: (tree) => setLocation(tree, text) });
  if (!sameRegions(old.regions ?? [], text.regions))
    changeWhere(trees, changed, { name: 'ImageRegion', set: (tree) => setRegions(tree, text.regions) });
  return changed;
}

/** A structure is changed in the tree that has it, in the packet where none does. */
function changeWhere(
  { main, extended }: XmpTrees,
  changed: Changed,
  structure: { readonly name: string; readonly set: (tree: Packet) => void },
): void {
  const lies = (tree: Packet): boolean => findElement(tree, 'Iptc4xmpExt', structure.name) !== undefined;
  const isExtended = extended !== undefined && lies(extended) && !lies(main);
  structure.set(isExtended ? extended : main);
  changed[isExtended ? 'extended' : 'main'] = true;
}

const created: Property = { prefix: 'photoshop', name: 'DateCreated', shape: 'simple' };

/** Date Created, the moment it was taken (ISO 8601, mostly without a zone). Says whether the packet changed. */
export function setXmpCreated(packet: Packet, createdAt: string): boolean {
  if (readValues(packet, created).join('') === createdAt) return false;
  replaceValues(packet, created, [createdAt]);
  return true;
}

/** Is this element one of our fields? */
export function isOurProperty(element: Element): boolean {
  return (
    isNamed(element, 'Iptc4xmpExt', 'ImageRegion') ||
    properties.some(({ prefix, name }) => isNamed(element, prefix, name))
  );
}

/** IPTC NewsCodes: the vocabulary every value of Digital Source Type is taken from. */
const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/** Undefined where the packet says none, or one of somebody's own vocabulary. */
function sourceTypeOf(value: string): string | undefined {
  return /^(?:https?:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/)?(\w+)$/u.exec(value)?.[1];
}
