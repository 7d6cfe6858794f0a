// Puts what a clipboard was read as at the caret: blocks as they are stored; plain lines as if they were typed there, so that they
// take the marks and the kind of block around them.
import { $insertGeneratedNodes } from '@lexical/clipboard';
import {
  $getEditor,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $parseSerializedNode,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import type { Pasted, PastedPicture } from '#shared/clipboard/read-clipboard.ts';
import { blockText } from '#shared/document/to-text.ts';
import type { Block } from '#shared/model/blocks.ts';

/** A picture of the clipboard and the photo block that waits for it. */
export type WaitingPicture = Pick<PastedPicture, 'mediaType' | 'base64'> & { readonly key: NodeKey };

export function $insertPasted({ blocks, pictures, isPlain }: Pasted): WaitingPicture[] {
  const selection = $getSelection() ?? $getRoot().selectEnd();
  if (isPlain && $isRangeSelection(selection) && blocks.every(({ type }) => type === 'paragraph')) {
    $insertLines(blocks.map(blockText));
    return [];
  }
  const nodes = blocks.map($nodeOf);
  $insertGeneratedNodes($getEditor(), nodes, selection);
  return pictures.flatMap(({ block, mediaType, base64 }) => {
    const key = nodes[block]?.getKey();
    return key === undefined ? [] : [{ key, mediaType, base64 }];
  });
}

function $nodeOf(block: Block): LexicalNode {
  return $parseSerializedNode(block);
}

function $insertLines(lines: readonly string[]): void {
  lines.forEach((line, index) => {
    if (index > 0) $caret()?.insertParagraph();
    $caret()?.insertText(line);
  });
}

/** Each insertion may replace the selection, so it is asked for anew. */
function $caret(): RangeSelection | undefined {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : undefined;
}
