// What is known of a story's pictures in the file library of a Directus: which have arrived, under what id, with what texts.
import { z } from 'zod';
import { articlePictures, type ArticlePicture } from '../article/pictures.ts';
import type { Payload, UploadLedger } from '../connection-adapter.ts';

/** Larger than a page shows: the site may want more of it later. */
const UPLOAD_WIDTH = 2000;
/** Pixels of the picture in the text; Directus makes that size from the file. */
export const SHOWN_WIDTH = 1200;

const Arrived = z.object({
  state: z.literal('arrived'),
  id: z.string(),
  bytes: z.int(),
  title: z.string(),
  description: z.string(),
  /** Whether this Directus makes smaller sizes; else the file is shown as it is. */
  hasSizes: z.boolean(),
});
/** Written down before the bytes leave: whoever finds it must look before sending again. */
const Sending = z.object({ state: z.literal('sending') });
const Known = z.discriminatedUnion('state', [Arrived, Sending]);

export type ArrivedFile = z.infer<typeof Arrived>;
export type Picture = {
  readonly picture: ArticlePicture;
  readonly known: z.infer<typeof Known> | undefined;
};

/** The story's pictures in reading order, with what is known of each. */
export function storyPictures(payload: Payload, uploads: UploadLedger): Picture[] {
  return articlePictures(payload, UPLOAD_WIDTH).map((picture) => ({
    picture,
    known: Known.safeParse(uploads.find(picture.key)).data,
  }));
}

export function arrivedFile({ known }: Picture): ArrivedFile | undefined {
  return known?.state === 'arrived' ? known : undefined;
}

/** What the file library says beside the file; the full caption stands in the text. Directus' title has 255 letters. */
export function fileTexts({ text }: ArticlePicture): {
  readonly title: string;
  readonly description: string;
} {
  const letters = [...text.caption.trim()];
  const title = letters.length > 255 ? `${letters.slice(0, 254).join('')}…` : letters.join('');
  return { title, description: (text.alt || text.caption).trim() };
}

export function hasOwnTexts(picture: ArticlePicture, file: ArrivedFile): boolean {
  const { title, description } = fileTexts(picture);
  return file.title === title && file.description === description;
}

/** Files sent for this story and not removed since, whether it shows them or not. */
export function storyFiles(uploads: UploadLedger, storyId: string): string[] {
  return z
    .array(z.string())
    .catch([])
    .parse(uploads.find(storyKey(storyId)));
}

export function recordStoryFiles(uploads: UploadLedger, storyId: string, ids: readonly string[]): void {
  const known = storyFiles(uploads, storyId);
  if (known.join() !== ids.join()) uploads.record(storyKey(storyId), ids);
}

function storyKey(storyId: string): string {
  return `story:${storyId}`;
}
