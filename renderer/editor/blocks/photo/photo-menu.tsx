// What can be done with a photo block, over its corner.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $addUpdateTag, $getNodeByKey, HISTORY_PUSH_TAG } from 'lexical';
import {
  AlignHorizontalJustifyCenter,
  AlignHorizontalJustifyEnd,
  AlignHorizontalJustifyStart,
  ArrowDown,
  ArrowUp,
  Ellipsis,
  ImageMinus,
  RectangleHorizontal,
  RectangleVertical,
  Square,
  Trash2,
} from 'lucide-react';
import type { Photo } from '#shared/model/photo.ts';
import { blockTexts } from '../../../i18n/blocks.ts';
import { editorTexts } from '../../../i18n/editor.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { MenuButton, type MenuItem } from '../../../ui/menu.tsx';
import { DELETE_BLOCK_COMMAND, MOVE_BLOCK_COMMAND } from '../../extensions/block-commands.ts';
import { SET_PHOTO_LOOK_COMMAND } from '../../extensions/photo-look.ts';
import type { PhotoViewProps } from '../block-views.tsx';
import { $isPhotoNode } from './node.tsx';
import styles from './photo.module.css';
import { readingWidth } from './reading-width.ts';

const sizes = [
  { value: 'small', Icon: RectangleVertical, keys: 'Alt+1' },
  { value: 'text', Icon: Square, keys: 'Alt+2' },
  { value: 'wide', Icon: RectangleHorizontal, keys: 'Alt+3' },
] as const;
const sides = [
  { value: 'left', Icon: AlignHorizontalJustifyStart },
  { value: 'center', Icon: AlignHorizontalJustifyCenter },
  { value: 'right', Icon: AlignHorizontalJustifyEnd },
] as const;

export function PhotoMenu({
  nodeKey,
  photoId,
  caption,
  size,
  align,
  photo,
}: PhotoViewProps & { readonly photo: Photo | undefined }) {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(editorTexts);
  const blocks = useTexts(blockTexts);
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

  /** The words stay in the story and wait for another picture. */
  const takeOut = (): void =>
    editor.update(() => {
      $addUpdateTag(HISTORY_PUSH_TAG);
      const node = $getNodeByKey(nodeKey);
      if ($isPhotoNode(node)) node.setPhotoId(null).setOverride('caption', caption ?? photo?.caption ?? null);
    });

  const items: MenuItem[] = [
    ...sizes.map(({ value, Icon, keys }) => ({
      id: value,
      label: texts[`size-${value}`],
      icon: <Icon {...icon} />,
      keys,
      checked: size === value,
      onSelect: () => void editor.dispatchCommand(SET_PHOTO_LOOK_COMMAND, { key: nodeKey, size: value }),
    })),
    ...(size === 'small' ? sides : []).map(({ value, Icon }) => ({
      id: value,
      label: texts[`align-${value}`],
      icon: <Icon {...icon} />,
      checked: align === value,
      onSelect: () => void editor.dispatchCommand(SET_PHOTO_LOOK_COMMAND, { key: nodeKey, align: value }),
    })),
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
    ...(photoId === null
      ? []
      : [{ id: 'out', label: texts.takePhotoOut, icon: <ImageMinus {...icon} />, onSelect: takeOut }]),
    {
      id: 'delete',
      label: blocks.remove,
      icon: <Trash2 {...icon} />,
      danger: true,
      onSelect: () => editor.dispatchCommand(DELETE_BLOCK_COMMAND, nodeKey),
    },
  ];
  // On the picture, also where that is narrower than the sheet.
  const place =
    photo === undefined ? {} : { insetInlineEnd: `calc(100% - ${readingWidth(photo)} + var(--space-2))` };
  return (
    <div className={styles['menu']} style={place}>
      <MenuButton label={texts.photoMenu} icon={<Ellipsis {...icon} />} items={items} />
    </div>
  );
}
