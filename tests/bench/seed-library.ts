// A newsroom's library after some years, written straight into the database. The pictures of its photos are there as after
// an import, all the same one; originals are not, nobody opens those.
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { insertPhoto, listOriginals } from '#engine/db/rows/photos.ts';
import { derivedPath } from '#engine/files/library-paths.ts';
import { makeRenditions, renditionFormats } from '#engine/images/make-renditions.ts';
import { openLibrary, type Library } from '#engine/library/open-library.ts';
import { createStory } from '#engine/library/stories.ts';
import { heading, paragraph, photo, storyDocument } from '#shared/document/build.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { benchDir } from './places.ts';
import { someParagraphs, someSentence } from './some-text.ts';

export type SeededLibrary = { readonly path: string; readonly lastStoryId: string };

const STORIES = 1_000;
const PHOTOS = 10_000;
const WORDS = 800;
const PHOTOS_A_STORY = 3;
/** Raised whenever what is written below changes, so that an older library is not taken for this one. */
const EDITION = 2;
const LAST_STORY = 'last-story.txt';

/** 1,000 stories and 10,000 photos; made once and used again. Nothing has it open. */
export async function seededLibrary(): Promise<SeededLibrary> {
  const path = join(benchDir, `library-${EDITION}`);
  if (!existsSync(path)) await seedAside(path);
  return { path, lastStoryId: await readFile(join(path, LAST_STORY), 'utf8') };
}

async function seedAside(path: string): Promise<void> {
  const aside = `${path}-unfinished`;
  await rm(aside, { recursive: true, force: true });
  const library = openLibrary(aside, { create: true });
  try {
    await writeFile(join(aside, LAST_STORY), fill(library));
    await linkPictures(library);
  } finally {
    library.close();
  }
  await rename(aside, path);
}

/** Returns the id of the story written last. */
function fill({ write }: Library): string {
  return write.transaction(() => {
    const photoIds = Array.from({ length: PHOTOS }, (_, index) => addPhoto(write, index));
    let last = '';
    for (let index = 0; index < STORIES; index += 1) {
      const shown = Array.from({ length: PHOTOS_A_STORY }, (_, nth) => photoIds[index * 10 + nth]);
      const ids = shown.filter((id) => id !== undefined);
      last = addStory(write, index, ids);
    }
    return last;
  })();
}

function addPhoto(db: Library['write'], index: number): string {
  const at = momentOf(index / 10);
  const made = aPhoto({
    fileName: `DSC_${String(index + 1).padStart(5, '0')}.JPG`,
    takenAt: at.toISOString().slice(0, 19),
    caption: someSentence(index),
    credit: 'Ảnh: Minh Anh',
    people: ['Nguyễn Thị Hòa'],
    event: someSentence(index / 10),
    place: 'Phường Hòa Bình',
  });
  insertPhoto(db, made, at.toISOString());
  return made.id;
}

function addStory(db: Library['write'], index: number, photoIds: readonly string[]): string {
  const paragraphs = someParagraphs(WORDS, index).map((text) => paragraph(text));
  const middle = Math.floor(paragraphs.length / 2);
  const content = {
    headline: someSentence(index),
    lead: someSentence(index + 1),
    section: 'Tin tức - Sự kiện',
    byline: [{ role: 'both' as const, name: 'Minh Anh' }],
    document: storyDocument([
      ...paragraphs.slice(0, middle),
      heading('h2', someSentence(index + 2)),
      ...photoIds.map((photoId) => photo({ photoId })),
      ...paragraphs.slice(middle),
    ]),
  };
  return createStory(db, { content, at: momentOf(index) }).id;
}

/** Every photo of the library gets the pictures it has after an import: one and the same. */
export async function linkPictures({ path, read }: Library): Promise<void> {
  const original = join(path, 'original.jpg');
  await writeFile(original, await makePhoto({ width: 1800, height: 1200 }));
  const { images } = await makeRenditions(original, ['thumb', 'screen']);
  for (const name of ['thumb', 'screen'] as const) {
    const picture = images[name];
    if (picture === undefined) throw new Error(`No ${name} was made`);
    const { extension } = renditionFormats[name];
    const first = join(path, `${name}.${extension}`);
    await writeFile(first, picture);
    for (const { hash } of listOriginals(read)) {
      const file = derivedPath(path, hash, { name, extension });
      await mkdir(dirname(file), { recursive: true });
      await link(first, file);
    }
  }
}

/** Stories lie half a day apart; the last one is of today's bench. */
function momentOf(index: number): Date {
  return new Date(Date.UTC(2025, 6, 1) + index * 12 * 3_600_000);
}
