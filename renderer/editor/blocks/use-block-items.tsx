// What the menu of every block offers: up, down, away.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { LexicalEditor, NodeKey } from 'lexical';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { blockTexts } from '../../i18n/blocks.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { MenuItem } from '../../ui/menu.tsx';
import { DELETE_BLOCK_COMMAND, MOVE_BLOCK_COMMAND } from '../extensions/block-commands.ts';

type BlockItems = { readonly move: readonly MenuItem[]; readonly remove: MenuItem };

export function useBlockItems(block: NodeKey): BlockItems {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(blockTexts);
  return blockItems({ editor, texts, block });
}

type Parts = {
  readonly editor: LexicalEditor;
  readonly texts: (typeof blockTexts)['vi'];
  readonly block: NodeKey;
};

export function blockItems({ editor, texts, block }: Parts): BlockItems {
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  return {
    move: [
      {
        id: 'up',
        label: texts.moveUp,
        icon: <ArrowUp {...icon} />,
        keys: 'Alt+Shift+↑',
        onSelect: () => editor.dispatchCommand(MOVE_BLOCK_COMMAND, { block, direction: 'up' }),
      },
      {
        id: 'down',
        label: texts.moveDown,
        icon: <ArrowDown {...icon} />,
        keys: 'Alt+Shift+↓',
        onSelect: () => editor.dispatchCommand(MOVE_BLOCK_COMMAND, { block, direction: 'down' }),
      },
    ],
    remove: {
      id: 'delete',
      label: texts.remove,
      icon: <Trash2 {...icon} />,
      danger: true,
      onSelect: () => editor.dispatchCommand(DELETE_BLOCK_COMMAND, block),
    },
  };
}
