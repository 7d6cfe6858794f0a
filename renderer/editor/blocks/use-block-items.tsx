// What the menu of every block without a caret offers: up, down, away.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { NodeKey } from 'lexical';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { blockTexts } from '../../i18n/blocks.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { MenuItem } from '../../ui/menu.tsx';
import { DELETE_BLOCK_COMMAND, MOVE_BLOCK_COMMAND } from '../extensions/block-commands.ts';

export function useBlockItems(block: NodeKey): {
  readonly move: readonly MenuItem[];
  readonly remove: MenuItem;
} {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(blockTexts);
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
