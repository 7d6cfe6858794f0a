// A recipe on pixels. The one way a developed picture comes to be, whoever shows it: thumbnails, pages, exports.
// In this order, each step on a picture that is no larger than it must be: smaller · blurs · turned and straightened · cropped ·
// light. What a look says is shared/picture's, so that sizes known without pixels are the sizes made here.
import type { Metadata, Sharp } from 'sharp';
import { frameSize, type Size } from '#shared/picture/frame.ts';
import { developedSize, type Look } from '#shared/picture/look.ts';
import { blurBoxes } from './blur-boxes.ts';
import { decode, type Decoded } from './decode.ts';
import { relight } from './light.ts';
import { fromRaw, toRaw, type Raw } from './raw.ts';

/** How large it shall be: so wide, or within a square (null = every pixel there is); never larger than it is. */
export type Fit = { readonly width: number } | { readonly edge: number | null };

export type Development = {
  readonly look: Look;
  readonly fit: Fit;
};

/**
 * Runs `work` on the picture at `source` as it is shown: upright, developed, sRGB, 8 bit, no larger than `fit`.
 * @throws AppError unreadable_image
 */
export async function develop<T>(
  source: string | Buffer,
  name: string,
  { look, fit }: Development,
  work: (picture: Sharp) => Promise<T>,
): Promise<Decoded<T>> {
  if (look.key === '') return decode(source, name, (picture) => work(inColours(resized(picture, fit))));
  const { result, damage } = await decode(source, name, async (picture) => prepare(picture, look, fit));
  return { result: await work(fromRaw(await applyLook(result, look))), damage };
}

type Prepared = { readonly raw: Raw; readonly target: Size };

/** The stored picture, upright and only as large as the crop needs it. */
async function prepare(picture: Sharp, look: Look, fit: Fit): Promise<Prepared> {
  const { autoOrient }: Metadata = await picture.metadata();
  const whole = developedSize(autoOrient, look);
  const target = fitted(whole, fit);
  // A slanted turn softens what it turns: it is done at twice the size.
  const spare = look.straighten === 0 ? 1 : 2;
  const share = Math.min(1, (spare * target.width) / whole.width);
  const smaller = picture.resize(Math.ceil(autoOrient.width * share), Math.ceil(autoOrient.height * share), {
    fit: 'fill',
    withoutEnlargement: true,
  });
  return { raw: await toRaw(inColours(smaller)), target };
}

async function applyLook({ raw, target }: Prepared, look: Look): Promise<Raw> {
  const hidden = await blurBoxes(raw, look.blurs);
  const turned = await turn(hidden, look);
  const cut = await crop(turned, look, { before: raw.info, target });
  if (look.gains !== null) await relight(cut, look.gains);
  return cut;
}

async function turn(raw: Raw, { turns, straighten }: Look): Promise<Raw> {
  if (straighten === 0 && turns === 0) return raw;
  // What the rotation uncovers is cut away by the crop; its colour is never seen.
  return toRaw(fromRaw(raw).rotate(turns * 90 + straighten, { background: '#000000' }));
}

/** The frame lies in the middle of the turned canvas; the crop is cut from it and brought to its exact size. */
async function crop(raw: Raw, look: Look, sizes: { before: Size; target: Size }): Promise<Raw> {
  const { target } = sizes;
  const frame = frameSize(sizes.before, look);
  // Half a pixel at a slanted edge is half background.
  const margin = look.straighten === 0 ? 0 : 1;
  const x = (raw.info.width - frame.width) / 2 + look.crop.x * frame.width;
  const y = (raw.info.height - frame.height) / 2 + look.crop.y * frame.height;
  const box = {
    left: Math.max(0, Math.round(x) + margin),
    top: Math.max(0, Math.round(y) + margin),
    right: Math.min(raw.info.width, Math.round(x + look.crop.width * frame.width) - margin),
    bottom: Math.min(raw.info.height, Math.round(y + look.crop.height * frame.height) - margin),
  };
  const { left, top } = box;
  const [width, height] = [Math.max(1, box.right - left), Math.max(1, box.bottom - top)];
  const isAll = width === raw.info.width && height === raw.info.height;
  if (isAll && width === target.width && height === target.height) return raw;
  return toRaw(
    fromRaw(raw)
      .extract({
        left: Math.min(left, raw.info.width - 1),
        top: Math.min(top, raw.info.height - 1),
        width,
        height,
      })
      .resize(target.width, target.height, { fit: 'fill' }),
  );
}

function inColours(picture: Sharp): Sharp {
  return picture.toColourspace('srgb');
}

function resized(picture: Sharp, fit: Fit): Sharp {
  if ('width' in fit) return picture.resize({ width: fit.width, withoutEnlargement: true });
  const { edge } = fit;
  return edge === null ? picture : picture.resize(edge, edge, { fit: 'inside', withoutEnlargement: true });
}

function fitted({ width, height }: Size, fit: Fit): Size {
  const share = Math.min(
    1,
    'width' in fit ? fit.width / width : (fit.edge ?? Infinity) / Math.max(width, height),
  );
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}
