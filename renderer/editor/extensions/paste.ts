// Text from elsewhere, pasted or dropped: read by `shared/clipboard`, the code the command line uses as well, and put in as blocks.
// The reader is fetched behind the first paint, at the latest when it is needed. What the window has to do besides (ask, fetch pictures into the library) it is told.
import { ClipboardImportExtension, type ImportMimeTypeFunction } from '@lexical/clipboard';
import {
  $addUpdateTag,
  $getEditor,
  COMMAND_PRIORITY_EDITOR,
  configExtension,
  createCommand,
  defineExtension,
  mergeRegister,
  PASTE_TAG,
  type LexicalCommand,
} from 'lexical';
import type { Clipboard, Pasted } from '#shared/clipboard/read-clipboard.ts';
import type { LegacyText } from '#shared/clipboard/legacy-runs.ts';
import { $insertPasted, type WaitingPicture } from '../paste/insert-pasted.ts';

/** Puts in what a clipboard holds, as it is at that moment. */
export const PASTE_CLIPBOARD: LexicalCommand<PasteOrder> = createCommand('PASTE_CLIPBOARD');

export type PasteOrder = {
  readonly clipboard: Clipboard;
  /** Asked and answered: whether text in an old encoding is put right. Undefined = ask where there is some. */
  readonly convertsLegacy?: boolean;
};

/** An old encoding was found: who handles this asks the person, and pastes with the answer. Unhandled, it is put right. */
export const LEGACY_FOUND: LexicalCommand<{ readonly clipboard: Clipboard; readonly legacy: LegacyText }> =
  createCommand('LEGACY_FOUND');

/** Puts what was read in place of what is selected: the question is answered by then, so that nothing goes for what never comes. */
export const INSERT_PASTED: LexicalCommand<Pasted> = createCommand('INSERT_PASTED');

/** Blocks are in the text; their pictures still have to come into the library. */
export const PASTED: LexicalCommand<{
  readonly pictures: readonly WaitingPicture[];
  readonly losses: readonly string[];
}> = createCommand('PASTED');

export const PasteExtension = defineExtension({
  name: 'toa-soan/paste',
  dependencies: [
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'text/html': [$order],
        'text/rtf': [$order],
        'text/plain': [$order],
        'text/uri-list': [$order],
      },
      // Behind HTML, before plain text.
      priority: { 'text/rtf': 15 },
    }),
  ],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        PASTE_CLIPBOARD,
        (order) => {
          if (here === undefined)
            void fetchReader().then(() => editor.dispatchCommand(PASTE_CLIPBOARD, order));
          else $paste(here, order);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(INSERT_PASTED, $insert, COMMAND_PRIORITY_EDITOR),
    ),
});

type Reader = typeof import('#shared/clipboard/read-clipboard.ts');

let here: Reader | undefined;

/** Has the reader at hand: what is typed right behind a paste that still waits for it would stand before what was pasted. */
export async function fetchReader(): Promise<Reader> {
  here ??= await import('#shared/clipboard/read-clipboard.ts');
  return here;
}

/** Every flavour leads here: which of them counts, the reader decides. */
function $order(...[, , , data]: Parameters<ImportMimeTypeFunction>): boolean {
  return $getEditor().dispatchCommand(PASTE_CLIPBOARD, { clipboard: clipboardOf(data) });
}

function clipboardOf(data: DataTransfer): Clipboard {
  const text = data.getData('text/plain') || data.getData('text/uri-list');
  return { html: data.getData('text/html'), rtf: data.getData('text/rtf'), text };
}

/** Within the update it is asked in, so that whoever watches what a paste puts in sees it. */
function $paste(reader: Reader, { clipboard, convertsLegacy }: PasteOrder): void {
  const editor = $getEditor();
  const pasted = reader.readClipboard(clipboard, { convertsLegacy: convertsLegacy ?? true });
  if (pasted === undefined) return;
  const { legacy } = pasted;
  if (legacy !== undefined && convertsLegacy === undefined) {
    if (editor.dispatchCommand(LEGACY_FOUND, { clipboard, legacy })) return;
  }
  editor.dispatchCommand(INSERT_PASTED, pasted);
}

function $insert(pasted: Pasted): true {
  $addUpdateTag(PASTE_TAG);
  const pictures = $insertPasted(pasted);
  const { losses } = pasted;
  if (pictures.length + losses.length > 0) $getEditor().dispatchCommand(PASTED, { pictures, losses });
  return true;
}
