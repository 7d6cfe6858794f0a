// Where cameras say they focused, in notes of their own; ExifTool reads the same files and must come to the same place.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readExif } from '#engine/metadata/read-exif.ts';
import { focusOf } from '#engine/metadata/read-focus.ts';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import { parsePacket } from '#engine/metadata/xmp-packet.ts';
import { canRunExiftool, NO_EXIFTOOL, readWithExiftool, type ExiftoolTags } from '#tests/support/exiftool.ts';
import {
  canonNew,
  canonOld,
  exifWithNotes,
  fujifilm,
  nikon,
  olympus,
  panasonic,
  photoWithExif,
  sony,
  type ByteOrder,
  type MadeCamera,
} from '#tests/support/maker-notes.ts';
import { NO_MATERIAL, sharedMaterial } from '#tests/support/material.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

type Point = { readonly x: number; readonly y: number };

async function save(camera: MadeCamera, order: ByteOrder, orientation = 1): Promise<string> {
  const path = join(temporaryFolder(), 'DSC_0001.jpg');
  writeFileSync(path, await photoWithExif(exifWithNotes(camera, order, orientation)));
  return path;
}

async function focusAfter(
  camera: MadeCamera,
  order: ByteOrder = 'MM',
  orientation = 1,
): Promise<Point | null> {
  return rounded((await readMetadata(await save(camera, order, orientation))).capture.focus);
}

function rounded(point: Point | null): Point | null {
  return point && { x: Math.round(point.x * 1e4) / 1e4, y: Math.round(point.y * 1e4) / 1e4 };
}

const nine = {
  xs: [0, -1500, 1500, -1500, 0, 1500, -1500, 1500, 0],
  ys: [800, 400, 400, -800, 0, 0, -400, -400, -800],
};

/** Each tells of a point a quarter from the left and seven tenths from the top. */
const cameras: Readonly<Record<string, MadeCamera>> = {
  'Canon EOS': canonNew({ ...nine, inFocus: [3] }),
  'Canon EOS, older': canonOld({ ...nine, inFocus: [3] }),
  'Nikon in live view': nikon('0100', { 16: 6000, 18: 4000, 20: 1500, 22: 2800 }, { 4: 1 }, 'NIKON D5000'),
  'Nikon in live view, newer': nikon(
    '0101',
    { 70: 6000, 72: 4000, 74: 1500, 76: 2800 },
    { 4: 1 },
    'NIKON D850',
  ),
  'Nikon Z': nikon('0300', { 42: 6000, 44: 4000, 46: 1500, 48: 2800 }, { 4: 2, 7: 1 }),
  'Nikon Z, second version': nikon('0301', { 42: 6000, 44: 4000, 46: 1500, 48: 2800 }, { 4: 2, 7: 1 }),
  'Nikon Z, newer': nikon('0400', { 62: 6000, 64: 4000, 66: 1500, 68: 2800 }, { 4: 2, 7: 1 }, 'NIKON Z 9'),
  'Nikon Z, newest': nikon('0401', { 62: 6000, 64: 4000, 66: 1500, 68: 2800 }, { 4: 2, 7: 1 }, 'NIKON Z 8'),
  Sony: sony([6000, 4000, 1500, 2800]),
  Fujifilm: fujifilm([1500, 2800]),
  Panasonic: panasonic([256, 1024, 700, 1000]),
  Olympus: olympus([0, 0, 25, 100, 70, 100, 25, 100, 70, 100], 'OLYMPUS\0'),
  'OM System': olympus([0, 0, 25, 100, 70, 100, 25, 100, 70, 100], 'OM SYSTEM\0\0\0'),
};

const everyWay = Object.keys(cameras).flatMap((name) => [[name, 'II'] as const, [name, 'MM'] as const]);

function camera(name: string): MadeCamera {
  const made = cameras[name];
  if (made === undefined) throw new Error(`No camera ${name}`);
  return made;
}

describe('a camera that tells where it focused', () => {
  test.each(everyWay)('%s (%s)', async (name, order) => {
    expect(await focusAfter(camera(name), order)).toEqual({ x: 0.25, y: 0.7 });
  });

  test.each([
    [3, { x: 0.75, y: 0.3 }],
    [6, { x: 0.3, y: 0.25 }],
    [8, { x: 0.7, y: 0.75 }],
  ])('tells it of the picture as it lay on the sensor (orientation %i)', async (orientation, point) => {
    expect(await focusAfter(camera('Sony'), 'II', orientation)).toEqual(point);
  });

  test('Canon: of several areas in focus the one in their midst is meant', async () => {
    const areas = { ...nine, inFocus: [1, 3, 6] };
    expect(await focusAfter(canonNew(areas))).toEqual({ x: 0.25, y: 0.6 });
    expect(await focusAfter(canonOld(areas))).toEqual({ x: 0.25, y: 0.6 });
  });

  test('Canon: an area beyond the sixteenth', async () => {
    const xs = Array.from({ length: 45 }, (_, index) => (index - 22) * 100);
    const areas = { xs, ys: xs.map(() => 400), inFocus: [37] };
    expect(await focusAfter(canonNew(areas))).toEqual({ x: 0.75, y: 0.4 });
    expect(await focusAfter(canonOld(areas))).toEqual({ x: 0.75, y: 0.4 });
  });
});

