// Words changed where they lie: what another program reads then, and what stays.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { diskBlock } from '#engine/files/uncached-file.ts';
import { walkJpegHead } from '#engine/files/jpeg/segments.ts';
import { pictureHash } from '#tests/support/picture-hash.ts';
import { collectBlocks } from '#engine/metadata/jpeg-blocks.ts';
import { makeLibraryHead, planLibraryHead } from '#engine/metadata/library-head.ts';
import { DIGEST_RESOURCE, IIM_RESOURCE, parseResources } from '#engine/metadata/photoshop-resources.ts';
import { childrenOf, descriptionsOf, parsePacket, serializeBare } from '#engine/metadata/xmp-packet.ts';
import { readXmpText } from '#engine/metadata/xmp-text.ts';
import { requireHead } from '#engine/metadata/write-jpeg-metadata.ts';
import { AppError } from '#shared/api/errors.ts';
import { canRunExiftool, NO_EXIFTOOL, readWithExiftool } from '#tests/support/exiftool.ts';
import { applied, everything, ingested, marks, second } from '#tests/support/ingested-copy.ts';
import { foreignSegments, makeArrangement } from '#tests/support/jpeg-arrangements.ts';
import { NO_MATERIAL, sharedMaterial } from '#tests/support/material.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

describe('words changed in place', () => {
  test.each(everything())('%s: nothing else moves', async (_, make) => {
    const original = await make();
    const { copy, write } = ingested(original);
    const changed = applied(copy, write);
    expect(requireHead(changed).scanStart).toBe(requireHead(copy).scanStart);
    expect(write.offset + write.newBytes.length).toBeLessThanOrEqual(requireHead(copy).scanStart);
    expect(pictureHash(changed)).toBe(pictureHash(original));
    expect(foreignSegments(changed)).toEqual(foreignSegments(original));
    expect(foreignResources(changed)).toEqual(foreignResources(original));
    expect(foreignProperties(changed)).toEqual(foreignProperties(copy));
    const packet = parsePacket(collectBlocks(changed, walkJpegHead(changed).segments).xmp ?? '');
    expect(JSON.stringify(packet && readXmpText(packet)).normalize('NFC')).toContain(second.caption);
    const again = planLibraryHead(changed, second, marks);
    expect(again).toEqual({ kind: 'in-place', write: undefined });
  });

  test.each(everything())(
    '%s: what others wrote into its XMP is all there under the first words',
    async (_, make) => {
      const original = await make();
      const { copy } = ingested(original);
      expect(foreignXmp(copy)).toEqual(foreignXmp(original));
    },
  );

  test.each(everything())(
    '%s: with the first words its picture moves by whole blocks of a disk',
    async (_, make) => {
      const original = await make();
      const { copy } = ingested(original);
      const moved = requireHead(copy).scanStart - requireHead(original).scanStart;
      expect(Math.abs(moved) % diskBlock).toBe(0);
    },
  );

  test('words that outgrow the room ask for a new head, which has room again', async () => {
    const original = await makeArrangement('straight from a camera');
    const { copy } = ingested(original);
    const long = { ...second, caption: 'Dài. '.repeat(3_000).trim() };
    expect(planLibraryHead(copy, long, marks)).toEqual({ kind: 'rewrite' });
    const { scanStart } = requireHead(copy);
    const renewed = Buffer.concat([makeLibraryHead(copy, long, marks), copy.subarray(scanStart)]);
    expect(planLibraryHead(renewed, { ...long, headline: 'Thêm nữa' }, marks).kind).toBe('in-place');
    expect(pictureHash(renewed)).toBe(pictureHash(original));
  });

  test.runIf(canRunExiftool)(
    `another program reads exactly our words, and finds nothing new to complain about (${NO_EXIFTOOL})`,
    async () => {
      const dir = temporaryFolder();
      const files = await Promise.all(
        everything().map(async ([, make], index) => {
          const original = await make();
          const { copy, write } = ingested(original);
          const names = ['gốc', 'sau'].map((name) => join(dir, `${index}-${name}.jpg`));
          const [before = '', after = ''] = names;
          writeFileSync(before, original);
          writeFileSync(after, applied(copy, write));
          return { before, after };
        }),
      );
      const before = readWithExiftool(
        files.map((file) => file.before),
        ['validate'],
      );
      const after = readWithExiftool(
        files.map((file) => file.after),
        ['validate', 'IPTC:all', 'IPTCDigest', 'CurrentIPTCDigest', 'XMP:all'],
      );
      for (const [index, record] of after.entries()) {
        const read = JSON.parse(JSON.stringify(record).normalize('NFC'));
        expect(read).toMatchObject(asExiftoolSays);
        expect(read['IPTC:Source']).toBeUndefined();
        expect(read['XMP-photoshop:Source']).toBeUndefined();
        expect(record['File:CurrentIPTCDigest']).toBe(record['Photoshop:IPTCDigest']);
        expect(warnings(record)).toBeLessThanOrEqual(warnings(before[index] ?? {}));
      }
      expect(after.length).toBe(files.length);
    },
    120_000,
  );
});

describe.skipIf(sharedMaterial === undefined)(`damaged files (${NO_MATERIAL})`, () => {
  const folder = join(sharedMaterial ?? '', 'photos/corrupt');
  const files = sharedMaterial === undefined ? [] : readdirSync(folder);

  test.each(files)('%s takes words with its picture as it was, or is refused in a sentence', (name) => {
    const original = readFileSync(join(folder, name));
    const before = Buffer.from(original);
    const outcome = tryWords(original);
    expect([pictureHash(original), 'Ảnh JPEG hỏng phần đầu nên chưa ghi được chú thích vào tệp.']).toContain(
      outcome,
    );
    expect(original.equals(before)).toBe(true);
  });
});

