// Rich text from elsewhere: Lexical's own HTML import, limited to our nodes, with every style left behind and letters composed
// (NFC).
import {
  $insertGeneratedNodes,
  ClipboardImportExtension,
  type ImportMimeTypeFunction,
} from '@lexical/clipboard';
import { $generateNodesFromDOMViaExtension, DOMImportExtension, defineImportRule, sel } from '@lexical/html';
import { $isListItemNode, WordListImportExtension } from '@lexical/list';
import {
  $createTabNode,
  $getEditor,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  configExtension,
  defineExtension,
  type BaseSelection,
  type LexicalNode,
} from 'lexical';
import { textFormat } from '#shared/model/inline.ts';
import { $createNoteNode } from '../blocks/note/node.ts';
import { readPastedHtml } from './read-pasted-html.ts';

const knownFormats = Object.values(textFormat).reduce((bits, bit) => bits | bit, 0);

const noteRule = defineImportRule({
  name: 'toa-soan/aside',
  match: sel.tag('aside'),
  $import: (context, element) => [$createNoteNode().append(...context.$importChildren(element))],
});

export const PasteExtension = defineExtension({
  name: 'toa-soan/paste',
  dependencies: [
    WordListImportExtension,
    configExtension(DOMImportExtension, { rules: [noteRule] }),
    configExtension(ClipboardImportExtension, {
      $importMimeType: { 'text/html': [$pasteHtml], 'text/plain': [$pastePlain] },
    }),
  ],
});

function $pasteHtml(...[html, selection]: Parameters<ImportMimeTypeFunction>): boolean {
  const nodes = $generateNodesFromDOMViaExtension(readPastedHtml(html));
  nodes.forEach($dropStyles);
  const wanted = nodes.filter((node) => !$isBlankParagraph(node));
  if (wanted.length === 0) return false;
  $insertGeneratedNodes($getEditor(), wanted, selection);
  return true;
}

/** Every run of line breaks is one paragraph break: portals and mail put an empty line between paragraphs. */
function $pastePlain(...[text, selection]: Parameters<ImportMimeTypeFunction>): boolean {
  $insertLines(text.normalize('NFC').replace(/\r\n?/gu, '\n').split(/\n\s*/u), selection);
  return true;
}

function $insertLines(lines: readonly string[], selection: BaseSelection): void {
  if (!$isRangeSelection(selection)) {
    selection.insertRawText(lines.join('\n'));
    return;
  }
  lines.forEach((line, index) => {
    if (index > 0) $caret()?.insertParagraph();
    line.split('\t').forEach((part, column) => {
      if (column > 0) $caret()?.insertNodes([$createTabNode()]);
      if (part !== '') $caret()?.insertText(part);
    });
  });
}

/** Each insertion may replace the selection, so it is asked for anew. */
function $caret() {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : undefined;
}

function $dropStyles(node: LexicalNode): void {
  if ($isTextNode(node)) {
    node.setStyle('').setFormat(node.getFormat() & knownFormats);
    node.setTextContent(node.getTextContent().normalize('NFC'));
  }
  if (!$isElementNode(node)) return;
  node.setFormat('').setDirection(null).setStyle('');
  if (!$isListItemNode(node)) node.setIndent(0);
  if ($isParagraphNode(node)) node.setTextFormat(0).setTextStyle('');
  node.getChildren().forEach($dropStyles);
}

/** Word and mail programs space their paragraphs with empty ones. */
function $isBlankParagraph(node: LexicalNode): boolean {
  return $isParagraphNode(node) && node.getTextContent().trim() === '' && node.getChildrenSize() <= 1;
}
