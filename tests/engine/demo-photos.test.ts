import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDemoContent } from '#engine/demo/demo-content.ts';
import { makeDemoPhotos } from '#engine/demo/make-photos.ts';
import { makeNumberedPhotos } from '#tests/support/make-numbered-photos.ts';

const newsroom = new URL('../../resources/demo/newsroom.json', import.meta.url);
const { photos } = parseDemoContent(await readFile(newsroom, 'utf8'));

let dir = '';
let files: string[] = [];
const progress: [number, number][] = [];

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'demo-photos-'));
  files = await makeDemoPhotos(photos, dir, (done, total) => progress.push([done, total]));
});

afterAll(async () => {
  await rm(dir, { recursive: true, force: true });
});

test('a newcomer gets twelve photos, told of each as it is done', async () => {
  expect(files.map((file) => path.basename(file))).toEqual(photos.map((photo) => photo.fileName));
  expect((await readdir(dir)).sort()).toEqual(photos.map((photo) => photo.fileName).sort());
  expect(progress).toEqual(photos.map((_, index) => [index + 1, 12]));
});

test('every photo has the size and orientation a camera would have given it', async () => {
  const found = await Promise.all(
    files.map(async (file) => {
      const { format, autoOrient, orientation } = await sharp(file).metadata();
      return { format, ...autoOrient, orientation };
    }),
  );
  expect(found).toEqual(
    photos.map(({ width, height, orientation }) => ({ format: 'jpeg', width, height, orientation })),
  );
});

test('every photo says when, and with which camera, it was taken', async () => {
  const found = await Promise.all(
    files.map(async (file) => {
      const tags = ExifReader.load(await readFile(file));
      return {
        taken: tags['DateTimeOriginal']?.description,
        zone: tags['OffsetTimeOriginal']?.description,
        make: tags['Make']?.description,
        model: tags['Model']?.description,
        serial: tags['BodySerialNumber']?.description,
      };
    }),
  );
  expect(found).toEqual(
    photos.map(({ takenAt, camera }) => ({
      taken: takenAt.replaceAll('-', ':').replace('T', ' '),
      zone: '+07:00',
      ...camera,
    })),
  );
});

test('one photo knows the place it was taken at', async () => {
  const places = await Promise.all(
    files.map(async (file) => {
      const tags = ExifReader.load(await readFile(file));
      const [latitude, longitude] = [tags['GPSLatitude']?.description, tags['GPSLongitude']?.description];
      return latitude === undefined
        ? null
        : { latitude: Number(Number(latitude).toFixed(4)), longitude: Number(Number(longitude).toFixed(4)) };
    }),
  );
  expect(places).toEqual(photos.map((photo) => photo.location));
});

test('the demo shows portraits held both ways, several sizes, and a burst a second apart', () => {
  expect(new Set(photos.map((photo) => photo.orientation))).toEqual(new Set([1, 6, 8]));
  expect(new Set(photos.map((photo) => `${photo.width}x${photo.height}`)).size).toBeGreaterThan(6);
  const [first, second] = photos.filter((photo) => photo.scene === 'certificates');
  expect([first?.takenAt, second?.takenAt]).toEqual(['2026-11-22T08:04:11', '2026-11-22T08:04:12']);
});

test('no two photos are the same picture', async () => {
  const hashes = await Promise.all(
    files.map(async (file) =>
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ),
  );
  expect(new Set(hashes).size).toBe(12);
  const looks = await Promise.all(
    files.map((file) => sharp(file).autoOrient().resize(32, 32, { fit: 'fill' }).raw().toBuffer()),
  );
  const distances = looks.flatMap((one, index) =>
    looks.slice(index + 1).map((other) => distance(one, other)),
  );
  expect(Math.min(...distances)).toBeGreaterThan(4);
});

/** Mean difference of two pictures' values, 0-255. */
function distance(one: Buffer, other: Buffer): number {
  return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length;
}

test('the same photo drawn again has the same bytes', async () => {
  const [smallest] = photos.filter((photo) => photo.key === 'mot-cua');
  if (smallest === undefined) throw new Error('the demo lost its service counter');
  const again = await mkdtemp(path.join(tmpdir(), 'demo-again-'));
  const [file = ''] = await makeDemoPhotos([smallest], again);
  expect(await readFile(file)).toEqual(await readFile(path.join(dir, smallest.fileName)));
  await rm(again, { recursive: true });
});

test('a cancelled demo stops at the next photo and says so', async () => {
  const cancel = new AbortController();
  cancel.abort();
  const nowhere = path.join(dir, 'cancelled');
  await expect(makeDemoPhotos(photos, nowhere, undefined, cancel.signal)).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(await readdir(nowhere)).toEqual([]);
});

test('photos for a measurement are readable and all different', async () => {
  const out = path.join(dir, 'numbered');
  const numbered = await makeNumberedPhotos(6, { megapixels: 1.5, pictures: 2 }, out);
  const found = await Promise.all(
    numbered.map(async (file) => {
      const bytes = await readFile(file);
      const { width, height } = await sharp(bytes).metadata();
      await sharp(bytes).stats();
      const taken = ExifReader.load(bytes)['DateTimeOriginal']?.description;
      return { width, height, taken };
    }),
  );
  expect(found).toEqual(
    [1, 2, 3, 4, 5, 6].map((second) => ({ width: 1500, height: 1000, taken: `2026:11:22 08:00:0${second}` })),
  );
  const hashes = await Promise.all(
    numbered.map(async (file) =>
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ),
  );
  expect(new Set(hashes).size).toBe(6);
});
