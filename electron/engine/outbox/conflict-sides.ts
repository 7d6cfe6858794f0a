// The three versions of a conflict as the comparison wants them: what was last read back, what was approved, what is there now.
// All three in the form in which the destination gives an article back, so that what it cannot hold is nobody's edit.
import { paragraph } from '#shared/document/build.ts';
import { mapInline } from '#shared/document/map-inline.ts';
import type { Side } from '#shared/document/three-way.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { Inline } from '#shared/model/inline.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { StoryContent } from '#shared/model/story.ts';
import {
  photoOfAddress,
  withPicturesNamed,
  type KnownPicture,
} from '../connections/article/name-pictures.ts';
import { shownBlock } from '../connections/article/shown-blocks.ts';
import type { RemoteArticle } from '../connections/connection-adapter.ts';
import { takeSignature } from '../import/html/signature.ts';

export type Version = { readonly content: StoryContent; readonly photos: readonly Photo[] };

export type ConflictSides = {
  readonly base: Side | null;
  readonly mine: Side;
  readonly theirs: Side;
  readonly normalise: (block: Block) => Block;
};

export function conflictSides(of: {
  readonly base: Version | null;
  readonly mine: Version;
  readonly article: RemoteArticle;
  /** What earlier receipts say of the story's pictures there. */
  readonly pictures: readonly KnownPicture[];
}): ConflictSides {
  const { base, mine, article, pictures } = of;
  const photos = [...mine.photos, ...(base?.photos ?? [])];
  const document = withPicturesNamed(article, (url) => photoOfAddress(url, { pictures, photos }));
  const signed = takeSignature(document);
  const { children: blocks } = (signed?.document ?? document).root;
  const fields = { ...(signed === undefined ? {} : { byline: signed.byline }), ...article.fields };
  return {
    base: base === null ? null : sideOf(base),
    mine: sideOf(mine),
    theirs: { fields, blocks },
    normalise: normaliseFor({ blocks, before: base ?? mine, articleUrl: article.url }),
  };
}

function sideOf({ content, photos }: Version): Side {
  const known = new Map(photos.map((photo) => [photo.id, photo]));
  return {
    fields: content,
    blocks: content.document.root.children,
    show: (block) => shownBlock(block, known),
  };
}

/**
 * A destination that gives back none of the notes it was sent keeps them as paragraphs; and it writes links into itself with
 * its own address.
 */
function normaliseFor(of: {
  readonly blocks: readonly Block[];
  readonly before: Version;
  readonly articleUrl: string;
}): (block: Block) => Block {
  const isNote = ({ type }: Block): boolean => type === 'note';
  const holdsNotes = of.blocks.some(isNote) || !of.before.content.document.root.children.some(isNote);
  const home = URL.parse(of.articleUrl)?.origin;
  return (block) => {
    const linked = mapInline(block, (runs) => runs.map((run) => withLink(run, (url) => pathIn(home, url))));
    return linked.type === 'note' && !holdsNotes ? paragraph(linked.children) : linked;
  };
}

function pathIn(home: string | undefined, url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.origin === 'null' || parsed.origin !== home) return url;
  return `${parsed.pathname}${parsed.search}${parsed.hash}`;
}

function withLink(node: Inline, change: (url: string) => string): Inline {
  switch (node.type) {
    case 'link':
    case 'autolink':
      return { ...node, url: change(node.url) };
    case 'mark':
      return { ...node, children: node.children.map((child) => withLink(child, change)) };
    case 'suggestion': {
      const children = node.children.map((child) =>
        child.type === 'paragraphbreak' ? child : withLink(child, change),
      );
      return { ...node, children };
    }
    default:
      return node;
  }
}
