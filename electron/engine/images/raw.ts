// Pixels in memory between two steps, always in three colours (and perhaps an alpha channel): sharp writes grey as one channel and
// reads three.
import sharp, { type OutputInfo, type Sharp } from 'sharp';

export type Raw = { readonly data: Buffer; readonly info: Pick<OutputInfo, 'width' | 'height' | 'channels'> };

/** Reads only; the pixels are not copied. */
export function fromRaw({ data, info }: Raw): Sharp {
  const { width, height, channels } = info;
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: false });
}

export async function toRaw(picture: Sharp): Promise<Raw> {
  return inThreeColours(await picture.raw().toBuffer({ resolveWithObject: true }));
}

function inThreeColours({ data, info }: Raw): Raw {
  if (info.channels >= 3) return { data, info };
  const grey = info.channels;
  const channels = grey === 1 ? 3 : 4;
  const pixels = info.width * info.height;
  const wide = Buffer.allocUnsafe(pixels * channels);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    wide.fill(data[pixel * grey] ?? 0, pixel * channels, pixel * channels + 3);
    if (channels === 4) wide[pixel * channels + 3] = data[pixel * grey + 1] ?? 255;
  }
  return { data: wide, info: { width: info.width, height: info.height, channels } };
}
