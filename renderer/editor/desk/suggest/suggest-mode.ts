// While somebody suggests: words typed, pasted, dropped or written by a tool (`change-words.ts`: find and replace, fixes of the
// proof-reader, the event sheet, snippets, files) are proposed, words deleted are proposed to go, and so are the ends of paragraphs
// (Enter puts one into the insertion, Backspace before the first letter strikes one). Only the first letter of an insertion is put
// there by us; from then on the caret stands in it and typing is Lexical's and the input method's own, as is taking back what was
// just typed. Kinds of blocks (also by Enter on an empty item, which leads out of its list, and Backspace before the first letter of
// an item, which takes it out), formats, pictures and the words of their fields (captions, credits), files and cards are not
// proposed: no stored form of a text says of them what was before, so they change at once. So do items of a list that whoever
// suggests has alone, and empty lines that are taken away: readers know nothing of them. A table, a box or a list that comes with
// proposed words is there at once too, but readers get nothing of it (`isOnlyProposed`) and it goes when all its words do; put
// into the middle of a paragraph, it parts that at once.
import { $isListItemNode } from '@lexical/list';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $createLineBreakNode,
  $createTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COMPOSITION_END_COMMAND,
  COMPOSITION_START_COMMAND,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  REMOVE_TEXT_COMMAND,
  type LexicalEditor,
  type LineBreakNode,
  type RangeSelection,
} from 'lexical';
import { $createParagraphBreakNode } from '../paragraph-break-node.ts';
import { $suggestionAround } from '../suggestion-node.ts';
import { suggestAs, suggesterNow, type SuggestOptions, type Suggester } from '../suggesting.ts';
import { $openInsertion, $standsInOwn } from './open-insertion.ts';
import { $beginComposition, $proposeComposed, type Composition } from './track-composition.ts';
import { $isOnlyOwn, $proposeCharacter, $proposeDeletion, $withoutSelected } from './propose-deletion.ts';
import { registerPasting } from './propose-pasted.ts';
import { $textBlockOf } from './text-blocks.ts';

/** Returns the way out: what is proposed already stays proposed. */
export function startSuggesting(editor: LexicalEditor, options: SuggestOptions): () => void {
  const suggester = (): Suggester => suggesterNow(options);
  return mergeRegister(
    suggestAs(editor, options),
    registerTyping(editor, suggester),
    registerDeleting(editor, suggester),
    registerPasting(editor, suggester),
  );
}

type Asked = () => Suggester;