/** The hash of the picture under its new words, or the sentence of the refusal. */
function tryWords(original: Buffer): string {
  try {
    const { copy, write } = ingested(original);
    return pictureHash(applied(copy, write));
  } catch (error) {
    if (error instanceof AppError && error.code === 'unreadable_image') return error.message;
    throw error;
  }
}

function blocksOf(jpeg: Buffer): ReturnType<typeof collectBlocks> {
  return collectBlocks(jpeg, walkJpegHead(jpeg).segments);
}

/** Photoshop's resources that are not ours, byte for byte but for a missing last padding. */
function foreignResources(jpeg: Buffer): readonly string[] {
  const { resources, rest } = parseResources(blocksOf(jpeg).photoshop);
  const foreign = resources.filter(({ id }) => id !== IIM_RESOURCE && id !== DIGEST_RESOURCE);
  return [...foreign.map(({ id, value }) => `${id} ${hex(value)}`), hex(rest)];
}

/** XMP that is not ours, wherever it stands. */
function foreignProperties(jpeg: Buffer): readonly string[] {
  const { xmp = '', extendedXmp = '' } = blocksOf(jpeg);
  return [xmp, extendedXmp]
    .flatMap((text) => parsePacket(text) ?? [])
    .flatMap((packet) => {
      const bare = serializeBare(packet);
      return descriptionsOf(packet).flatMap((description) =>
        childrenOf(description)
          .filter(({ localName }) => !OURS.has(localName ?? '') && bare.includes(localName ?? ''))
          .map((element) => `${element.namespaceURI} ${element.localName} ${element.textContent}`),
      );
    })
    .toSorted();
}

/** XMP that none of our fields is written to, whatever is in it: structures whole, with the attributes of each element. */
function foreignXmp(jpeg: Buffer): Readonly<Record<string, string>> {
  const { xmp = '', furtherXmp, extendedXmp = '' } = blocksOf(jpeg);
  const said = [xmp, ...furtherXmp, extendedXmp]
    .flatMap((text) => parsePacket(text) ?? [])
    .flatMap(descriptionsOf)
    .flatMap((description) => [
      ...Array.from(description.attributes, ({ namespaceURI, localName, value }) => ({
        ...{ namespaceURI, localName },
        says: value,
      })),
      ...childrenOf(description).map((element) => ({
        ...{ namespaceURI: element.namespaceURI, localName: element.localName },
        says: inside(element),
      })),
    ])
    .filter(({ namespaceURI, localName }) => !NOT_FOREIGN.has(localName ?? '') && namespaceURI !== XMLNS)
    .map(({ namespaceURI, localName, says }) => [`${namespaceURI} ${localName}`, says]);
  // Of several packets the first that says a thing is believed.
  return Object.fromEntries(said.toReversed());
}

/** Everything but the prefixes and the white space between elements, which mean nothing. */
function inside(element: Element): string {
  const attributes = Array.from(element.attributes)
    .filter(({ namespaceURI }) => namespaceURI !== XMLNS)
    .map(({ namespaceURI, localName, value }) => `${namespaceURI} ${localName}=${value}`)
    .toSorted();
  const children = childrenOf(element).map(
    (child) => `<${child.namespaceURI} ${child.localName}>${inside(child)}`,
  );
  const text = children.length === 0 ? [element.textContent] : children;
  return JSON.stringify([...attributes, ...text]);
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** What our fields are written to (IPTC Photo Metadata Standard), what was decided in culling, and what a description is about. */
const NOT_FOREIGN: ReadonlySet<string> = new Set([
  ...['description', 'AltTextAccessibility', 'ExtDescrAccessibility', 'Credit', 'creator', 'AuthorsPosition'],
  ...['Source', 'Headline', 'PersonInImage', 'Event', 'Location', 'City', 'State', 'Country', 'subject'],
  ...['rights', 'TransmissionReference', 'Instructions', 'DigitalSourceType', 'AISystemUsed'],
  ...['AISystemVersionUsed', 'AIPromptInformation', 'AIPromptWriterName', 'LocationShown', 'ImageRegion'],
  ...['Rating', 'Label', 'about', 'HasExtendedXMP'],
]);

/** Properties that carry the words that change between the first text and the second. */
const OURS: ReadonlySet<string> = new Set([
  ...[
    'description',
    'Headline',
    'PersonInImage',
    'subject',
    'City',
    'Source',
    'ImageRegion',
    'LocationShown',
  ],
]);

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

const asExiftoolSays = {
  'IPTC:CodedCharacterSet': 'UTF8',
  'IPTC:Caption-Abstract': second.caption,
  'IPTC:Headline': second.headline,
  'IPTC:Keywords': second.keywords,
  'IPTC:City': 'Phường Xuân Hương – Đà',
  'IPTC:By-line': second.creator,
  'XMP-dc:Description': second.caption,
  'XMP-dc:Subject': second.keywords,
  'XMP-photoshop:Headline': second.headline,
  'XMP-photoshop:City': second.city,
  'XMP-iptcExt:PersonInImage': 'Lê Thị Hoa',
  'XMP-iptcExt:Event': second.event,
};

/** Warnings of validation; trailers whose offsets exiftool has to adjust are a known limit and minor. */
function warnings(record: Readonly<Record<string, unknown>>): number {
  const verdict = String(record['ExifTool:Validate']);
  const all = Number(/^(\d+) Warning/u.exec(verdict)?.[1] ?? 0);
  const minor = /\((?:(\d+|all) )?minor\)/u.exec(verdict);
  if (minor === null) return all;
  return /^\d+$/u.test(minor[1] ?? '') ? all - Number(minor[1]) : 0;
}