test.skipIf(!canRunExiftool)(`ExifTool comes to the same places (${NO_EXIFTOOL})`, async () => {
  const paths = await Promise.all(everyWay.map(([name, order]) => save(camera(name), order)));
  const places = readWithExiftool(paths, TAGS).map((tags) => rounded(placeByExiftool(tags)));
  expect(places).toEqual(everyWay.map(() => ({ x: 0.25, y: 0.7 })));
});

describe.skipIf(sharedMaterial === undefined)(`real files (${NO_MATERIAL})`, () => {
  const path = (name: string): string => join(sharedMaterial ?? '', 'photos', name);
  const places = {
    'camera/Olympus_PEN_E-P3.jpg': { x: 0.5, y: 0.4941 },
    'camera/Nikon_D1X.jpg': null,
    'iptc/et_Canon.jpg': null,
    'iptc/et_Nikon.jpg': null,
  };
  test.each(Object.entries(places))('%s', async (name, place) => {
    expect(rounded((await readMetadata(path(name))).capture.focus)).toEqual(place);
  });
  test.skipIf(!canRunExiftool)(`ExifTool comes to the same places (${NO_EXIFTOOL})`, () => {
    const read = readWithExiftool(Object.keys(places).map(path), TAGS);
    expect(read.map((tags) => rounded(placeByExiftool(tags)))).toEqual(Object.values(places));
  });
});

