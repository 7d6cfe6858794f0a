// A saved web page → the part of it that is the article. Addresses of its files on this machine are never followed.
import { serialize } from 'parse5';
import { AppError } from '#shared/api/errors.ts';
import { findWithin, textOf } from '#shared/html/element.ts';
import { parseHtml, type Element, type ParentNode } from '#shared/html/parse-html.ts';
import { allElements, remove } from '#shared/clipboard/tree.ts';
import type { SourceFile } from './source-file.ts';

/** @throws AppError unreadable_text, invalid_request */
export function readPageFile(bytes: Buffer): SourceFile {
  const root = parseHtml(decodePage(bytes));
  const title = findWithin(root, ({ tagName }) => tagName === 'title');
  const article = articleOf(root);
  allElements(article)
    .filter(({ tagName }) => furniture.has(tagName))
    .forEach(remove);
  return {
    clipboard: { html: styles(root) + serialize(article) },
    title: title === undefined ? '' : textOf(title).replace(/\s+/gu, ' ').trim().normalize('NFC'),
    author: '',
  };
}

const furniture: ReadonlySet<string> = new Set(['nav', 'footer', 'form', 'menu']);

/** The longest `<article>`, else `<main>`, else all of it. */
function articleOf(root: ParentNode): ParentNode {
  const articles = allElements(root).filter(({ tagName }) => tagName === 'article');
  const longest = articles.toSorted((one, other) => textOf(other).length - textOf(one).length)[0];
  return longest ?? findWithin(root, ({ tagName }) => tagName === 'main') ?? root;
}

/** Word's own say what kind of list each is, and in which font. */
function styles(root: ParentNode): string {
  const sheets = allElements(root).filter(({ tagName }: Element) => tagName === 'style');
  return sheets.map((sheet) => `<style>${textOf(sheet).replaceAll('</', '<\\/')}</style>`).join('');
}

/** By its byte order mark, else by what it says itself (HTML standard, prescan), else UTF-8. */
function decodePage(bytes: Buffer): string {
  const stated = /<meta[^>]+charset\s*=\s*["']?(?<label>[\w-]+)/iu.exec(bytes.toString('latin1', 0, 4096));
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : (stated?.groups?.['label'] ?? 'utf-8');
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (error) {
    throw new AppError('unreadable_text', `Trang web này dùng bảng mã lạ (“${label}”) nên không đọc được.`, {
      cause: error,
    });
  }
}
