// A library with the stories the editor is measured on: an empty page, and long ones full of photos.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { insertPhoto } from '#engine/db/rows/photos.ts';
import { openLibrary } from '#engine/library/open-library.ts';
import { createStory } from '#engine/library/stories.ts';
import { paragraph, photo, storyDocument } from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { benchDir } from '../places.ts';
import { linkPictures } from '../seed-library.ts';
import { someParagraphs, someSentence } from '../some-text.ts';

export type LongStory = { readonly words: number; readonly photos: number };
export const lengths = {
  empty: { words: 0, photos: 0 },
  long: { words: 10_000, photos: 100 },
  longest: { words: 20_000, photos: 200 },
} as const satisfies Readonly<Record<string, LongStory>>;
export type Length = keyof typeof lengths;

export type LongStories = {
  readonly path: string;
  readonly ids: Readonly<Record<Length, string>>;
  /** Empty pages to paste into, one a round. */
  readonly pages: readonly string[];
};

const PAGES = 7;

/** Made anew; nothing has it open. */
export async function longStories(): Promise<LongStories> {
  const path = join(benchDir, 'library-editor');
  await rm(path, { recursive: true, force: true });
  const library = openLibrary(path, { create: true });
  try {
    const add = (length: Length): string => {
      const photoIds = Array.from({ length: lengths[length].photos }, (_, index) => {
        const made = aPhoto({
          caption: someSentence(index),
          alt: someSentence(index + 1),
          credit: 'Minh Anh',
        });
        insertPhoto(library.write, made, new Date().toISOString());
        return made.id;
      });
      const document = storyDocument(blocksOf(lengths[length].words, photoIds));
      const content = { headline: `Bài ${length}`, lead: someSentence(1), document };
      return createStory(library.write, { content, at: new Date() }).id;
    };
    const ids = { empty: add('empty'), long: add('long'), longest: add('longest') };
    const pages = Array.from({ length: PAGES }, () => add('empty'));
    await linkPictures(library);
    return { path, ids, pages };
  } finally {
    library.close();
  }
}

/** The photos stand evenly between the paragraphs. */
function blocksOf(words: number, photoIds: readonly string[]): Block[] {
  const paragraphs = someParagraphs(words);
  if (paragraphs.length === 0) return [paragraph('')];
  return paragraphs.flatMap((text, index) => {
    const upTo = (place: number): number => Math.floor((place * photoIds.length) / paragraphs.length);
    const here = photoIds.slice(upTo(index), upTo(index + 1));
    return [paragraph(text), ...here.map((photoId) => photo({ photoId }))];
  });
}
