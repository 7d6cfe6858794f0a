// Draws the demo newsroom's photos as a camera would have left them: JPEG files with dates, a camera and an orientation.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Exif, Sharp } from 'sharp';
import { AppError } from '#shared/api/errors.ts';
import { inParallel } from '../in-parallel.ts';
import type { DemoPhoto } from './demo-content.ts';
import { developPhoto } from './develop-photo.ts';
import { sceneBook } from './scenes/scene-book.ts';

/** Pictures drawn at the same time: librsvg uses one core for each. */
const AT_ONCE = 2;

/** Huffman tables of their own would save 2 % of the bytes and cost a fifth of the time. */
const JPEG = { quality: 86, chromaSubsampling: '4:2:0', optimiseCoding: false } as const;

/** Degrees clockwise a picture is turned before it is stored, so that its EXIF orientation shows it upright again. */
const storedTurn: Record<DemoPhoto['orientation'], number> = { 1: 0, 6: 270, 8: 90 };

/** Called after each file. */
export type OnPhotoMade = (done: number, total: number, fileName: string) => void;

/**
 * Writes one file per photo into `outDir` and gives their paths in the same order. The same photo gives the same bytes.
 * Fails with `cancelled` when `signal` is aborted; files already written stay.
 */
export async function makeDemoPhotos(
  photos: readonly DemoPhoto[],
  outDir: string,
  onProgress?: OnPhotoMade,
  signal?: AbortSignal,
): Promise<string[]> {
  await mkdir(outDir, { recursive: true });
  let done = 0;
  return inParallel(photos, AT_ONCE, async (photo) => {
    if (signal?.aborted === true) throw cancelled(done);
    const file = path.join(outDir, photo.fileName);
    await writeFile(file, await takePhoto(photo));
    done += 1;
    onProgress?.(done, photos.length, photo.fileName);
    return file;
  });
}

function cancelled(done: number): AppError {
  return new AppError(
    'cancelled',
    `Đã dừng tạo ảnh của tòa soạn mẫu; ${done} ảnh đã xong vẫn còn, có thể tạo lại bất cứ lúc nào.`,
  );
}

async function takePhoto(photo: DemoPhoto): Promise<Buffer> {
  const upright = await developPhoto(sceneBook[photo.scene], photo, photo);
  return asStored(upright, photo.orientation)
    .withMetadata({ orientation: photo.orientation })
    .withExifMerge(exifOf(photo))
    .jpeg(JPEG)
    .toBuffer();
}

function asStored(upright: Sharp, orientation: DemoPhoto['orientation']): Sharp {
  const turn = storedTurn[orientation];
  return turn === 0 ? upright : upright.rotate(turn);
}

/** Texts here are ASCII: captions with Vietnamese letters belong to XMP and IPTC, and to the library. */
function exifOf({ camera, takenAt, location }: DemoPhoto): Exif {
  const clock = takenAt.replaceAll('-', ':').replace('T', ' ');
  return {
    IFD0: { Make: camera.make, Model: camera.model, DateTime: clock },
    IFD2: {
      DateTimeOriginal: clock,
      OffsetTimeOriginal: '+07:00',
      DateTimeDigitized: clock,
      BodySerialNumber: camera.serial,
    },
    ...(location === null
      ? {}
      : {
          IFD3: {
            GPSLatitudeRef: 'N',
            GPSLatitude: sexagesimal(location.latitude),
            GPSLongitudeRef: 'E',
            GPSLongitude: sexagesimal(location.longitude),
          },
        }),
  };
}

/** Degrees, minutes and hundredths of seconds as EXIF rationals. */
function sexagesimal(degrees: number): string {
  const hundredths = Math.round(degrees * 360_000);
  const whole = Math.floor(hundredths / 360_000);
  const minutes = Math.floor((hundredths % 360_000) / 6_000);
  return `${whole}/1 ${minutes}/1 ${hundredths % 6_000}/100`;
}
