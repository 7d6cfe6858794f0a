// What a copy no longer tells, by an independent reader's word, on every JPEG there is to try.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { nothingKept } from '#shared/model/leaving.ts';
import { findPictureEnd } from '#engine/files/jpeg/picture-end.ts';
import { makeSegment, walkJpegHead } from '#engine/files/jpeg/segments.ts';
import { collectBlocks } from '#engine/metadata/jpeg-blocks.ts';
import { withoutTraces } from '#engine/metadata/privacy.ts';
import { noExif, readExif, type ExifFacts } from '#engine/metadata/read-exif.ts';
import { withJpegMetadata } from '#engine/metadata/write-jpeg-metadata.ts';
import { aPhotoText } from '#tests/support/photo-text.ts';
import { signedJpeg, tellingJpeg } from '#tests/support/telling-jpeg.ts';
import { canRunExiftool, NO_EXIFTOOL, readWithExiftool, type ExiftoolTags } from '#tests/support/exiftool.ts';
import { makePhoto, turn } from '#tests/support/make-photos.ts';
import { NO_MATERIAL, sharedMaterial } from '#tests/support/material.ts';

const TRACES = [
  'GPS*',
  '*Serial*',
  '*Thumbnail*',
  '*Preview*',
  'MakerNotes:all',
  'OwnerName',
  'CameraOwnerName',
];
/** Facts and words that must outlive the cleaning, as exiftool names them. */
const STAYING = [
  ...[
    'IFD0:Orientation',
    'IFD0:Model',
    'IFD0:Make',
    'IFD0:Artist',
    'IFD0:Copyright',
    'IFD0:ImageDescription',
  ],
  ...[
    'ExifIFD:DateTimeOriginal',
    'ExifIFD:ExposureTime',
    'ExifIFD:FNumber',
    'ExifIFD:ISO',
    'ExifIFD:FocalLength',
  ],
  ...['ExifIFD:UserComment', 'InteropIFD:InteropIndex', 'IPTC:all', 'XMP-dc:all', 'XMP-photoshop:all'],
  ...['ICC_Profile:ProfileDescription', 'JFIF:JFIFVersion', 'File:ImageWidth', 'File:ImageHeight'],
];

function jpegsBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter(
      (path) =>
        statSync(path).isFile() &&
        readFileSync(path)
          .subarray(0, 2)
          .equals(Buffer.from([0xff, 0xd8])),
    )
    .toSorted();
}

function pictureOf(jpeg: Buffer): Buffer | undefined {
  const { scanStart } = walkJpegHead(jpeg);
  return scanStart === undefined ? undefined : jpeg.subarray(scanStart, findPictureEnd(jpeg, scanStart));
}

function without(tags: ExiftoolTags, names: readonly RegExp[]): ExiftoolTags {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !names.some((name) => name.test(key))));
}

const skipped = sharedMaterial === undefined || !canRunExiftool;

describe.skipIf(skipped)(`every JPEG there is (${NO_MATERIAL}; ${NO_EXIFTOOL})`, () => {
  const photos = join(sharedMaterial ?? '', 'photos');
  const files = skipped ? [] : jpegsBelow(photos);
  // One folder for all: the copies are made once.
  const dir = mkdtempSync(join(tmpdir(), 'toa-soan-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const cleaned = files.map((path, index) => {
    const before = readFileSync(path);
    const { jpeg, removed } = withoutTraces(before, { ...nothingKept, words: true });
    const copy = join(dir, `${index}.jpg`);
    writeFileSync(copy, jpeg);
    return { path, name: relative(photos, path), copy, before, jpeg, removed };
  });
  const readable = cleaned.filter(({ before }) => walkJpegHead(before).scanStart !== undefined);

  test('tells no place, no serial number and shows no hidden picture any more', () => {
    expect(files.length).toBeGreaterThan(70);
    const left = readWithExiftool(
      readable.map(({ copy }) => copy),
      TRACES,
    ).map((tags, index) => ({
      name: readable[index]?.name,
      tags: Object.keys(without(tags, [/^SourceFile$/u])),
    }));
    expect(left.filter(({ tags }) => tags.length > 0)).toEqual([]);
  });

  test('keeps its picture to the byte', () => {
    const changed = readable.filter(({ before, jpeg }) => {
      const picture = pictureOf(before);
      return picture === undefined || pictureOf(jpeg)?.equals(picture) !== true;
    });
    expect(changed.map(({ name }) => name)).toEqual([]);
  });

  test('keeps its words, its time, its camera and its exposure', () => {
    const ofAll = (paths: readonly string[]): readonly ExiftoolTags[] =>
      readWithExiftool(paths, STAYING).map((tags) =>
        without(tags, [/^SourceFile$/u, /ObjectPreview/u, /^IPTC\d:/u]),
      );
    const before = ofAll(readable.map(({ path }) => path));
    const after = ofAll(readable.map(({ copy }) => copy));
    const changed = readable.flatMap(({ name }, index) =>
      JSON.stringify(before[index]) === JSON.stringify(after[index])
        ? []
        : [{ name, before: before[index], after: after[index] }],
    );
    expect(changed).toEqual([]);
  });

  // `G1:4`: each of several warnings under a name of its own.
  test('has no warning it did not have before', () => {
    const ofAll = (paths: readonly string[]): readonly ExiftoolTags[] =>
      readWithExiftool(paths, ['G1:4', 'validate', 'Warning', 'Error']);
    const before = ofAll(readable.map(({ path }) => path));
    const after = ofAll(readable.map(({ copy }) => copy));
    const worse = readable.flatMap(({ name }, index) => {
      const old = new Set(warnings(before[index]));
      const fresh = warnings(after[index]).filter((warning) => !old.has(warning));
      return fresh.length === 0 ? [] : [{ name, fresh }];
    });
    expect(worse).toEqual([]);
  });
});

