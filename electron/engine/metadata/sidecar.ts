// The words of a picture whose format we do not write: an `.xmp` file that lies beside it.
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { PhotoMarks, PhotoText } from '#shared/model/photo.ts';
import { systemCode } from '../files/disk-error.ts';
import { emptyPacket, parsePacket, serializePacket, type Packet } from './xmp-packet.ts';
import { setMarks } from './xmp-marks.ts';
import { setXmpText } from './xmp-text.ts';

/**
 * What the picture says of itself in XMP, with our fields set.
 * @param sidecarPath the file that lies beside it already, whose words then count instead
 */
export async function makeSidecar(
  picture: Buffer | string,
  text: PhotoText,
  given: { readonly marks?: PhotoMarks; readonly sidecarPath?: string } = {},
): Promise<string> {
  const main = (await readSidecar(given.sidecarPath)) ?? (await readEmbedded(picture)) ?? emptyPacket();
  setXmpText({ main, extended: undefined }, text);
  if (given.marks !== undefined) setMarks(main, given.marks);
  return serializePacket(main, 0);
}

async function readEmbedded(picture: Buffer | string): Promise<Packet | undefined> {
  const { xmp } = await sharp(picture, { failOn: 'none', limitInputPixels: false }).metadata();
  return xmp && parsePacket(xmp.toString('utf8'));
}

async function readSidecar(path: string | undefined): Promise<Packet | undefined> {
  if (path === undefined) return undefined;
  try {
    return parsePacket(await readFile(path, 'utf8'));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
