// What can be done with a document block, at its end.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ArrowDown, ArrowUp, Ellipsis, Replace, Trash2 } from 'lucide-react';
import { attachmentTexts } from '../../../i18n/attachments.ts';
import { blockTexts } from '../../../i18n/blocks.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { MenuButton } from '../../../ui/menu.tsx';
import { DELETE_BLOCK_COMMAND, MOVE_BLOCK_COMMAND } from '../../extensions/block-commands.ts';

type FileMenuProps = { readonly nodeKey: string; readonly onReplace: () => void };

export function FileMenu({ nodeKey, onReplace }: FileMenuProps) {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(attachmentTexts);
  const blocks = useTexts(blockTexts);
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  return (
    <MenuButton
      label={texts.menu}
      icon={<Ellipsis {...icon} />}
      items={[
        { id: 'replace', label: texts.replace, icon: <Replace {...icon} />, onSelect: onReplace },
        {
          id: 'up',
          label: blocks.moveUp,
          icon: <ArrowUp {...icon} />,
          keys: 'Alt+Shift+↑',
          onSelect: () => editor.dispatchCommand(MOVE_BLOCK_COMMAND, { block: nodeKey, direction: 'up' }),
        },
        {
          id: 'down',
          label: blocks.moveDown,
          icon: <ArrowDown {...icon} />,
          keys: 'Alt+Shift+↓',
          onSelect: () => editor.dispatchCommand(MOVE_BLOCK_COMMAND, { block: nodeKey, direction: 'down' }),
        },
        {
          id: 'delete',
          label: blocks.remove,
          icon: <Trash2 {...icon} />,
          danger: true,
          onSelect: () => editor.dispatchCommand(DELETE_BLOCK_COMMAND, nodeKey),
        },
      ]}
    />
  );
}
