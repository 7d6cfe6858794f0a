// The place a mention is being typed in, whether that is the text or a field of the sheet or under a picture: what stands
// before it there and in the story, and how words are put in its place as one step of undo.
import {
  $addUpdateTag,
  $createRangeSelection,
  $getEditor,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type TextNode,
} from 'lexical';
import type { StorySession } from '../../api/story-session.ts';
import { $blockText } from '../findings/block-segments.ts';
import { toRange } from '../findings/live-places.ts';
import { fieldCaretRect } from './field-caret.ts';
import { readMention, type Mention } from './read-mention.ts';

export type MentionPlace = Mention & {
  /** Stays the same while one goes on typing behind the same sign. */
  readonly id: string;
  readonly before: string;
  readonly readBefore: string;
  readonly rect: () => DOMRect | undefined;
  readonly put: (text: string) => void;
};

/** Undefined when no mention is being typed where the keyboard is. */
export function readMentionPlace(editor: LexicalEditor, session: StorySession): MentionPlace | undefined {
  const { activeElement } = document;
  const root = editor.getRootElement();
  if (activeElement === null || root === null) return undefined;
  if (activeElement === root) return readInText(editor, session);
  const isOfSheet = root.closest('article')?.contains(activeElement) === true;
  return activeElement instanceof HTMLTextAreaElement && isOfSheet ? readInField(activeElement) : undefined;
}

function readInText(editor: LexicalEditor, session: StorySession): MentionPlace | undefined {
  if (editor.isComposing()) return undefined;
  return editor.getEditorState().read(() => {
    const caret = $caret();
    const mention = caret && readMention(caret.node.getTextContent().slice(0, caret.offset));
    if (caret === undefined || mention === undefined) return undefined;
    const key = caret.node.getKey();
    const [from, to] = [
      { key, offset: mention.from },
      { key, offset: caret.offset },
    ];
    return {
      ...mention,
      id: `${key} ${mention.from}`,
      ...$textBefore(caret.node, mention.from, session.snapshot().content.lead),
      rect: () => toRange(editor, { from, to })?.getClientRects()[0],
      put: (text: string) =>
        editor.update(() => $put({ key, from: mention.from, typed: mention.typed }, text)),
    };
  });
}

type Caret = { readonly node: TextNode; readonly offset: number };

function $caret(): Caret | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const node = selection.anchor.getNode();
  return $isTextNode(node) ? { node, offset: selection.anchor.offset } : undefined;
}

/** Document order: the lead, the blocks above, and what stands before in the block itself. */
function $textBefore(
  node: TextNode,
  from: number,
  lead: string,
): Pick<MentionPlace, 'before' | 'readBefore'> {
  // Of the root: a box or a table is one block, whatever stands in it.
  const block = node.getParents().at(-2);
  if (block === undefined) return { before: '', readBefore: '' };
  const { text, segments } = $blockText(block);
  const segment = segments.find(({ key }) => key === node.getKey());
  const start = segment === undefined ? 0 : segment.start - segment.from;
  const above: string[] = [];
  for (const other of $getRoot().getChildren()) {
    if (other.is(block)) break;
    // A caption is read by itself.
    if ($isElementNode(other)) above.push($blockText(other).text);
  }
  return {
    before: text.slice(0, start + from).normalize('NFC'),
    readBefore: [lead, ...above].join('\n').normalize('NFC'),
  };
}

/** Only if the words still stand there: a choice made late changes nothing else. */
function $put(
  { key, from, typed }: { readonly key: string; readonly from: number; readonly typed: string },
  text: string,
): void {
  const caret = $caret();
  if (
    caret?.node.getKey() !== key ||
    !caret.node
      .getTextContent()
      .slice(from + 1)
      .startsWith(typed)
  )
    return;
  const selection = $createRangeSelection();
  selection.anchor.set(key, from, 'text');
  selection.focus.set(key, from + 1 + typed.length, 'text');
  $setSelection(selection);
  $addUpdateTag(HISTORY_PUSH_TAG);
  // As if typed, so that it is proposed where typed words are.
  $getEditor().dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, text);
}

/** A caption or a lead is read by itself: who is named in it first is introduced there. */
function readInField(area: HTMLTextAreaElement): MentionPlace | undefined {
  const { selectionStart, selectionEnd, value } = area;
  if (selectionStart !== selectionEnd) return undefined;
  const mention = readMention(value.slice(0, selectionStart));
  if (mention === undefined) return undefined;
  return {
    ...mention,
    id: `${area.getAttribute('aria-label') ?? ''} ${mention.from}`,
    before: value.slice(0, mention.from).normalize('NFC'),
    readBefore: '',
    rect: () => fieldCaretRect(area, mention.from),
    put: (text) => {
      area.focus();
      area.setSelectionRange(mention.from, selectionEnd);
      // Through the browser: the caret stays behind the words, and whoever owns the field hears of them.
      document.execCommand('insertText', false, text);
    },
  };
}
