// The photo desk's figures, one after the other on the same five hundred photos. What is taken in once serves the measurements
// that only read or caption it.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '#runtime/say.ts';
import type { BenchResult } from '../figures.ts';
import { benchDir } from '../places.ts';
import { deskPhotos } from './desk-photos.ts';
import { measureCaptions, measureFirstTouch, takeIn } from './measure-captions.ts';
import { measureDeskThumbnails } from './measure-desk-thumbnails.ts';
import { measureDeskWindow } from './measure-desk-window.ts';
import { measureIngest } from './measure-ingest.ts';
import { measurePublished } from './measure-published.ts';

export async function measurePhotos(): Promise<BenchResult[]> {
  const ingest = await measureIngest();
  const published = await measurePublished();
  const thumbnails = await measureDeskThumbnails();
  const firstTouch = await measureFirstTouch();
  say('Đang nhập 500 ảnh cho phòng ảnh…');
  const libraryDir = join(benchDir, 'desk-library');
  await takeIn(libraryDir, await deskPhotos());
  const window = await measureDeskWindow(libraryDir);
  const captions = await measureCaptions(libraryDir);
  await rm(libraryDir, { recursive: true, force: true });
  return [...window, ...thumbnails, ...captions, ...firstTouch, ingest, ...published];
}
