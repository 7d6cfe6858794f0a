// Cards of our own pages, and the blocks that only this program knows, as it puts them on the clipboard.
import { embed } from '../document/build.ts';
import { oneLine, plainText } from '../document/inline-pieces.ts';
import { EmbedBlock, FileBlock, GalleryBlock, PhotoBlock, type Block } from '../model/blocks.ts';
import { z } from 'zod';
import { attribute, findAllWithin, findWithin, hasClass, textOf } from './element.ts';
import type { Element } from './parse-html.ts';

/** Holds a block as JSON, on the element that shows other programs what is in it. */
export const STORY_BLOCK = 'data-story-block';

/** The card of a page or a film elsewhere; undefined for every other element. */
export function readEmbed(element: Element): Block | undefined {
  if (!hasClass(element, embedClasses)) return undefined;
  const link = findWithin(element, ({ tagName }) => tagName === 'a');
  const url = EmbedBlock.shape.url.safeParse(link === undefined ? '' : attribute(link, 'href'));
  if (link === undefined || !url.success) return undefined;
  const words = findAllWithin(element, ({ tagName }) => tagName === 'figcaption' || tagName === 'p').findLast(
    (one) => findWithin(one, (inner) => inner === link) === undefined,
  );
  const title = oneLine(textOf(link));
  return embed(url.data, {
    // A card without a title shows its address.
    title: title === url.data ? '' : title,
    caption: words === undefined ? '' : plainText(textOf(words)),
  });
}

/** Whoever wrote it: it is believed only as far as the stored schema goes. */
export function readStoryBlock(element: Element): Block | undefined {
  const json = attribute(element, STORY_BLOCK);
  if (json === undefined) return undefined;
  return StoryBlock.safeParse(json).data;
}

const embedClasses: ReadonlySet<string> = new Set(['embed', 'toa-soan-the-lien-ket']);

const StoryBlock = z
  .string()
  .transform((json, context) => {
    try {
      const parsed: unknown = JSON.parse(json);
      return parsed;
    } catch {
      context.addIssue('Không phải JSON');
      return z.NEVER;
    }
  })
  .pipe(z.discriminatedUnion('type', [PhotoBlock, GalleryBlock, FileBlock, EmbedBlock]));
