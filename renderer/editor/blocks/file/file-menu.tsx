// What can be done with a document block, at its end.
import { Ellipsis, Replace } from 'lucide-react';
import { attachmentTexts } from '../../../i18n/attachments.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { MenuButton } from '../../../ui/menu.tsx';
import { useBlockItems } from '../use-block-items.tsx';

type FileMenuProps = { readonly nodeKey: string; readonly onReplace: () => void };

export function FileMenu({ nodeKey, onReplace }: FileMenuProps) {
  const texts = useTexts(attachmentTexts);
  const { move, remove } = useBlockItems(nodeKey);
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  return (
    <MenuButton
      label={texts.menu}
      icon={<Ellipsis {...icon} />}
      items={[
        { id: 'replace', label: texts.replace, icon: <Replace {...icon} />, onSelect: onReplace },
        ...move,
        remove,
      ]}
    />
  );
}
