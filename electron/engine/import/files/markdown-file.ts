// Markdown (GitHub's) → HTML. Markup inside it is read like any other HTML: nothing of it is believed.
import { marked } from 'marked';
import type { SourceFile } from './source-file.ts';

export function readMarkdownFile(text: string): SourceFile {
  const { head, body } = splitHead(text);
  return {
    clipboard: { html: marked.parse(body, { async: false, gfm: true }) },
    title: fieldOf(head, 'title'),
    author: fieldOf(head, 'author'),
  };
}

/** The lines between two rows of hyphens at the top, where many programs keep a title and an author. */
function splitHead(text: string): { readonly head: string; readonly body: string } {
  const found = /^---\r?\n(?<head>[\s\S]{0,4000}?)\r?\n---(?:\r?\n|$)/u.exec(text);
  return { head: found?.groups?.['head'] ?? '', body: text.slice(found?.[0].length ?? 0) };
}

function fieldOf(head: string, name: string): string {
  const found =
    new RegExp(`^${name}:[ \\t]*(?<value>[^\\r\\n]*)$`, 'imu').exec(head)?.groups?.['value'] ?? '';
  return found
    .trim()
    .replace(/^(?<mark>["'])(?<text>.*)\k<mark>$/u, '$<text>')
    .normalize('NFC');
}
