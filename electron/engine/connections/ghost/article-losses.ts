// What Ghost did not keep as it was sent. Told from what was read back, never guessed.
import type { GhostSettings } from '#shared/model/connection.ts';
import { hasClass, isElement, textOf } from '#shared/html/element.ts';
import { parseHtml, type Node } from '#shared/html/parse-html.ts';
import type { Payload } from '../connection-adapter.ts';
import { printOf, topNodes, type ArticleFields } from './article-print.ts';
import type { RemotePost } from './ghost-answers.ts';
import { cardLinks, cardPictures } from './koenig-cards.ts';
import type { KoenigNode } from './koenig-text.ts';

type Sent = {
  readonly payload: Payload;
  readonly settings: GhostSettings;
  /** Made with this delivery: address and author are set then, and later the site's own to change. */
  readonly isNew: boolean;
};

/** One sentence each. */
export function lossesOf(
  sent: ArticleFields,
  kept: RemotePost,
  { payload, settings, isNew }: Sent,
): string[] {
  const whenMade = isNew ? [...authorLosses(kept, settings), ...addressLosses(kept, payload)] : [];
  return [...knownLosses(payload), ...textLosses(sent, kept), ...tagLosses(sent, kept), ...whenMade];
}

/** What Ghost has no place for, whatever it answers; also said before anything is sent. */
export function knownLosses({ content: { kicker } }: Payload): string[] {
  return kicker.trim() === ''
    ? []
    : [`Ghost không có chỗ cho tít phụ nên “${kicker.trim()}” không hiện trên trang.`];
}

/** Whether the page of an article shows all its words and all its pictures. */
export function isWhole(sent: ArticleFields, kept: RemotePost): boolean {
  const html = kept.html ?? '';
  const written = (url: string): string => `="${url.replaceAll('&', '&amp;')}"`;
  const isShown = (url: string): boolean => html.includes(`src${written(url)}`);
  const isOffered = (url: string): boolean => html.includes(`href${written(url)}`);
  const nodes = topNodes(sent.lexical ?? '');
  return (
    kept.feature_image === sent.feature_image &&
    cardPictures(nodes).every(isShown) &&
    cardLinks(nodes).every(isOffered) &&
    letters(wordsOfHtml(html)) === letters(wordsOfNodes(nodes))
  );
}

function textLosses(sent: ArticleFields, kept: RemotePost): string[] {
  if (printOf(sent) === printOf({ ...kept, tags: sent.tags })) return [];
  const changed = [
    sent.title === kept.title ? [] : ['tít'],
    sent.custom_excerpt === kept.custom_excerpt ? [] : ['sapo'],
    sent.feature_image_alt === kept.feature_image_alt ? [] : ['mô tả thay thế của ảnh đại diện'],
    sent.feature_image_caption === kept.feature_image_caption ? [] : ['chú thích của ảnh đại diện'],
    sent.feature_image === kept.feature_image ? [] : ['ảnh đại diện'],
  ].flat();
  const parts = changed.length === 0 ? 'cách ghi nội dung' : changed.join(', ');
  const whole = isWhole(sent, kept) ? '' : ' Chữ hoặc ảnh trên trang không còn đủ như bản gửi.';
  return [`Ghost đã đổi ${parts} của bài so với bản gửi.${whole}`];
}

function tagLosses(sent: ArticleFields, kept: RemotePost): string[] {
  const names = new Set(kept.tags.map(({ name }) => name));
  const lost = sent.tags.filter(({ name }) => !names.has(name)).map(({ name }) => `“${name}”`);
  return lost.length === 0 ? [] : [`Ghost ghi thẻ ${lost.join(', ')} theo cách viết đã có trên trang.`];
}

function authorLosses({ authors }: RemotePost, { author }: GhostSettings): string[] {
  const isKept = author === '' || authors.some(({ email }) => email?.toLowerCase() === author.toLowerCase());
  if (isKept) return [];
  return [`Ghost không có tác giả dùng thư “${author}” nên bài đứng tên người khác.`];
}

function addressLosses({ slug }: RemotePost, payload: Payload): string[] {
  const isOurs = payload.slug === '' || slug === payload.slug;
  return isOurs ? [] : [`Địa chỉ “${payload.slug}” đã có bài khác dùng nên Ghost đặt là “${slug}”.`];
}

/** Of all nodes, with the words in cards, in reading order. */
function wordsOfNodes(nodes: readonly KoenigNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'bookmark') return '';
      const { text, caption, calloutText, html, children } = node;
      const own = typeof text === 'string' ? text : '';
      const inCard = [caption, calloutText, html].map((markup) =>
        typeof markup === 'string' ? wordsOfHtml(markup) : '',
      );
      const inner = Array.isArray(children) ? wordsOfNodes(children) : '';
      return [own, ...inCard, inner].join('');
    })
    .join('');
}

/** Cards of files and of pages elsewhere are not read: they show drawings, sizes and words of Ghost's own; they are known by their links. */
function wordsOfHtml(html: string): string {
  return wordsOf(parseHtml(html));
}

function wordsOf(node: Node): string {
  if (isElement(node) && hasClass(node, cardsWithLinks)) return '';
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : textOf(node);
}

const cardsWithLinks: ReadonlySet<string> = new Set(['kg-file-card', 'kg-bookmark-card']);

/** Without white space, which pages add and drop between blocks. */
function letters(text: string): string {
  return text.replace(/\s+/gu, '');
}
