// A line or card that offers a document of the library, as this program writes it (portal/documents.ts) and as WordPress and
// Ghost make it of what they were sent.
import { file } from '../document/build.ts';
import { attachmentKinds, fileStem } from '../model/attachment.ts';
import type { Block } from '../model/blocks.ts';
import { attribute, findAllWithin, findWithin, hasClass, textOf } from './element.ts';
import type { Page } from './page.ts';
import type { Element } from './parse-html.ts';

/** Undefined for any other element, and for a document that is none of the library's: then it stays a link. */
export function readDocumentLine({ options }: Page, element: Element): Block | undefined {
  const { attachmentOf } = options;
  const isCard = hasClass(element, cardClasses);
  if (attachmentOf === undefined || !(isCard || element.tagName === 'p')) return undefined;
  const links = findAllWithin(element, ({ tagName }) => tagName === 'a');
  const known = links.map((link) => attachmentOf(attribute(link, 'href') ?? ''));
  const [first] = known;
  const [link] = links;
  if (first === undefined || link === undefined || known.some((one) => one?.id !== first.id))
    return undefined;
  const words = oneSpace(textOf(findWithin(element, (one) => hasClass(one, titleClasses)) ?? link));
  // Whatever else the line says is somebody's sentence with a link in it.
  if (!isCard && withoutFacts(oneSpace(textOf(element))) !== withoutFacts(words)) return undefined;
  const title = withoutFacts(words);
  return file(first.id, title === fileStem(first.fileName) ? '' : title);
}

const cardClasses: ReadonlySet<string> = new Set(['wp-block-file', 'kg-file-card']);
const titleClasses: ReadonlySet<string> = new Set(['kg-file-card-title']);

/** "Kế hoạch 45 (PDF, 1,2 MB)" → "Kế hoạch 45". */
function withoutFacts(text: string): string {
  return text.replace(FACTS, '');
}

const FACTS = new RegExp(
  String.raw`\s*\((?:${attachmentKinds.join('|')}), [\d.,]+ (?:byte|kB|MB|GB)\)$`,
  'iu',
);

function oneSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
