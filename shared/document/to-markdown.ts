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
import { normaliseBlock } from './normalise.ts';
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
  return blocks
    .map((block) => {
      const plain = normaliseBlock(block);
      return plain === undefined ? '' : blockMarkdown(plain, options);
    })
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

function blockMarkdown(block: Block, options: MarkdownOptions): string {
  switch (block.type) {
    case 'photo':
      return options.photo(block);
    case 'gallery':
      return options.gallery(block);
    case 'file':
      return options.file(block);
    case 'list':
      return listMarkdown(block, '');
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

function listMarkdown(list: List, indent: string): string {
  let value = list.start - 1;
  return list.children
    .flatMap((item) => {
      const runs = item.children.filter((child) => child.type !== 'list');
      const nested = item.children.filter((child) => child.type === 'list');
      const mark = list.listType === 'bullet' ? '-' : `${(value += runs.length > 0 ? 1 : 0)}.`;
      const inside = `${indent}${' '.repeat(mark.length + 1)}`;
      const own =
        runs.length === 0 ? [] : [`${indent}${mark} ${inlineMarkdown(runs).replaceAll('\n', `\n${inside}`)}`];
      return [...own, ...nested.map((child) => listMarkdown(child, inside))];
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
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'linebreak':
          return '\\\n';
        case 'tab':
          return ' ';
        case 'text':
          return runMarkdown(node);
        case 'mark':
        case 'suggestion':
          return inlineMarkdown(publicChildren(node));
        case 'link':
        case 'autolink':
          return `[${inlineMarkdown(node.children)}](<${node.url}>)`;
      }
    })
    .join('');
}

/** Innermost first; only the outermost ones are Markdown's own signs, which must not stand beside a space. */
const marks: readonly (readonly [number, string, string])[] = [
  [textFormat.highlight, '<mark>', '</mark>'],
  [textFormat.superscript, '<sup>', '</sup>'],
  [textFormat.subscript, '<sub>', '</sub>'],
  [textFormat.underline, '<u>', '</u>'],
  [textFormat.strikethrough, '~~', '~~'],
  [textFormat.italic, '*', '*'],
  [textFormat.bold, '**', '**'],
];

function runMarkdown({ text, format }: TextRun): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(oneLineKept(text)) ?? [];
  if (words === '') return before + after;
  const marked = marks.reduce(
    (inner, [bit, open, close]) => ((format & bit) === 0 ? inner : `${open}${inner}${close}`),
    escapeMarkdown(words),
  );
  return `${before}${marked}${after}`;
}

/** Line breaks in a run are spaces on a page; spaces at its ends part it from its neighbours. */
function oneLineKept(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}
