// The commands of the text, for the palette, the menu and the keys: marks, kinds of blocks, new blocks. They act on the text
// only while it has the keyboard, so that a key pressed in the headline changes nothing unseen.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { FORMAT_TEXT_COMMAND } from 'lexical';
import { useCommand } from '../../commands/commands.ts';
import {
  INSERT_BLOCK_COMMAND,
  PULL_QUOTE_COMMAND,
  TOGGLE_BOX_COMMAND,
  TURN_INTO_COMMAND,
} from '../extensions/block-commands.ts';
import { textKinds, type TextKind } from '../extensions/block-kinds.ts';
import { MAKE_CARD_COMMAND } from '../extensions/cards.ts';
import { ASK_FOR_BLOCK_COMMAND } from '../floating/ask-for-block.tsx';
import { WRITE_LINK_COMMAND } from '../floating/link-popover.tsx';
import { markFormats, type MarkFormat } from '../floating/selection-view.ts';

export function TextCommands() {
  const [editor] = useLexicalComposerContext();
  const run = useInText();
  useCommand('insert.photo', () => run(() => editor.dispatchCommand(INSERT_BLOCK_COMMAND, 'photo')));
  useCommand('insert.gallery', () => run(() => editor.dispatchCommand(INSERT_BLOCK_COMMAND, 'gallery')));
  useCommand('insert.divider', () => run(() => editor.dispatchCommand(INSERT_BLOCK_COMMAND, 'divider')));
  useCommand('insert.table', () => run(() => editor.dispatchCommand(ASK_FOR_BLOCK_COMMAND, 'table')));
  useCommand('insert.embed', () =>
    run(() => {
      if (!editor.dispatchCommand(MAKE_CARD_COMMAND, undefined))
        editor.dispatchCommand(ASK_FOR_BLOCK_COMMAND, 'embed');
    }),
  );
  useCommand('insert.infobox', () => run(() => editor.dispatchCommand(TOGGLE_BOX_COMMAND, {})));
  useCommand('insert.pullQuote', () => run(() => editor.dispatchCommand(PULL_QUOTE_COMMAND, undefined)));
  useCommand('text.link', () => run(() => editor.dispatchCommand(WRITE_LINK_COMMAND, undefined)));
  return (
    <>
      {markFormats.map((format) => (
        <MarkCommand key={format} format={format} />
      ))}
      {textKinds.map((kind) => (
        <KindCommand key={kind} kind={kind} />
      ))}
    </>
  );
}

function MarkCommand({ format }: { readonly format: MarkFormat }) {
  const [editor] = useLexicalComposerContext();
  const run = useInText();
  useCommand(`text.${format}`, () => run(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)));
  return null;
}

function KindCommand({ kind }: { readonly kind: TextKind }) {
  const [editor] = useLexicalComposerContext();
  const run = useInText();
  useCommand(`block.${kind}`, () => run(() => editor.dispatchCommand(TURN_INTO_COMMAND, { kind })));
  return null;
}

function useInText(): (act: () => void) => void {
  const [editor] = useLexicalComposerContext();
  return (act) => {
    if (document.activeElement === editor.getRootElement()) act();
  };
}
