// The first look at a file that wants into the library: is it a picture we can show, how big, is it whole?
import { open } from 'node:fs/promises';
import sharp, { type Metadata } from 'sharp';
import { readJpegHead } from '../files/jpeg/read-head.ts';
import { shownName, sourceError, translateSourceError } from '../files/source-error.ts';
import { checkJpegData } from './check-jpeg-data.ts';
import { decode, maxPixels } from './decode.ts';
import { sniffImage, sniffLength, type ImageKind } from './sniff.ts';

export type InspectedImage = {
  /** By content, never by name. */
  readonly mimeType: string;
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
  /** A sentence for a person when only part of the picture can be read. */
  readonly damage: string | null;
};

/**
 * @param name the file's name in sentences, where `path` is a copy under another name
 * @throws AppError unreadable_image, image_too_large, not_found
 */
export async function inspectImage(path: string, name = shownName(path)): Promise<InspectedImage> {
  const { kind, metadata } = await requirePicture(path, name);
  const { width, height } = metadata.autoOrient;
  return { mimeType: mimeOf(kind), width, height, damage: await findDamage(path, kind, name) };
}

/** The same without decoding a pixel. @throws AppError unreadable_image, image_too_large, not_found */
export async function requirePicture(
  path: string,
  name = shownName(path),
): Promise<{ readonly kind: ShownKind; readonly metadata: Metadata }> {
  const kind = acceptable(await sniffFile(path, name), name);
  const metadata = await readSize(path, name);
  requireFewPixels(metadata, name);
  return { kind, metadata };
}

type Size = { readonly width: number; readonly height: number };

/** @throws AppError image_too_large */
export function requireFewPixels({ width, height }: Size, name: string): void {
  const pixels = width * height;
  if (pixels <= maxPixels) return;
  const megapixels = Math.round(pixels / 1_000_000).toLocaleString('vi-VN');
  throw sourceError(name, `quá lớn (${megapixels} megapixel, tối đa 268); hãy thu nhỏ rồi nhập lại`, {
    code: 'image_too_large',
  });
}

/** Phones' HEIC and its kin are one format under many names. */
function mimeOf(kind: ShownKind): string {
  return kind === 'heif' ? 'image/heic' : `image/${kind}`;
}

async function sniffFile(path: string, name: string): Promise<ImageKind | undefined> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffLength), 0, sniffLength, 0);
      if (bytesRead === 0) throw sourceError(name, 'rỗng (0 byte); hãy chép lại từ thẻ nhớ');
      return sniffImage(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    throw translateSourceError(error, name);
  }
}

type ShownKind = Exclude<ImageKind, 'raw'>;

function acceptable(kind: ImageKind | undefined, name: string): ShownKind {
  switch (kind) {
    case undefined:
      throw sourceError(name, 'không phải là ảnh; chỉ nhận JPEG, HEIC, PNG, WebP, TIFF, GIF và AVIF');
    case 'raw':
      throw sourceError(
        name,
        'là ảnh thô (RAW) của máy ảnh, ứng dụng chưa đọc được; hãy xuất sang JPEG rồi nhập lại',
      );
    default:
      return kind;
  }
}

async function readSize(path: string, name: string): Promise<Metadata> {
  try {
    // The header alone; the limit on pixels is ours to check, with a sentence of its own.
    return await sharp(path, { failOn: 'none', limitInputPixels: false }).metadata();
  } catch (error) {
    throw sourceError(name, 'hỏng hoặc bị cắt cụt nên không đọc được ảnh; hãy chép lại từ thẻ nhớ nếu còn', {
      cause: error,
    });
  }
}

/** Camera JPEGs pass on their markers alone; whatever looks odd, and every rarer kind, is decoded once as proof. */
async function findDamage(path: string, kind: ShownKind, name: string): Promise<string | null> {
  if (kind === 'jpeg') {
    const { scanStart } = await readJpegHead(path);
    if (scanStart !== undefined && (await checkJpegData(path, scanStart)) === 'whole') return null;
  }
  const { damage } = await decode(path, name, (picture) =>
    picture.resize(16, 16, { fit: 'inside' }).raw().toBuffer(),
  );
  return damage;
}
