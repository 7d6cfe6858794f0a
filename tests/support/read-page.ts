// Reads pages and feeds as strictly as a machine can: any parse error fails the test that reads.
import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

export type PageElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text of the element and all within it, white space collapsed. */
  readonly text: string;
};

/** Every element of the page in document order. @throws when the HTML standard calls anything in it a parse error. */
export function readPage(content: string): PageElement[] {
  const errors: string[] = [];
  const document = parse(content, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`),
  });
  if (errors.length > 0) throw new Error(`Not well-formed: ${errors.join(', ')}`);
  return elementsOf(document);
}

/** @throws when the content is not well-formed XML. */
export function readXml(content: string): ReturnType<DOMParser['parseFromString']> {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  return parser.parseFromString(content, 'text/xml');
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): PageElement[] {
  const own =
    'tagName' in node
      ? [
          {
            name: node.tagName,
            attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
            text: textOf(node).replace(/\s+/gu, ' ').trim(),
          },
        ]
      : [];
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...own, ...children.flatMap((child) => elementsOf(child))];
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map((child) => textOf(child)).join('') : '';
}
