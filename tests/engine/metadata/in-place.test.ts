// Words changed where they lie: what another program reads then, what stays, and what a cut at any byte leaves.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { walkJpegHead } from '#engine/files/jpeg/segments.ts';
import { pictureHash } from '#tests/support/picture-hash.ts';
import { collectBlocks } from '#engine/metadata/jpeg-blocks.ts';
import { makeLibraryHead, planLibraryHead, type HeadWrite } from '#engine/metadata/library-head.ts';
import { DIGEST_RESOURCE, IIM_RESOURCE, parseResources } from '#engine/metadata/photoshop-resources.ts';
import { childrenOf, descriptionsOf, parsePacket, serializeBare } from '#engine/metadata/xmp-packet.ts';
import { readXmpText } from '#engine/metadata/xmp-text.ts';
import { requireHead } from '#engine/metadata/write-jpeg-metadata.ts';
import { withOldBytes, type Undo } from '#engine/write-back/journal.ts';
import { AppError } from '#shared/api/errors.ts';
import { undecided } from '#shared/model/photo.ts';
import { canRunExiftool, NO_EXIFTOOL, readWithExiftool } from '#tests/support/exiftool.ts';
import {
  arrangements,
  foreignSegments,
  makeArrangement,
  realJpegs,
} from '#tests/support/jpeg-arrangements.ts';
import { NO_MATERIAL, sharedMaterial } from '#tests/support/material.ts';
import { aPhotoText } from '#tests/support/photo-text.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const marks = undecided;
const first = aPhotoText();
const second = aPhotoText({
  caption: 'Bà Lê Thị Hoa trao quà cho các gia đình chính sách.',
  headline: 'Trao quà',
  people: ['Lê Thị Hoa'],
  keywords: ['gia đình chính sách', 'quà Tết', 'phường Hòa Hưng'],
  city: 'Phường Xuân Hương – Đà Lạt',
  source: '',
  regions: [{ x: 0.3, y: 0.1, width: 0.25, height: 0.5, name: 'Lê Thị Hoa' }],
});

/** The library's copy of a file with the first words in it, and how it comes to carry the second. */
function ingested(original: Buffer): { copy: Buffer; write: HeadWrite } {
  const { scanStart } = requireHead(original);
  const copy = Buffer.concat([makeLibraryHead(original, first, marks), original.subarray(scanStart)]);
  const plan = planLibraryHead(copy, second, marks);
  if (plan.kind !== 'in-place' || plan.write === undefined) throw new Error('The words do not fit in place');
  return { copy, write: plan.write };
}

function applied(copy: Buffer, { offset, newBytes }: HeadWrite, length = newBytes.length): Buffer {
  const torn = Buffer.from(copy);
  torn.set(newBytes.subarray(0, length), offset);
  return torn;
}

const everything = (): [string, () => Promise<Buffer>][] => [
  ...Object.keys(arrangements).map((name): [string, () => Promise<Buffer>] => [
    name,
    () => makeArrangement(name),
  ]),
  ...realJpegs().map((path): [string, () => Promise<Buffer>] => [
    basename(path),
    () => Promise.resolve(readFileSync(path)),
  ]),
];

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

describe('a change in place that is cut at any byte', () => {
  test('the old words come back whole, in every file', { timeout: 240_000 }, async () => {
    let cutEverywhere = 0;
    for (const [name, make] of everything()) {
      const { copy, write } = ingested(await make());
      const head = copy.subarray(0, requireHead(copy).scanStart);
      // A long head is hashed slowly: there the cuts stand further apart.
      const step = head.length <= LONG_HEAD ? 1 : 101;
      expect([name, firstLoss(head, write, step)]).toEqual([name, undefined]);
      if (step === 1) cutEverywhere += 1;
    }
    expect(cutEverywhere).toBeGreaterThanOrEqual(sharedMaterial === undefined ? 15 : 50);
  });

  test('pages of the disk may arrive in any order', async () => {
    const { copy, write } = ingested(await makeArrangement('straight from a camera'));
    const head = copy.subarray(0, requireHead(copy).scanStart);
    const undo = undoOf(head, write);
    const page = 512;
    const pages = Math.min(10, Math.ceil(write.newBytes.length / page));
    for (let arrived = 0; arrived < 2 ** pages; arrived += 1) {
      const torn = Buffer.from(head);
      for (let at = 0; at < pages; at += 1) {
        if ((arrived & (1 << at)) === 0) continue;
        torn.set(write.newBytes.subarray(at * page, (at + 1) * page), write.offset + at * page);
      }
      expect(withOldBytes(torn, undo)?.equals(head)).toBe(true);
    }
  });

  test('a file that is another one by now is left alone', async () => {
    const { copy, write } = ingested(await makeArrangement('straight from a camera'));
    const head = copy.subarray(0, requireHead(copy).scanStart);
    const foreign = Buffer.from(head);
    foreign[3] = 0;
    expect(withOldBytes(foreign, undoOf(head, write))).toBeUndefined();
    expect(withOldBytes(head.subarray(1), undoOf(head, write))).toBeUndefined();
  });
});

const LONG_HEAD = 20_000;

/** The write reaches the disk byte by byte, and after each the power goes: where would the old words not come back? */
function firstLoss(head: Buffer, write: HeadWrite, step: number): number | undefined {
  const undo = undoOf(head, write);
  const torn = Buffer.from(head);
  let arrived = 0;
  for (let length = 0; length <= write.newBytes.length; length += step) {
    torn.set(write.newBytes.subarray(arrived, length), write.offset + arrived);
    arrived = length;
    if (withOldBytes(torn, undo)?.equals(head) !== true) return length;
  }
  return undefined;
}

function undoOf(head: Buffer, { offset, oldBytes }: HeadWrite): Undo {
  const headHash = createHash('sha256').update(head).digest('hex');
  return { byteOffset: offset, oldBytes, headLength: head.length, headHash };
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
