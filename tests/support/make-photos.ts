// Photographs out of nothing, for tests and the bench: detailed as a camera's, the same for the same seed.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { marker, makeSegment } from '#engine/files/jpeg/segments.ts';

export type PhotoRecipe = {
  readonly width?: number;
  readonly height?: number;
  readonly seed?: number;
  /** EXIF orientation; the stored pixels are those of an upright scene `width`×`height` turned the other way. */
  readonly orientation?: number;
  readonly quality?: number;
  /** Serial number of the camera. */
  readonly serial?: string;
  /** `2026:11:20 08:15:30`, as EXIF writes it. */
  readonly takenAt?: string;
  /** Long edge of a preview after the picture, as many cameras keep it; 0 for none. */
  readonly previewEdge?: number;
};

/** A JPEG, 600×400 unless told otherwise; 6000×4000 at quality 92 comes to the 7 MB of a 24-megapixel camera. */
export async function makePhoto(recipe: PhotoRecipe = {}): Promise<Buffer> {
  const { width = 600, height = 400, seed = 1, orientation = 1, quality = 92, previewEdge = 0 } = recipe;
  const isTurned = orientation >= 5;
  const size = isTurned ? { width: height, height: width } : { width, height };
  const scene = sharp(grain(seed, size), { raw: { ...grainSize(size), channels: 3 } });
  const stored = await scene
    .resize(size.width, size.height, { fit: 'fill', kernel: 'cubic' })
    .jpeg({ quality, chromaSubsampling: '4:2:0' })
    .withExif({
      IFD0: { Make: 'TOA SOAN', Model: 'TS-1' },
      IFD2: {
        DateTimeOriginal: recipe.takenAt ?? '2026:11:20 08:15:30',
        SubSecTimeOriginal: '25',
        ...(recipe.serial !== undefined && { BodySerialNumber: recipe.serial }),
      },
    })
    .toBuffer();
  const jpeg = turn(stored, orientation);
  if (previewEdge === 0) return jpeg;
  const preview = await sharp(jpeg).resize(previewEdge, previewEdge, { fit: 'inside' }).jpeg().toBuffer();
  return withPreview(jpeg, preview);
}

/** Writes `count` photos of 24 megapixels into `dir`, in turns upright and on their side; returns their paths. */
export async function writeCameraPhotos(
  dir: string,
  count: number,
  recipe: PhotoRecipe = {},
): Promise<readonly string[]> {
  await mkdir(dir, { recursive: true });
  const orientations = [1, 1, 6, 1, 8, 3];
  const paths: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const orientation = orientations[index % orientations.length] ?? 1;
    const path = join(dir, `DSC_${String(index + 1).padStart(4, '0')}.jpg`);
    const upright = orientation >= 5 ? { width: 4000, height: 6000 } : { width: 6000, height: 4000 };
    await writeFile(path, await makePhoto({ ...upright, orientation, seed: index + 1, ...recipe }));
    paths.push(path);
  }
  return paths;
}

/** Appends `preview` after the picture and an index of both before it, type "large thumbnail". */
export function withPreview(jpeg: Buffer, preview: Buffer, type = 0x010002): Buffer {
  return withPreviews(jpeg, [{ preview, type }]);
}

/** Appends pictures in their order, and an index of all (CIPA DC-007) before the first. */
export function withPreviews(
  jpeg: Buffer,
  previews: readonly { readonly preview: Buffer; readonly type: number }[],
): Buffer {
  const pictures = previews.length + 1;
  const index = Buffer.alloc(4 + 8 + 2 + 12 * 3 + 4 + 16 * pictures);
  const segmentLength = index.length + 4;
  index.write('MPF\0MM\0*', 0, 'latin1');
  index.writeUInt32BE(8, 8);
  index.writeUInt16BE(3, 12);
  writeField(index, 14, [0xb000, 7, 4, 0x30313030]);
  writeField(index, 26, [0xb001, 4, 1, pictures]);
  writeField(index, 38, [0xb002, 7, 16 * pictures, 50]);
  const whole = jpeg.length + segmentLength;
  const start = endOfOpeningSegments(jpeg);
  let entry = 4 + 50;
  index.writeUInt32BE(0x20030000, entry);
  index.writeUInt32BE(whole, entry + 4);
  let end = whole;
  for (const { preview, type } of previews) {
    entry += 16;
    index.writeUInt32BE(type, entry);
    index.writeUInt32BE(preview.length, entry + 4);
    index.writeUInt32BE(end - (start + 8), entry + 8);
    end += preview.length;
  }
  return Buffer.concat([
    jpeg.subarray(0, start),
    makeSegment(marker.app2, index),
    jpeg.subarray(start),
    ...previews.map(({ preview }) => preview),
  ]);
}

