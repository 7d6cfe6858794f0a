// An article as Ghost holds it now, as a story's blocks: for a comparison with ours, or for a correction of what was written there.
import { escapeText } from '#shared/document/html.ts';
import { inlineText } from '#shared/document/to-text.ts';
import { storyDocument } from '#shared/document/build.ts';
import { type Block } from '#shared/model/blocks.ts';
import { textFormat } from '#shared/model/inline.ts';
import type { GhostSettings } from '#shared/model/connection.ts';
import { importHtml, type ImportedHtml } from '#shared/html/import-html.ts';
import { takeSignature } from '../../import/html/signature.ts';
import type { attachmentFinder } from '../article/name-documents.ts';
import type { RemoteArticle, UploadLedger } from '../connection-adapter.ts';
import { fits, limits } from './article-fields.ts';
import { versionOf, topNodes } from './article-print.ts';
import { visibilityOf } from './article-receipt.ts';
import { FORMATS } from './find-article.ts';
import { OnePost, type RemotePost } from './ghost-answers.ts';
import type { GhostLine } from './ghost-line.ts';
import { refused } from './ghost-trouble.ts';
import { cardPictures, CORRECTED } from './koenig-cards.ts';
import { photoAt } from './place-pictures.ts';

export type Reading = {
  readonly line: GhostLine;
  readonly settings: GhostSettings;
  readonly uploads: UploadLedger;
  /** Address of the site, without a slash at its end. */
  readonly root: string;
  readonly attachmentOf: ReturnType<typeof attachmentFinder>;
};

/** undefined when it is not there. @throws DeliveryTrouble, AppError invalid_request (it is no article's size) */
export async function readGhostArticle(reading: Reading, id: string): Promise<RemoteArticle | undefined> {
  if (!/^[0-9a-f]{24}$/u.test(id)) return undefined;
  const path = `posts/${id}/?${FORMATS}`;
  const answer = await reading.line.ask({ method: 'GET', path, answer: OnePost });
  if (answer.state === 'missing') return undefined;
  if (answer.state !== 'ok') throw refused('Ghost không cho đọc bài này; bài trên máy còn nguyên.');
  return toArticle(reading, answer.value.posts[0]);
}

function toArticle({ settings, uploads, root, attachmentOf }: Reading, post: RemotePost): RemoteArticle {
  const read = importHtml(`${openingPicture(post)}${post.html ?? ''}`, {
    pictureOf: ({ src }) => photoAt(uploads, src),
    attachmentOf,
    linkOf: (href) => portalLink(href, root),
    baseUrl: post.url,
  });
  const { blocks, lead, pictures } = takeLead(withoutCorrections(read), post);
  const signed = takeSignature(storyDocument(blocks));
  const [first = '', ...others] = post.tags.map(({ name }) => name).filter((name) => !name.startsWith('#'));
  const section = Object.entries(settings.sections).find(([, tag]) => tag === first)?.[0] ?? first;
  return {
    ...{ remoteId: post.id, url: post.url, version: versionOf(post), visibility: visibilityOf(post) },
    ...{ modifiedAt: post.updated_at, modifiedBy: '' },
    fields: { headline: post.title, lead, section, tags: others, byline: signed?.byline ?? [] },
    document: signed?.document ?? storyDocument(blocks),
    pictures,
  };
}

/** The feature image, where the text does not show it as well: the photo that opened the story. */
function openingPicture({
  feature_image: url,
  feature_image_alt: alt,
  feature_image_caption: caption,
  lexical,
}: RemotePost): string {
  if (url === null || cardPictures(topNodes(lexical ?? '')).includes(url)) return '';
  const words = caption === null ? '' : `<figcaption>${caption}</figcaption>`;
  return `<figure><img src="${escapeText(url)}" alt="${escapeText(alt ?? '')}">${words}</figure>`;
}

type Read = Pick<ImportedHtml, 'pictures'> & { readonly blocks: readonly Block[] };

/** Notes to readers are no part of the story: they stay on Ghost by themselves. */
function withoutCorrections({ document, pictures }: ImportedHtml): Read {
  const blocks = document.root.children;
  const end = blocks.findLastIndex((block) => !isCorrection(block));
  return { blocks: blocks.slice(0, end + 1), pictures };
}

function isCorrection(block: Block): boolean {
  if (block.type !== 'note') return false;
  const [first] = block.children;
  return first?.type === 'text' && (first.format & textFormat.bold) !== 0 && first.text.startsWith(CORRECTED);
}

/** A lead too long for the excerpt stands first in the text, in bold, after the opening picture. */
function takeLead(
  { blocks, pictures }: Read,
  { custom_excerpt: excerpt }: RemotePost,
): Read & { readonly lead: string } {
  if (excerpt !== null) return { blocks, pictures, lead: excerpt };
  const place = blocks.findIndex(({ type }) => type !== 'photo');
  const first = blocks[place];
  const isLead =
    first?.type === 'paragraph' &&
    first.children.every(isBoldOrBreak) &&
    !fits(inlineText(first.children), limits.excerpt);
  if (!isLead) return { blocks, pictures, lead: '' };
  return {
    lead: inlineText(first.children),
    blocks: blocks.filter((_, index) => index !== place),
    pictures: pictures.map((picture) =>
      picture.block > place ? { ...picture, block: picture.block - 1 } : picture,
    ),
  };
}

function isBoldOrBreak(node: Extract<Block, { type: 'paragraph' }>['children'][number]): boolean {
  if (node.type === 'linebreak') return true;
  return node.type === 'text' && (node.format & textFormat.bold) !== 0;
}

/** An address on the site itself is a path of the portal, as it was before it was sent. */
function portalLink(href: string, root: string): string {
  const site = new URL(`${root}/`);
  const url = URL.parse(href);
  if (url?.origin !== site.origin || !url.pathname.startsWith(site.pathname)) return href;
  return `/${url.pathname.slice(site.pathname.length)}${url.search}${url.hash}`;
}
