// What can be seen in a picture without knowing what it shows: how alike it is to another, and how sharp. Numbers only, to be
// compared between pictures of one scene; they judge nothing.
import sharp from 'sharp';
import type { PhotoLook } from '#shared/model/photo-look.ts';
import { decode } from './decode.ts';

/** @param name the file's name in sentences @throws AppError unreadable_image */
export async function analysePicture(source: string | Buffer, name: string): Promise<Omit<PhotoLook, 'id'>> {
  const { result } = await decode(source, name, (picture) =>
    picture
      .flatten({ background: '#ffffff' })
      .toColourspace('b-w')
      .resize(EDGE, EDGE, { fit: 'inside', withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  const grey = { pixels: result.data, width: result.info.width, height: result.info.height };
  return { likeness: await differenceHash(grey), sharpness: varianceOfLaplacian(grey) };
}

/** 1,200 × 800 is about a megapixel: pixel noise of the sensor is averaged away, blur of focus and hand is not. */
const EDGE = 1200;

type Grey = { readonly pixels: Buffer; readonly width: number; readonly height: number };

/** Each bit tells whether the picture grows darker from one ninth of a row to the next. */
async function differenceHash({ pixels, width, height }: Grey): Promise<string> {
  const small = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .resize(9, 8, { fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  let hash = 0n;
  for (let row = 0; row < 8; row += 1) {
    for (let column = 0; column < 8; column += 1) {
      const place = row * 9 + column;
      // Proof of both: the picture has 72 pixels.
      hash = (hash << 1n) | (small[place]! > small[place + 1]! ? 1n : 0n);
    }
  }
  return hash.toString(16).padStart(16, '0');
}

function varianceOfLaplacian({ pixels, width, height }: Grey): number {
  // Proof of the cast: the outermost pixels are left out below, so every pixel asked for lies in the picture.
  const at = (place: number): number => pixels[place] as number;
  let sum = 0;
  let sumOfSquares = 0;
  for (let row = 1; row < height - 1; row += 1) {
    for (let place = row * width + 1; place < (row + 1) * width - 1; place += 1) {
      const edge = 4 * at(place) - at(place - 1) - at(place + 1) - at(place - width) - at(place + width);
      sum += edge;
      sumOfSquares += edge * edge;
    }
  }
  const count = Math.max(1, (width - 2) * (height - 2));
  return sumOfSquares / count - (sum / count) ** 2;
}
