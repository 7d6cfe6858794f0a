// A mark laid over a picture: letters in the house's typeface, or a picture of the person's choosing.
import { readFile } from 'node:fs/promises';
import sharp, { type OverlayOptions } from 'sharp';
import type { Watermark, WatermarkPlace } from '#shared/model/export.ts';
import { shownName, sourceError, translateSourceError } from '../files/source-error.ts';
import { openFonts, splitByFont, type FontFiles } from './fonts.ts';

export type Size = { readonly width: number; readonly height: number };
/** Made once, laid over many pictures. */
export type DrawnMark = { readonly mark: Watermark; readonly picture: Buffer };

/** @throws AppError not_found, unreadable_image for the mark's own picture */
export async function drawMark(mark: Watermark, fonts: FontFiles): Promise<DrawnMark> {
  if (mark.kind === 'text') return { mark, picture: await drawText(mark.content, fonts) };
  const bytes = await readFile(mark.content).catch((error: unknown) => {
    throw translateSourceError(error, mark.content);
  });
  const picture = await sharp(bytes, { density: 300 })
    .ensureAlpha()
    .png()
    .toBuffer()
    .catch((error: unknown) => {
      throw sourceError(shownName(mark.content), 'không phải là ảnh dùng làm dấu chìm được', {
        cause: error,
      });
    });
  return { mark, picture };
}

export async function layerOf({ mark, picture }: DrawnMark, on: Size): Promise<OverlayOptions> {
  const box = {
    width: Math.max(1, Math.round((on.width * mark.size) / 100)),
    height: Math.round(on.height * 0.9),
  };
  const { data, info } = await sharp(picture)
    .resize({ ...box, height: Math.max(1, box.height), fit: 'inside' })
    .linear([1, 1, 1, mark.opacity / 100], [0, 0, 0, 0])
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, ...placeOf(mark.place, on, info) };
}

/** From the top left corner, a fiftieth of the picture away from its edges. */
function placeOf(place: WatermarkPlace, on: Size, mark: Size): { left: number; top: number } {
  const margin = Math.round(Math.min(on.width, on.height) / 50);
  const right = Math.max(0, on.width - mark.width - margin);
  const bottom = Math.max(0, on.height - mark.height - margin);
  switch (place) {
    case 'top-left':
      return { left: margin, top: margin };
    case 'top-right':
      return { left: right, top: margin };
    case 'center':
      return {
        left: Math.round((on.width - mark.width) / 2),
        top: Math.round((on.height - mark.height) / 2),
      };
    case 'bottom-left':
      return { left: margin, top: bottom };
    case 'bottom-right':
      return { left: right, top: bottom };
  }
}

/** Letters are drawn this large and brought to size with the rest. */
const POINTS = 200;
const PAD = POINTS / 8;

/** White letters with a soft dark edge, readable on snow and on asphalt. As outlines: no machine lacks the typeface then. */
async function drawText(text: string, files: FontFiles): Promise<Buffer> {
  const fonts = await openFonts(files.bold);
  let x = PAD;
  const paths: string[] = [];
  for (const { font, text: piece } of splitByFont(text.trim(), fonts)) {
    const face = fonts[font];
    if (face === undefined) continue;
    const scale = POINTS / face.unitsPerEm;
    const { glyphs, positions } = face.layout(piece);
    for (const [index, glyph] of glyphs.entries()) {
      paths.push(`<path transform="translate(${x},0) scale(${scale},${-scale})" d="${glyph.path.toSVG()}"/>`);
      x += (positions[index]?.xAdvance ?? 0) * scale;
    }
  }
  const width = Math.ceil(x + PAD);
  const height = Math.ceil(POINTS * 1.45);
  const edge = `fill="none" stroke="#000" stroke-opacity="0.65" stroke-width="${POINTS / 3}" stroke-linejoin="round"`;
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
      <g transform="translate(0,${POINTS * 1.1})"><g ${edge}>${paths.join('')}</g><g fill="#fff">${paths.join('')}</g></g></svg>`),
  )
    .png()
    .toBuffer();
}
