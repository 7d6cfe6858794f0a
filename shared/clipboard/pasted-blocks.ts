// Blocks as a web page or a word processor means them → as a story has them, and what becomes of their pictures.
import { heading, paragraph, photo } from '../document/build.ts';
import { inlineOfPieces, piecesOf } from '../document/inline-pieces.ts';
import { normaliseBlocks } from '../document/normalise.ts';
import { textFormat, type Inline } from '../model/inline.ts';
import type { Block, Heading, Paragraph } from '../model/blocks.ts';
import type { ImportedPicture } from '../html/page.ts';
import { awaitedAddress } from '../html/picture-blocks.ts';

/** `block`: the photo block it belongs to. */
export type FoundPicture = { readonly block: number; readonly url: string };

/** Galleries whose pictures are not here become one waiting photo after the other. */
export function pastedBlocks(
  blocks: readonly Block[],
  pictures: readonly ImportedPicture[],
): { readonly blocks: Block[]; readonly pictures: FoundPicture[] } {
  const pasted: Block[] = [];
  const found: FoundPicture[] = [];
  blocks.forEach((block, index) => {
    if (
      block.type === 'gallery' &&
      block.items.some(({ photoId }) => awaitedAddress(photoId) !== undefined)
    ) {
      pasted.push(...normaliseBlocks([heading('h2', block.heading)]));
      for (const { photoId, caption } of block.items) {
        const url = awaitedAddress(photoId);
        if (url !== undefined) found.push({ block: pasted.length, url });
        pasted.push(photo({ photoId: url === undefined ? photoId : null, caption }));
      }
      return;
    }
    const own = pictures.find((picture) => picture.block === index && picture.item === null);
    if (own !== undefined) found.push({ block: pasted.length, url: own.url });
    pasted.push(...plainest(block));
  });
  return { blocks: pasted, pictures: found };
}

function plainest(block: Block): Block[] {
  if (block.type === 'paragraph') return paragraphsOf(block);
  return block.type === 'heading' ? [plainHeading(block)] : [block];
}

/** An empty line inside a paragraph is where two of them meet: many pages part theirs with `<br><br>`. */
function paragraphsOf(block: Paragraph): Block[] {
  const parts: Inline[][] = [[]];
  const { children } = block;
  children.forEach((node, index) => {
    const isPart = node.type === 'linebreak' && children[index + 1]?.type === 'linebreak';
    if (isPart) parts.push([]);
    else parts.at(-1)?.push(node);
  });
  return parts
    .map((part) => inlineOfPieces(piecesOf(part)))
    .filter((part) => part.length > 0)
    .map((part) => paragraph(part));
}

/** Bold all through is how a word processor shows a heading, not what it says. */
function plainHeading(block: Heading): Block {
  const pieces = piecesOf(block.children);
  const isBold = pieces.every(
    (piece) => piece === 'break' || (piece.format & textFormat.bold) !== 0 || piece.text.trim() === '',
  );
  if (!isBold) return block;
  return heading(
    block.tag,
    inlineOfPieces(
      pieces.map((piece) =>
        piece === 'break' ? piece : { ...piece, format: piece.format & ~textFormat.bold },
      ),
    ),
  );
}
