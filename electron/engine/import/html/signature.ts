// Destinations without a field for the byline get it as the article's last paragraph, in italics (connections/article/html.ts).
import { storyDocument } from '#shared/document/build.ts';
import { inlineText } from '#shared/document/to-text.ts';
import { type Block, type StoryDocument } from '#shared/model/blocks.ts';
import { textFormat } from '#shared/model/inline.ts';
import type { BylineEntry } from '#shared/model/story.ts';
import { readLabelledByline } from '../parts/byline.ts';

/** Undefined where the article does not end with one. Indices of the other blocks stay what they were. */
export function takeSignature(
  document: StoryDocument,
): { readonly document: StoryDocument; readonly byline: BylineEntry[] } | undefined {
  const last = document.root.children.at(-1);
  if (last === undefined || !isItalic(last)) return undefined;
  const byline = readLabelledByline(inlineText(last.children));
  return byline === undefined
    ? undefined
    : { document: storyDocument(document.root.children.slice(0, -1)), byline };
}

function isItalic(block: Block): block is Extract<Block, { type: 'paragraph' }> {
  return (
    block.type === 'paragraph' &&
    block.children.every((run) => run.type === 'text' && (run.format & textFormat.italic) !== 0)
  );
}
