// A document as CommonMark with GitHub's tables and strikethrough; what neither has (underline, sub- and superscript, highlight,
// merged cells) is inline HTML, which both allow. Pure.
import {
  isProse,
  type Block,
  type GalleryBlock,
  type FileBlock,
  type List,
  type PhotoBlock,
  type ProseBlock,
  type Table,
} from '../model/blocks.ts';
import { textFormat, type Inline, type TextRun } from '../model/inline.ts';
import { publicChildren } from './desk-marks.ts';
import { normaliseBlocks } from './normalise.ts';
import { noHtml } from './html.ts';
import { listHtml, proseHtml } from './to-html.ts';
import { splitRows, tableHtml } from './table-html.ts';

export type MarkdownOptions = {
  /** What stands for pictures and files; '' leaves them out. */
  readonly photo: (block: PhotoBlock) => string;
  readonly gallery: (block: GalleryBlock) => string;
  readonly file: (block: FileBlock) => string;
  /** Address of a path of the portal itself. */
  readonly portalHref: (path: string) => string;
};

/** Blocks with an empty line between them; blocks without text leave nothing behind. */
export function documentMarkdown(blocks: readonly Block[], options: MarkdownOptions): string {
  return normaliseBlocks(blocks)
    .map((block, at, all) =>
      block.type === 'list' ? listMarkdown(block, '', isSecond(all, at)) : blockMarkdown(block, options),
    )
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Text as Markdown shows it letter for letter. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|&]/gu, '\\$&')
    .replace(
      /^(\s*)([#+-]|\d+[.)])(?=\s|$)/gmu,
      (_all, space: string, sign: string) =>
        `${space}${sign.length > 1 ? `${sign.slice(0, -1)}\\${sign.slice(-1)}` : `\\${sign}`}`,
    );
}

function blockMarkdown(block: Exclude<Block, List>, options: MarkdownOptions): string {
  switch (block.type) {
    case 'photo':
      return options.photo(block);
    case 'gallery':
      return options.gallery(block);
    case 'file':
      return options.file(block);
    case 'table':
      return tableMarkdown(block, options);
    case 'infobox':
      return quoted(documentMarkdown(block.children, options));
    case 'horizontalrule':
      return '---';
    case 'embed': {
      const title = escapeMarkdown(block.title || block.url);
      return [`[${title}](<${block.url}>)`, escapeMarkdown(block.caption)]
        .filter((line) => line !== '')
        .join('\\\n');
    }
    default:
      return proseMarkdown(block);
  }
}

function proseMarkdown(block: ProseBlock): string {
  const text = inlineMarkdown(block.children);
  switch (block.type) {
    case 'paragraph':
      return text;
    case 'heading':
      return `${block.tag === 'h2' ? '##' : '###'} ${text.replace(/\\?\n/gu, ' ')}`;
    case 'quote':
    case 'pullquote':
    case 'note':
      return quoted(text);
  }
}

function quoted(text: string): string {
  return text.replace(/^/gmu, '> ').replace(/^> $/gmu, '>');
}

/** Every second one of lists that follow each other: with the same sign they would be read as one list. */
function isSecond(blocks: readonly Block[], at: number): boolean {
  const [list, previous] = [blocks[at], blocks[at - 1]];
  const isAlike = list?.type === 'list' && previous?.type === 'list' && list.listType === previous.listType;
  return isAlike && !isSecond(blocks, at - 1);
}

function listMarkdown(list: List, indent: string, isOther: boolean): string {
  const [bullet, behindNumber] = isOther ? ['*', ')'] : ['-', '.'];
  let value = list.start - 1;
  return list.children
    .flatMap((item) => {
      const runs = item.children.filter((child) => child.type !== 'list');
      const nested = item.children.filter((child) => child.type === 'list');
      const mark =
        list.listType === 'bullet' ? bullet : `${(value += runs.length > 0 ? 1 : 0)}${behindNumber}`;
      const inside = `${indent}${' '.repeat(mark.length + 1)}`;
      const own =
        runs.length === 0 ? [] : [`${indent}${mark} ${inlineMarkdown(runs).replaceAll('\n', `\n${inside}`)}`];
      return [...own, ...nested.map((child, at) => listMarkdown(child, inside, isSecond(nested, at)))];
    })
    .join('\n');
}

/** A table without a head gets an empty one, which GitHub's form demands; what that form cannot hold stays HTML. */
function tableMarkdown(table: Table, options: MarkdownOptions): string {
  if (!isPlain(table)) {
    return String(
      tableHtml(table, noHtml, (block) =>
        block.type === 'list' ? listHtml(block, options) : proseHtml(block, options, noHtml),
      ),
    );
  }
  const { head, body } = splitRows(table);
  const columns = Math.max(...table.children.map((row) => row.children.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const texts = (row: Table['children'][number]): string[] =>
    row.children.map((cell) =>
      cell.children
        .flatMap((child) => (isProse(child) ? [inlineMarkdown(child.children)] : []))
        .join('<br>')
        .replace(/\\?\n/gu, '<br>'),
    );
  const [first, ...others] = head;
  return [
    line(first === undefined ? [] : texts(first)),
    line(Array.from({ length: columns }, () => '---')),
    ...[...others, ...body].map((row) => line(texts(row))),
  ].join('\n');
}

function isPlain(table: Table): boolean {
  return table.children.every((row) =>
    row.children.every(
      ({ colSpan, rowSpan, children }) => colSpan === 1 && rowSpan === 1 && children.every(isProse),
    ),
  );
}

function inlineMarkdown(nodes: readonly Inline[]): string {
  return stretches(nodes, (one, next) => one.type === 'text' && next.type === 'text')
    .map((stretch) => {
      const runs = stretch.filter((node) => node.type === 'text');
      return runs.length > 0
        ? markedRuns(runs, marks, { before: '', after: '' })
        : stretch.map(otherMarkdown).join('');
    })
    .join('');
}

function otherMarkdown(node: Inline): string {
  switch (node.type) {
    case 'linebreak':
      return '\\\n';
    case 'tab':
      return ' ';
    case 'text':
      return escapeMarkdown(oneLineKept(node.text));
    case 'mark':
    case 'suggestion':
      return inlineMarkdown(publicChildren(node));
    case 'link':
    case 'autolink':
      return `[${inlineMarkdown(node.children)}](<${node.url}>)`;
  }
}

type Mark = {
  readonly bit: number;
  readonly tag: string;
  /** Markdown's own, where it has one. */
  readonly sign?: '**' | '*' | '~~';
};

/** Outermost first. */
const marks: readonly Mark[] = [
  { bit: textFormat.bold, tag: 'strong', sign: '**' },
  { bit: textFormat.italic, tag: 'em', sign: '*' },
  { bit: textFormat.strikethrough, tag: 'del', sign: '~~' },
  { bit: textFormat.underline, tag: 'u' },
  { bit: textFormat.subscript, tag: 'sub' },
  { bit: textFormat.superscript, tag: 'sup' },
  { bit: textFormat.highlight, tag: 'mark' },
];

/** The letters that touch a stretch of text; '' where something else does. */
type Around = { readonly before: string; readonly after: string };

/** Each mark once for a stretch that has it throughout: signs that meet would be read as one sign. */
function markedRuns(runs: readonly TextRun[], wanted: readonly Mark[], around: Around): string {
  const [mark, ...inner] = wanted;
  if (mark === undefined) return runs.map(otherMarkdown).join('');
  const has = ({ format }: TextRun): boolean => (format & mark.bit) !== 0;
  const groups = stretches(runs, (one, next) => has(one) === has(next));
  return groups
    .map((group, at) => {
      const near = {
        before: groups[at - 1]?.at(-1)?.text.at(-1) ?? around.before,
        after: groups[at + 1]?.[0]?.text.at(0) ?? around.after,
      };
      const text = markedRuns(group, inner, near);
      return group.some(has) ? marked(text, mark, near) : text;
    })
    .join('');
}

/** Spaces at the ends stay outside: a sign beside one is no sign. */
function marked(text: string, { tag, sign }: Mark, near: Around): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (words === '') return text;
  const touching = { before: before === '' ? near.before : '', after: after === '' ? near.after : '' };
  const inside =
    sign !== undefined && isReadable(words, touching)
      ? `${sign}${words}${sign}`
      : `<${tag}>${words}</${tag}>`;
  return `${before}${inside}${after}`;
}

/**
 * A sign between a letter outside and a punctuation mark inside is read as none (CommonMark 0.31, 6.2), and readers differ over one
 * between two punctuation marks: where something touches it, a sign stands at a letter.
 */
function isReadable(words: string, { before, after }: Around): boolean {
  return (
    (before.trim() === '' || /^\*{0,2}[^\s\p{P}\p{S}]/u.test(words)) &&
    (after.trim() === '' || /[^\s\p{P}\p{S}]\*{0,2}$/u.test(words))
  );
}

/** Neighbours that belong together, in their order. */
function stretches<Item>(
  items: readonly Item[],
  belong: (one: Item, next: Item) => boolean,
): (readonly Item[])[] {
  const found: Item[][] = [];
  for (const item of items) {
    const last = found.at(-1);
    const previous = last?.at(-1);
    if (last !== undefined && previous !== undefined && belong(previous, item)) last.push(item);
    else found.push([item]);
  }
  return found;
}

/** Line breaks in a run are spaces on a page; spaces at its ends part it from its neighbours. */
function oneLineKept(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}