describe('a photo that tells too much', () => {
  test('is told apart: each kind of trace is named, and goes unless it is to be kept', async () => {
    const jpeg = await tellingJpeg();
    const all = withoutTraces(jpeg, { ...nothingKept, words: true });
    expect(all.removed).toEqual(['location', 'serial', 'preview']);
    expect(withoutTraces(all.jpeg, { ...nothingKept, words: true }).removed).toEqual([]);
    const located = withoutTraces(jpeg, { location: true, serial: false, previews: true, words: true });
    expect(located.removed).toEqual(['serial']);
    expect(facts(located.jpeg).hasLocation).toBe(true);
    expect(facts(all.jpeg)).toEqual({ ...facts(jpeg), hasLocation: false, serial: null });
  });

  test('a C2PA signature goes with the first change, in all its pieces, and other boxes stay', async () => {
    const { jpeg, removed } = withoutTraces(await signedJpeg(), {
      ...{ location: true, serial: true, previews: true, words: true },
    });
    expect(removed).toEqual(['signature']);
    expect(jpeg.includes('c2pa')).toBe(false);
    expect(jpeg.includes('một hộp khác')).toBe(true);
  });

  test('without words it says nothing any more, but still stands upright', async () => {
    const jpeg = turn(await makePhoto(), 6);
    const told = withJpegMetadata(jpeg, aPhotoText());
    const { jpeg: silent, removed } = withoutTraces(told, { ...nothingKept, words: false });
    expect(removed).toEqual(['words']);
    expect(silent.includes('Iptc4xmp')).toBe(false);
    expect(facts(silent)).toEqual(facts(jpeg));
  });
});

test('damaged metadata never fails a photo, and what is left of it tells nothing', async () => {
  const jpeg = withJpegMetadata(await tellingJpeg(), aPhotoText());
  const { scanStart = 0 } = walkJpegHead(jpeg);
  let state = 7;
  const next = (below: number): number => {
    state = (state * 48_271) % 0x7fffffff;
    return state % below;
  };
  const toldAfter = Array.from({ length: 300 }, () => {
    const damaged = Buffer.from(jpeg);
    for (let flips = next(5); flips >= 0; flips -= 1) damaged[2 + next(scanStart - 2)] = next(256);
    const once = withoutTraces(damaged, { ...nothingKept, words: true });
    return withoutTraces(once.jpeg, { ...nothingKept, words: true }).removed;
  });
  expect(toldAfter.flat()).toEqual([]);
});

test('of several XMP packets none tells a place', async () => {
  const jpeg = withJpegMetadata(await makePhoto(), aPhotoText());
  const second = `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="10,46.6N"/></rdf:RDF></x:xmpmeta>`;
  const { segments } = walkJpegHead(jpeg);
  const at = segments.findLast(({ marker }) => marker === 0xe1)?.end ?? 2;
  const two = Buffer.concat([
    jpeg.subarray(0, at),
    makeSegment(0xe1, Buffer.from(second)),
    jpeg.subarray(at),
  ]);
  const { jpeg: clean, removed } = withoutTraces(two, { ...nothingKept, words: true });
  expect(removed).toEqual(['location']);
  expect(clean.includes('GPSLatitude')).toBe(false);
  expect(clean.includes(aPhotoText().event)).toBe(true);
});

function facts(jpeg: Buffer): ExifFacts['capture'] {
  const { exif } = collectBlocks(jpeg, walkJpegHead(jpeg).segments);
  return exif === undefined ? noExif.capture : readExif(exif).capture;
}

function warnings(tags: ExiftoolTags | undefined): string[] {
  return Object.entries(tags ?? {})
    .filter(([key]) => /Warning|Error/u.test(key))
    .flatMap(([, value]) => value)
    .map(String);
}