describe('of several who tell', () => {
  const stored = { width: 600, height: 400, orientation: 1 };
  const maker = { x: 1500, y: 2800, of: { width: 6000, height: 4000 } };
  const subject = { x: 60, y: 40, of: undefined };
  const region =
    parsePacket(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
    xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#">
    <mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Seq><rdf:li rdf:parseType="Resource">
    <mwg-rs:Type>Focus</mwg-rs:Type><mwg-rs:Area stArea:x="0.4" stArea:y="0.6"/></rdf:li></rdf:Seq></mwg-rs:RegionList>
    </mwg-rs:Regions></rdf:Description></rdf:RDF>`);

  test('EXIF is believed first, a region next, the camera’s notes last', () => {
    expect(focusOf({ subject, maker }, region, stored)).toEqual({ x: 0.1, y: 0.1 });
    expect(focusOf({ subject: undefined, maker }, region, stored)).toEqual({ x: 0.4, y: 0.6 });
    expect(focusOf({ subject: undefined, maker }, undefined, stored)).toEqual({ x: 0.25, y: 0.7 });
  });
  test('one who tells of a place outside the picture, or of another picture, leaves it to the next', () => {
    const beyond = { ...subject, x: 700 };
    const ofAnother = { ...subject, of: { width: 400, height: 400 } };
    expect(focusOf({ subject: beyond, maker }, undefined, stored)).toEqual({ x: 0.25, y: 0.7 });
    expect(focusOf({ subject: ofAnother, maker }, undefined, stored)).toEqual({ x: 0.25, y: 0.7 });
    expect(focusOf({ subject: beyond, maker: undefined }, undefined, stored)).toBeNull();
  });
});

describe('a camera that does not', () => {
  test.each([
    ['Canon with nothing in focus', canonNew({ ...nine, inFocus: [] })],
    ['an older Canon with nothing in focus', canonOld({ ...nine, inFocus: [] })],
    [
      'a compact Canon, which may count downwards',
      canonNew({ ...nine, inFocus: [3], model: 'Canon PowerShot G12' }),
    ],
    [
      'Nikon focusing by its sensor of fixed points',
      nikon('0100', { 16: 6000, 18: 4000, 20: 1500, 22: 2800 }, { 6: 1, 7: 3 }),
    ],
    ['Nikon Z without coordinates', nikon('0300', { 42: 6000, 44: 4000, 46: 1500, 48: 2800 }, { 4: 2 })],
    [
      'Nikon of a version nobody knows',
      nikon('9900', { 42: 6000, 44: 4000, 46: 1500, 48: 2800 }, { 4: 1, 7: 1 }),
    ],
    ['Sony at nought', sony([6000, 4000, 0, 0])],
    ['Sony without a size', sony([0, 0, 0, 0])],
    ['Fujifilm at nought', fujifilm([0, 0])],
    ['Fujifilm beyond the edge', fujifilm([7000, 100])],
    ['Panasonic by hand', panasonic([16_777_216, 1, 16_777_216, 1])],
    ['Panasonic with a fraction of nothing', panasonic([1, 0, 1, 0])],
    ['Olympus by hand', olympus([0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 'OLYMPUS\0')],
    [
      'a maker we do not know',
      { ...sony([6000, 4000, 1500, 2800]), notes: () => Buffer.from('AOC\0 ghi chú') },
    ],
  ])('%s', async (_, made) => {
    expect(await focusAfter(made)).toBeNull();
  });

  test.each(Object.keys(cameras))(
    '%s, of a picture that was cut to other proportions since',
    async (name) => {
      const path = join(temporaryFolder(), 'vuông.jpg');
      const square = { width: 400, height: 400 };
      writeFileSync(path, await photoWithExif(exifWithNotes(camera(name), 'MM'), square));
      expect((await readMetadata(path)).capture.focus).toBeNull();
    },
  );
});

describe('damaged notes tell nothing and harm nothing', () => {
  test.each(everyWay)('%s (%s), cut off at every byte', (name, order) => {
    const whole = exifWithNotes(camera(name), order);
    for (let length = 0; length < whole.length; length += 1) {
      expect(readExif(whole.subarray(0, length)).focus.maker).toBeUndefined();
    }
  });

  test.each(everyWay)('%s (%s), with every byte in turn written over', (name, order) => {
    const whole = exifWithNotes(camera(name), order);
    for (const wrong of [0x00, 0x7f, 0xff]) {
      for (let at = 0; at < whole.length; at += 1) {
        const damaged = Buffer.from(whole);
        damaged[at] = wrong;
        expect(() => readExif(damaged)).not.toThrow();
      }
    }
  });
});

/** Numbers rather than words; of Canon's bits the positions of those that are set. */
const TAGS = [
  ...['Canon:AFPointsInFocus', 'Canon:AFImageWidth#', 'Canon:AFImageHeight#'],
  ...['Canon:AFAreaXPositions#', 'Canon:AFAreaYPositions#', 'Nikon:AFImageWidth#', 'Nikon:AFImageHeight#'],
  ...['Nikon:AFAreaXPosition#', 'Nikon:AFAreaYPosition#', 'Sony:FocusLocation#', 'FujiFilm:FocusPixel#'],
  ...['Panasonic:AFPointPosition#', 'Olympus:AFPointSelected#'],
  ...['ExifIFD:ExifImageWidth#', 'ExifIFD:ExifImageHeight#'],
];

/** The place that these numbers mean, by the notes in ExifTool's tag tables. */
function placeByExiftool(tags: ExiftoolTags): Point | null {
  const list = (name: string): readonly number[] => {
    const value = tags[name];
    if (typeof value === 'number') return [value];
    return typeof value === 'string' ? value.split(' ').map(Number) : [];
  };
  const [wide = 0, high = 0] = ['Width', 'Height'].flatMap((side) => list(`ExifIFD:ExifImage${side}`));
  const inFocus = tags['Canon:AFPointsInFocus'];
  if (inFocus !== undefined) {
    const [at = -1] = list('Canon:AFPointsInFocus');
    const [x, y] = ['X', 'Y'].map((axis) => list(`Canon:AFArea${axis}Positions`)[at]);
    const [w = 0, h = 0] = ['Width', 'Height'].flatMap((side) => list(`Canon:AFImage${side}`));
    return x === undefined || y === undefined ? null : { x: 0.5 + x / w, y: 0.5 - y / h };
  }
  const [nikonWide, nikonHigh] = ['Width', 'Height'].flatMap((side) => list(`Nikon:AFImage${side}`));
  if (nikonWide !== undefined && nikonHigh !== undefined) {
    const [x = 0, y = 0] = ['X', 'Y'].flatMap((axis) => list(`Nikon:AFArea${axis}Position`));
    return nikonWide === 0 ? null : { x: x / nikonWide, y: y / nikonHigh };
  }
  const [sonyWide, sonyHigh = 0, sonyX = 0, sonyY = 0] = list('Sony:FocusLocation');
  if (sonyWide !== undefined) return { x: sonyX / sonyWide, y: sonyY / sonyHigh };
  const [fujiX, fujiY = 0] = list('FujiFilm:FocusPixel');
  if (fujiX !== undefined) return { x: fujiX / wide, y: fujiY / high };
  const [panX, panY = 0] = list('Panasonic:AFPointPosition');
  if (panX !== undefined) return { x: panX, y: panY };
  const [olympusX, olympusY = 0] = list('Olympus:AFPointSelected');
  return olympusX === undefined ? null : { x: olympusX, y: olympusY };
}
