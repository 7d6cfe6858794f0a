// Every text of the sheet in reading order, as it is typed now: the fields of the head, the blocks, and the fields inside blocks
// (captions, credits, headings of galleries), whichever block brings them, also where its view is not drawn. Behind the fields of a
// photo come the people whom the story names in it.
import { $isListNode } from '@lexical/list';
import {
  $getNodeByKey,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $suggestionAround } from '../desk/suggestion-node.ts';
import { $blockText, pointsOf, type BlockText } from '../findings/block-segments.ts';
import { toRange } from '../findings/live-places.ts';
import { nodesOfBlocks } from '../body/state-nodes.ts';
import { nearBlocksOf } from '../blocks/near/near-blocks.ts';
import { $fieldWords, $nameWords, isDrawnWhenNear } from '../blocks/undrawn-words.ts';
import { storyPhotosOf } from '../photos/story-photos.ts';
import type { FoundSpan } from '#shared/vietnamese/find-words.ts';

export type LiveText =
  | { readonly kind: 'area'; readonly area: HTMLTextAreaElement; readonly text: string }
  | { readonly kind: 'block'; readonly key: NodeKey; readonly text: string; readonly words: BlockText }
  | {
      readonly kind: 'undrawn';
      readonly key: NodeKey;
      /** Which of the fields of its block, counted from 0. */
      readonly field: number;
      readonly text: string;
      /** Within an update. */
      readonly $write: (text: string) => void;
    }
  | {
      readonly kind: 'name';
      readonly key: NodeKey;
      /** Which of the names of its photo, counted from 0. */
      readonly field: number;
      readonly text: string;
      /** Within an update; several names of a photo from behind. */
      readonly $write: (text: string) => void;
      /** All names of the photo as they stand in a line, and where in it this one begins. */
      readonly line: string;
      readonly start: number;
    };

/** Some letters of one of the texts. */
export type Hit = { readonly in: LiveText; readonly span: FoundSpan };

export function readTexts(editor: LexicalEditor, sheet: HTMLElement): LiveText[] {
  return textsOf(editor, sheet, (block) => $fieldsOf(editor, block));
}

/** Those only that the page shows: of a block whose view is not drawn, no words. */
export function readDrawnTexts(editor: LexicalEditor, sheet: HTMLElement): LiveText[] {
  const { isDrawn } = nearBlocksOf(editor);
  return textsOf(editor, sheet, (block) =>
    isDrawnWhenNear(block) && !isDrawn(block.getKey()) ? [] : $fieldsOf(editor, block),
  );
}

function textsOf(
  editor: LexicalEditor,
  sheet: HTMLElement,
  $fields: (block: LexicalNode) => LiveText[],
): LiveText[] {
  const root = editor.getRootElement();
  // By its tag: a selector is matched against every element of a long story.
  const texts = [...sheet.getElementsByTagName('textarea')]
    .filter((area) => area.closest('[data-field]') !== null && root?.contains(area) !== true)
    .map(areaText);
  const state = editor.getEditorState();
  const blocks = nodesOfBlocks(state);
  state.read(() => {
    for (const nodes of blocks.values()) {
      const [block] = nodes;
      if ($isElementNode(block)) texts.push(...$textsOf(block, nodes));
      else if (block !== undefined) texts.push(...$fields(block));
    }
  });
  return texts;
}

const known = new WeakMap<readonly LexicalNode[], LiveText[]>();

/** Read once for as long as nobody changes the block: its nodes are the same array until then. */
function $textsOf(block: ElementNode, nodes: readonly LexicalNode[]): LiveText[] {
  const before = known.get(nodes);
  if (before !== undefined) return before;
  const texts = $wordBlocks(block).map((one): LiveText => {
    const words = $blockText(one);
    return { kind: 'block', key: one.getKey(), text: words.text, words };
  });
  known.set(nodes, texts);
  return texts;
}

/** Draws the view that holds a hit, so that it can be shown and selected in its field. False when there was nothing to draw. */
export function drawHit(editor: LexicalEditor, { in: text }: Hit): boolean {
  return 'field' in text && nearBlocksOf(editor).draw(text.key);
}

/** Signs that no person typed (numbers of a list) are in the text of a block, but nobody can find or change them. */
export function isTyped({ in: text, span }: Hit): boolean {
  if (text.kind !== 'block') return true;
  const covered = text.words.segments.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
    0,
  );
  return covered === span.end - span.start;
}

/** Words of the text that somebody has proposed to take out, all of them. Within a read of the editor. */
export function $isStruck({ in: text, span }: Hit): boolean {
  if (text.kind !== 'block') return false;
  return text.words.segments
    .filter(({ start, end }) => start < span.end && span.start < end)
    .every(({ key }) => {
      const node = $getNodeByKey(key);
      return node !== null && $suggestionAround(node)?.isInsertion() === false;
    });
}

/** The letters on the page; undefined for a hit in a field, which the page does not show as text, drawn or not. */
export function rangeOf(editor: LexicalEditor, { in: text, span }: Hit): Range | undefined {
  if (text.kind === 'name') {
    const shown = nameLineOf(editor, text.key)?.firstElementChild?.firstChild;
    const at = shown instanceof Text ? shown.data.lastIndexOf(text.line) : -1;
    if (!(shown instanceof Text) || at === -1) return undefined;
    const start = at + text.start;
    return rangeIn(shown, { start: start + span.start, end: start + span.end });
  }
  if (text.kind !== 'block') return undefined;
  const points = pointsOf(text.words, span);
  return points && toRange(editor, points);
}

/** Where the people of a photo are read, or named; undefined where it is not drawn. */
export function nameLineOf(editor: LexicalEditor, key: NodeKey): HTMLElement | undefined {
  return editor.getElementByKey(key)?.querySelector<HTMLElement>('[data-field="people"]') ?? undefined;
}

export function rangeIn(text: Text, { start, end }: Pick<FoundSpan, 'start' | 'end'>): Range {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}

/** Blocks that hold words themselves: the cells of a table, the paragraphs of a box; a list is one text. */
function $wordBlocks(block: LexicalNode): LexicalNode[] {
  if (!$isElementNode(block) || $isListNode(block)) return [block];
  const inner = block.getChildren();
  return inner.some($isBlock) ? inner.flatMap($wordBlocks) : [block];
}

function $isBlock(node: LexicalNode): boolean {
  return $isElementNode(node) && !node.isInline();
}

/** As the page has them; of a block that is not drawn, as its view would have them. */
function $fieldsOf(editor: LexicalEditor, block: LexicalNode): LiveText[] {
  const key = block.getKey();
  const photoOf = storyPhotosOf(editor).get;
  const areas = [...(editor.getElementByKey(key)?.querySelectorAll('textarea') ?? [])];
  const fields =
    areas.length > 0
      ? areas.map(areaText)
      : $fieldWords(block, photoOf).map((words, field): LiveText => ({
          kind: 'undrawn',
          key,
          field,
          ...words,
        }));
  const names = $nameWords(block, photoOf);
  const line = names.map(({ text }) => text).join(', ');
  let start = 0;
  for (const [field, words] of names.entries()) {
    fields.push({ kind: 'name', key, field, ...words, line, start });
    start += words.text.length + ', '.length;
  }
  return fields;
}

function areaText(area: HTMLTextAreaElement): LiveText {
  return { kind: 'area', area, text: area.value };
}
