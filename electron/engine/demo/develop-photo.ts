// Turns a scene into pixels: layers rendered from the back to the front, those out of focus blurred, a little grain on top.
import sharp from 'sharp';
import type { OverlayOptions, Raw, Sharp } from 'sharp';
import { createCanvas } from './drawing/canvas.ts';
import type { Size } from './drawing/light.ts';
import { createRandom } from './drawing/random.ts';
import { element, group } from './drawing/svg.ts';
import type { Layer, Scene } from './scenes/scene.ts';

/** Longest edge that is drawn; larger pictures are enlarged from it, which their soft flat shapes bear well. */
const DRAWN_EDGE = 2000;

/** `seed` deals out people and colours; `shot` numbers the pictures of one burst. */
export type Take = { readonly seed: number; readonly shot: number };

type Pixels = { readonly data: Buffer; readonly raw: Raw };

/** The scene as an upright picture of `size`, not yet encoded. */
export async function developPhoto(scene: Scene, size: Size, take: Take): Promise<Sharp> {
  const scale = Math.min(1, DRAWN_EDGE / Math.max(size.width, size.height));
  const drawn = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
  const canvas = createCanvas(take.seed, take.shot);
  const layers = scene.draw(canvas);
  const definitions = canvas.definitions();
  const rendered = await Promise.all(layers.map((layer) => render(layer, definitions, scene, drawn)));
  const paper = sharp({ create: { ...drawn, channels: 3, background: '#1b1a17' } });
  const { data, raw } = await flatten(paper.composite([...rendered.map(overlay), grain(drawn, take.seed)]));
  const picture = sharp(data, { raw });
  return scale === 1 ? picture : picture.resize(size.width, size.height, { fit: 'fill', kernel: 'linear' });
}

/** A layer out of focus has no detail to lose: it is drawn at half the size. */
async function render(layer: Layer, definitions: string, scene: Scene, drawn: Size): Promise<Pixels> {
  const scale = layer.blur > 0 ? 0.5 : 1;
  const width = Math.round(drawn.width * scale);
  const height = Math.round(drawn.height * scale);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${scene.width} ${scene.height}`,
      preserveAspectRatio: 'xMidYMid slice',
    },
    element('defs', {}, definitions) + group(layer.shapes),
  );
  const sharpLayer = await pixels(sharp(Buffer.from(svg)));
  if (layer.blur === 0) return sharpLayer;
  const unit = Math.max(width / scene.width, height / scene.height);
  const soft = await pixels(
    sharp(sharpLayer.data, { raw: sharpLayer.raw }).blur(Math.max(0.3, layer.blur * unit)),
  );
  return pixels(
    sharp(soft.data, { raw: soft.raw }).resize(drawn.width, drawn.height, { kernel: 'linear', fit: 'fill' }),
  );
}

async function pixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

async function flatten(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

function overlay({ data, raw }: Pixels): OverlayOptions {
  return { input: data, raw };
}

/** Film grain: grey noise, the same for the same seed. */
function grain({ width, height }: Size, seed: number): OverlayOptions {
  const { next } = createRandom(seed ^ 0x5eed);
  const noise = Buffer.alloc(width * height);
  for (let index = 0; index < noise.length; index += 1) noise[index] = 128 + (next() + next() - 1) * 21;
  return { input: noise, raw: { width, height, channels: 1 }, blend: 'soft-light' };
}
