// What can be done with a card, over its corner.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $createLinkNode } from '@lexical/link';
import {
  $addUpdateTag,
  $createParagraphNode,
  $createTextNode,
  $getNodeByKey,
  HISTORY_PUSH_TAG,
} from 'lexical';
import { Ellipsis, ExternalLink, Link } from 'lucide-react';
import { askShell } from '../../../api/client.ts';
import { blockTexts } from '../../../i18n/blocks.ts';
import { embedTexts } from '../../../i18n/embed.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { MenuButton } from '../../../ui/menu.tsx';
import { useBlockItems } from '../use-block-items.tsx';
import styles from './embed.module.css';

type EmbedMenuProps = { readonly nodeKey: string; readonly url: string; readonly title: string };

export function EmbedMenu({ nodeKey, url, title }: EmbedMenuProps) {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(embedTexts);
  const blocks = useTexts(blockTexts);
  const { move, remove } = useBlockItems(nodeKey);
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  const toLink = (): void =>
    editor.update(() => {
      $addUpdateTag(HISTORY_PUSH_TAG);
      const link = $createLinkNode(url).append($createTextNode(title.trim() === '' ? url : title));
      const line = $createParagraphNode().append(link);
      $getNodeByKey(nodeKey)?.replace(line);
      line.selectEnd();
    });
  return (
    <div className={styles['menu']}>
      <MenuButton
        label={texts.menu}
        icon={<Ellipsis {...icon} />}
        items={[
          ...move,
          { id: 'link', label: texts.toLink, icon: <Link {...icon} />, onSelect: toLink },
          {
            id: 'open',
            label: blocks.linkOpen,
            icon: <ExternalLink {...icon} />,
            onSelect: () => void askShell('shell.openExternal', { url }),
          },
          remove,
        ]}
      />
    </div>
  );
}