/** An upright scene whose corners are red, green, blue and yellow, stored as `orientation` asks. Raw RGB, 8×6 blocks of 20. */
export function makeCorners(orientation: number): { data: Buffer; width: number; height: number } {
  const upright = { width: 160, height: 120 };
  const isTurned = orientation >= 5;
  const width = isTurned ? upright.height : upright.width;
  const height = isTurned ? upright.width : upright.height;
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [u, v] = toUpright(orientation, { x, y, width, height });
      const colour = CORNERS[(v < upright.height / 2 ? 0 : 2) + (u < upright.width / 2 ? 0 : 1)] ?? [];
      data.set(colour, (y * width + x) * 3);
    }
  }
  return { data, width, height };
}

const CORNERS = [
  [220, 30, 30],
  [30, 180, 30],
  [30, 30, 220],
  [220, 210, 30],
];

type Pixel = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where a stored pixel lies in the upright picture (TIFF 6.0, tag 274). */
function toUpright(orientation: number, { x, y, width, height }: Pixel): readonly [number, number] {
  const right = width - 1 - x;
  const bottom = height - 1 - y;
  switch (orientation) {
    case 2:
      return [right, y];
    case 3:
      return [right, bottom];
    case 4:
      return [x, bottom];
    case 5:
      return [y, x];
    case 6:
      return [bottom, x];
    case 7:
      return [bottom, right];
    case 8:
      return [y, right];
    default:
      return [x, y];
  }
}

/** Sets the EXIF orientation by hand: sharp would add a colour profile along with it, which cameras do not write. */
export function turn(jpeg: Buffer, orientation: number): Buffer {
  const turned = Buffer.from(jpeg);
  const tiff = turned.indexOf('Exif\0\0', 0, 'latin1') + 6;
  const little = turned.toString('latin1', tiff, tiff + 2) === 'II';
  const u16 = (at: number): number => (little ? turned.readUInt16LE(at) : turned.readUInt16BE(at));
  const ifd = tiff + (little ? turned.readUInt32LE(tiff + 4) : turned.readUInt32BE(tiff + 4));
  for (let field = ifd + 2; field < ifd + 2 + u16(ifd) * 12; field += 12) {
    if (u16(field) !== 0x0112) continue;
    if (little) turned.writeUInt16LE(orientation, field + 8);
    else turned.writeUInt16BE(orientation, field + 8);
    return turned;
  }
  throw new Error('No orientation tag to set');
}

function grainSize(size: { width: number; height: number }): { width: number; height: number } {
  return { width: Math.max(2, Math.round(size.width / 4)), height: Math.max(2, Math.round(size.height / 4)) };
}

/** Noise on a slope of light, a quarter of the final size: enlarged, it compresses like foliage and faces do. */
function grain(seed: number, size: { width: number; height: number }): Buffer {
  const { width, height } = grainSize(size);
  const data = Buffer.alloc(width * height * 3);
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  for (let at = 0; at < data.length; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const light = 70 + (110 * Math.floor(at / 3 / width)) / height;
    data[at] = light + ((state >>> 24) / 255 - 0.5) * 90;
  }
  return data;
}

function endOfOpeningSegments(jpeg: Buffer): number {
  let at = 2;
  while (jpeg[at] === 0xff && (jpeg[at + 1] === marker.app0 || jpeg[at + 1] === marker.app1)) {
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  return at;
}

function writeField(
  index: Buffer,
  at: number,
  [tag, type, count, value]: [number, number, number, number],
): void {
  index.writeUInt16BE(tag, at);
  index.writeUInt16BE(type, at + 2);
  index.writeUInt32BE(count, at + 4);
  index.writeUInt32BE(value, at + 8);
}
