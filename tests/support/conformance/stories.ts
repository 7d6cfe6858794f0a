// Stories for the conformance suite, and what is looked for on the other side.
import { rmSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { originalPath } from '#engine/files/library-paths.ts';
import { createStory, getStory, saveStory } from '#engine/library/stories.ts';
import { file, gallery, paragraph, photo, storyDocument } from '#shared/document/build.ts';
import type { Intent } from '#shared/model/outbox.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import type { Photo } from '#shared/model/photo.ts';
import { StoryContent, type Story } from '#shared/model/story.ts';
import type { Newsroom } from './newsroom.ts';
import type { OpenSubject, SeenArticle } from './subject.ts';

export type Written = {
  /** Words of the headline before the newsroom's own. */
  readonly before?: string;
  readonly paragraphs?: readonly string[];
  readonly photos?: readonly Photo[];
  /** Whom the story itself names in each of the photos; not given: whom the photo names. */
  readonly people?: readonly string[];
  readonly inGallery?: readonly Photo[];
  readonly files?: readonly Attachment[];
};

export function addStory({ desk, word }: Newsroom, written: Written = {}): Story {
  return createStory(desk.library.write, { content: contentOf(word, written), at: desk.clock.now() });
}

/** The story as it is afterwards. */
export function edit({ desk, word }: Newsroom, story: Story, written: Written): Story {
  const { revision } = getStory(desk.library.read, story.id);
  const content = contentOf(word, written);
  saveStory(desk.library.write, { id: story.id, revision, content, at: desk.clock.now() });
  return getStory(desk.library.read, story.id);
}

export function latest({ desk }: Newsroom, story: Story): Story {
  return getStory(desk.library.read, story.id);
}

/** For lists taken apart by destructuring. */
export function photosOf(...photos: readonly (Photo | undefined)[]): Photo[] {
  return photos.filter((one) => one !== undefined);
}

/** Somebody wrote over the file in the library; the picture can no longer be made. */
export function breakOriginal({ desk }: Newsroom, { hash, mimeType }: Photo): void {
  const file = originalPath(desk.library.path, hash, mimeType);
  rmSync(file, { force: true });
  writeFileSync(file, 'x');
}

/** The one article whose headline carries the newsroom's word, whatever its state. */
export async function onlyArticle(open: OpenSubject, word: string): Promise<SeenArticle> {
  const found = await open.find(word);
  expect(found.map(({ id }) => id)).toHaveLength(1);
  const [only] = found;
  if (only === undefined) throw new Error('The article is not there');
  return only;
}

/** Without the credit that follows a caption. */
export function captionsOf({ pictures }: SeenArticle): string[] {
  return pictures.map(({ caption }) => caption.replace(/\s*\(?Ảnh: Hoàng Nam\)?\.?$/u, '').trim());
}

export async function expectPicturesLoad(open: OpenSubject, { pictures }: SeenArticle): Promise<void> {
  const loaded = await Promise.all(pictures.map(({ url }) => open.read(url)));
  expect(loaded.map(({ status, bytes }) => [status, bytes > 1000])).toEqual(pictures.map(() => [200, true]));
}

export function messageOf(intent: Intent): string {
  return intent.attempts.at(-1)?.message ?? '';
}

function contentOf(word: string, written: Written): StoryContent {
  const { before = 'Ra quân ', photos = [], people, inGallery = [], files = [] } = written;
  const { paragraphs = ['Sáng 22/11, Đảng ủy phường An Hòa ra quân.'] } = written;
  const items = inGallery.map(({ id }) => ({ photoId: id, caption: null }));
  return StoryContent.parse({
    headline: `${before}${word}`,
    lead: 'Đảng ủy phường An Hòa ra quân tổng vệ sinh.',
    section: 'Tin tức',
    tags: ['Dân vận khéo'],
    byline: [{ role: 'both', name: 'Minh Anh' }],
    document: storyDocument([
      ...paragraphs.map((text) => paragraph(text)),
      ...photos.map(({ id }) => photo({ photoId: id, people: people === undefined ? null : [...people] })),
      ...files.map(({ id }) => file(id)),
      ...(items.length === 0 ? [] : [gallery('', items)]),
    ]),
  });
}
