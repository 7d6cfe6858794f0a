// What can be done with a photo block, over its corner.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $addUpdateTag, $getNodeByKey, HISTORY_PUSH_TAG } from 'lexical';
import {
  AlignHorizontalJustifyCenter,
  AlignHorizontalJustifyEnd,
  AlignHorizontalJustifyStart,
  Ellipsis,
  ImageMinus,
  RectangleHorizontal,
  RectangleVertical,
  Square,
  Users,
} from 'lucide-react';
import type { Photo } from '#shared/model/photo.ts';
import { editorTexts } from '../../../i18n/editor.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { MenuButton, type MenuItem } from '../../../ui/menu.tsx';
import { useBlockItems } from '../use-block-items.tsx';
import { SET_PHOTO_LOOK_COMMAND } from '../../extensions/photo-look.ts';
import type { PhotoViewProps } from '../block-views.tsx';
import { $isPhotoNode } from './node.ts';
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

type PhotoMenuProps = PhotoViewProps & {
  readonly photo: Photo | undefined;
  /** Only where there is a picture to name people in, and the field for it. */
  readonly onNamePeople?: (() => void) | undefined;
};

export function PhotoMenu({ nodeKey, photoId, caption, size, align, photo, onNamePeople }: PhotoMenuProps) {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(editorTexts);
  const { move, remove } = useBlockItems(nodeKey);
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

  /** The words stay in the story and wait for another picture; who was in this one is not who will be in that. */
  const takeOut = (): void =>
    editor.update(() => {
      $addUpdateTag(HISTORY_PUSH_TAG);
      const node = $getNodeByKey(nodeKey);
      if ($isPhotoNode(node)) {
        node.setPhotoId(null).setPeople(null);
        node.setOverride('caption', caption ?? photo?.caption ?? null);
      }
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
    ...(onNamePeople === undefined
      ? []
      : [{ id: 'people', label: texts.namePeople, icon: <Users {...icon} />, onSelect: onNamePeople }]),
    ...move,
    ...(photoId === null
      ? []
      : [{ id: 'out', label: texts.takePhotoOut, icon: <ImageMinus {...icon} />, onSelect: takeOut }]),
    remove,
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
