import sharp from 'sharp';

export type Colour = readonly [number, number, number];

/** Size and the colours of a picture's four corners (a quarter in from each edge), as its pixels stand, no orientation applied. */
export async function cornersOf(
  picture: Buffer,
): Promise<{ width: number; height: number; corners: string[] }> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const corners = [0.25, 0.75].flatMap((v) =>
    [0.25, 0.75].map((u) => {
      const at = (Math.floor(v * info.height) * info.width + Math.floor(u * info.width)) * info.channels;
      return nameOf([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
    }),
  );
  return { width: info.width, height: info.height, corners };
}

/** Mean colour of the whole picture. */
export async function meanOf(picture: Buffer): Promise<Colour> {
  const { channels } = await sharp(picture).removeAlpha().stats();
  const [red, green, blue] = channels.map((channel) => channel.mean);
  return [red ?? -1, green ?? -1, blue ?? -1];
}

/** The largest difference of any channel. */
export function distance(a: Colour, b: Colour): number {
  return Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? 0))));
}

function nameOf([red, green, blue]: Colour): string {
  const isRed = red > 128;
  const isGreen = green > 100;
  if (isRed && isGreen) return 'yellow';
  if (isRed) return 'red';
  if (isGreen) return 'green';
  return blue > 128 ? 'blue' : 'black';
}
