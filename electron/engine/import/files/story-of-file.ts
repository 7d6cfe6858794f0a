// Blocks of a file with formatted text → the fields of a story: its first heading is the headline, a paragraph in bold under it the
// lead, a signed last line the byline; what the file's properties say stands in where the text says nothing.
import { paragraph, storyDocument } from '#shared/document/build.ts';
import { oneLine } from '#shared/document/inline-pieces.ts';
import { blockText } from '#shared/document/to-text.ts';
import type { Block } from '#shared/model/blocks.ts';
import { textFormat } from '#shared/model/inline.ts';
import type { BylineEntry, StoryContent } from '#shared/model/story.ts';
import { quoteLine } from '../import-report.ts';
import { readLabelledByline } from '../parts/byline.ts';

type FileStory = {
  readonly content: Pick<StoryContent, 'headline' | 'lead' | 'byline' | 'document'>;
  /** One Vietnamese sentence for everything that is not simply what stands in the text. */
  readonly report: readonly string[];
};

type Properties = { readonly title: string; readonly author: string };

export function storyOfFile(blocks: readonly Block[], { title, author }: Properties): FileStory {
  const report: string[] = [];
  const head = takeHeadline(blocks, title);
  if (head.isProperty) report.push(`Tít ${quoteLine(head.headline)} lấy từ thuộc tính của tệp.`);
  const { lead, rest } = takeLead(head.rest);
  if (lead !== '') report.push('Đoạn in đậm đầu bài đã thành sapo.');
  const signed = takeByline(rest);
  if (signed.byline.length === 0 && author !== '') {
    report.push(`Bút danh ${quoteLine(author)} lấy từ thuộc tính của tệp, hãy xem có đúng người viết không.`);
    signed.byline.push({ role: 'text', name: author });
  }
  const body = signed.rest.length === 0 ? [paragraph('')] : signed.rest;
  return {
    content: { headline: head.headline, lead, byline: signed.byline, document: storyDocument(body) },
    report,
  };
}

type Head = { readonly headline: string; readonly rest: readonly Block[]; readonly isProperty: boolean };

/** A first line is a headline when it is no sentence: longer ones belong to the text. */
const LONGEST_HEADLINE = 200;

function takeHeadline(blocks: readonly Block[], title: string): Head {
  const [first, ...rest] = blocks;
  const text = first === undefined ? '' : oneLine(blockText(first));
  if (first?.type === 'heading') return { headline: text, rest, isProperty: false };
  if (title !== '' && !isSame(title, text))
    return { headline: oneLine(title), rest: blocks, isProperty: true };
  const isLine = first?.type === 'paragraph' && text.length <= LONGEST_HEADLINE && !/[.;:,]$/u.test(text);
  return isLine && rest.length > 0
    ? { headline: text, rest, isProperty: false }
    : { headline: '', rest: blocks, isProperty: false };
}

function isSame(one: string, other: string): boolean {
  return oneLine(one).toLowerCase() === oneLine(other).toLowerCase();
}

function takeLead(blocks: readonly Block[]): { readonly lead: string; readonly rest: readonly Block[] } {
  const [first, ...rest] = blocks;
  const isBold =
    first?.type === 'paragraph' &&
    first.children.length > 0 &&
    first.children.every((run) => run.type === 'text' && (run.format & textFormat.bold) !== 0);
  return isBold && rest.length > 0 ? { lead: blockText(first), rest } : { lead: '', rest: blocks };
}

function takeByline(blocks: readonly Block[]): { byline: BylineEntry[]; rest: readonly Block[] } {
  const last = blocks.at(-1);
  const byline = last?.type === 'paragraph' ? readLabelledByline(blockText(last)) : undefined;
  return byline === undefined
    ? { byline: [], rest: blocks }
    : { byline: [...byline], rest: blocks.slice(0, -1) };
}