function registerTyping(editor: LexicalEditor, suggester: Asked): () => void {
  let composition: Composition | undefined;
  const $type = (text: string): boolean => {
    const selection = $foreignSelection();
    // What Lexical puts there for a composition in plain text belongs to that text.
    if (selection === undefined || composition !== undefined) return false;
    const caret = $withoutSelected(selection, suggester());
    $openInsertion(caret, suggester());
    $typeInside(caret.format, text);
    return true;
  };
  return mergeRegister(
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        if (event.inputType !== 'insertText' || event.data === null || event.data.includes('\n'))
          return false;
        if (editor.isComposing() || !$type(event.data)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (text) => typeof text === 'string' && ($type(text) || $typeAtEdge(text, suggester())),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      COMPOSITION_START_COMMAND,
      () => {
        const selection = editor.isComposing() ? undefined : $foreignSelection();
        composition = selection?.isCollapsed() === true ? $beginComposition(selection.anchor) : undefined;
        if (selection?.isCollapsed() === true && $isInside(selection)) $openInsertion(selection, suggester());
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      COMPOSITION_END_COMMAND,
      () => {
        const ended = composition;
        composition = undefined;
        // Behind Lexical's own handler, which reads the word from the page.
        if (ended !== undefined) editor.update(() => $proposeComposed(ended, suggester()));
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      INSERT_LINE_BREAK_COMMAND,
      () => {
        if (!$standInOwn(suggester())) return false;
        $putInside($createLineBreakNode());
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => {
        if ($breaksAtOnce(suggester()) || !$standInOwn(suggester())) return false;
        $putInside($createParagraphBreakNode());
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function registerDeleting(editor: LexicalEditor, suggester: Asked): () => void {
  const $selected = (): RangeSelection | undefined => {
    const selection = $foreignSelection();
    return selection === undefined || selection.isCollapsed() ? undefined : selection;
  };
  const $delete = (isBackward: boolean): boolean => {
    const selection = $selected();
    if (selection !== undefined) $proposeDeletion(selection, suggester(), isBackward);
    return selection !== undefined;
  };
  /** As far as the browser would have deleted. */
  const $stretch = (isBackward: boolean, granularity: 'word' | 'lineboundary'): boolean => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return false;
    if (selection.isCollapsed()) selection.modify('extend', isBackward, granularity);
    return $delete(isBackward);
  };
  return mergeRegister(
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return false;
        if (!selection.isCollapsed()) return $delete(isBackward);
        return $proposeCharacter(selection, suggester(), isBackward);
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DELETE_WORD_COMMAND,
      (isBackward) => $stretch(isBackward, 'word'),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DELETE_LINE_COMMAND,
      (isBackward) => $stretch(isBackward, 'lineboundary'),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(REMOVE_TEXT_COMMAND, () => $delete(true), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if ($selected() === undefined) return false;
        editor.dispatchCommand(COPY_COMMAND, event);
        // Behind the copy, which waits for the end of this update.
        editor.update(() => void $delete(true));
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** In the middle of somebody else's suggestion, or of a deletion. */
function $isInside(selection: RangeSelection): boolean {
  return $suggestionAround(selection.anchor.getNode()) !== undefined && $isInMiddle(selection);
}

/** The selection, unless it lies in an insertion of whoever suggests. */
function $foreignSelection(): RangeSelection | undefined {
  const selection = $getSelection();
  return $isRangeSelection(selection) && !$standsInOwn(selection) ? selection : undefined;
}

/** Lexical takes text at the edge of every inline element out of it; an insertion is gone on with. */
function $typeAtEdge(text: string, suggester: Suggester): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !$standsInOwn(selection)) return false;
  const { format } = selection;
  if (!selection.isCollapsed()) {
    selection.removeText();
    if (!$standsInOwn(selection)) $openInsertion(selection, suggester);
  } else if ($isInMiddle(selection)) return false;
  $typeInside(format, text);
  return true;
}

function $isInMiddle({ anchor }: RangeSelection): boolean {
  const node = anchor.getNode();
  return $isTextNode(node) && anchor.offset > 0 && anchor.offset < node.getTextContentSize();
}

/** At the caret, which is in an insertion. */
function $typeInside(format: number, text: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const { anchor } = selection;
  const node = anchor.getNode();
  if ($isTextNode(node) && node.getFormat() === format) {
    node.spliceText(anchor.offset, 0, text, true);
    return;
  }
  const words = $createTextNode(text).setFormat(format);
  if ($isElementNode(node)) node.splice(anchor.offset, 0, [words]);
  else if (anchor.offset === 0) node.insertBefore(words);
  else node.insertAfter(words);
  words.select();
}

/**
 * What is selected is proposed to go. True where the caret is in an item of a list that readers know nothing of then: a list is
 * built and left by Enter as ever.
 */
function $breaksAtOnce(suggester: Suggester): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const caret = $standsInOwn(selection) ? selection : $withoutSelected(selection, suggester);
  const block = $textBlockOf(caret.anchor.getNode());
  return block === undefined || ($isListItemNode(block) && $isOnlyOwn(block));
}

/** The caret is in an insertion of whoever suggests then, and nothing is selected. False where there is no caret. */
function $standInOwn(suggester: Suggester): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  if ($standsInOwn(selection)) selection.removeText();
  if (!$standsInOwn(selection)) $openInsertion($withoutSelected(selection, suggester), suggester);
  return true;
}

/** At the caret, which is in an insertion. */
function $putInside(lineBreak: LineBreakNode): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const { anchor } = selection;
  const node = anchor.getNode();
  if ($isElementNode(node)) node.splice(anchor.offset, 0, [lineBreak]);
  else if (anchor.offset === 0) node.insertBefore(lineBreak);
  else if (!$isTextNode(node) || anchor.offset >= node.getTextContentSize()) node.insertAfter(lineBreak);
  else node.splitText(anchor.offset)[0]?.insertAfter(lineBreak);
  lineBreak.selectNext(0, 0);
}
