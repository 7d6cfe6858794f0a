// A group of photos under a heading, as a grid or a row of slides; its items are captioned, moved and taken out where they
// stand.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ArrowDown, ArrowUp, Ellipsis, GalleryHorizontal, ImagePlus, LayoutGrid, Trash2 } from 'lucide-react';
import { useRef, type DragEvent } from 'react';
import { usePhotoSelection } from '../../../commands/photo-selection.ts';
import { blockTexts } from '../../../i18n/blocks.ts';
import { editorTexts } from '../../../i18n/editor.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { MenuButton } from '../../../ui/menu.tsx';
import { DELETE_BLOCK_COMMAND, MOVE_BLOCK_COMMAND } from '../../extensions/block-commands.ts';
import { useBringPhotos } from '../../photos/bring-photos.ts';
import { GrowingText } from '../../sheet/growing-text.tsx';
import type { GalleryViewProps } from '../block-views.tsx';
import { changeBlock } from '../change-block.ts';
import { leaveBlock } from '../leave-block.ts';
import { useOwnKeys } from '../use-own-keys.ts';
import { withCaption, withCaptionGiven, withoutItem } from './change-gallery.ts';
import { draggedItem, dragItem, isDraggedItem } from './dragged-item.ts';
import { GalleryPhoto } from './gallery-photo.tsx';
import styles from './gallery.module.css';
import { moveItem, type ItemPlace } from './move-item.ts';
import { $isGalleryNode, type GalleryNode } from './node.ts';

export function GalleryView({ nodeKey, heading, layout, items }: GalleryViewProps) {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(editorTexts);
  const root = useRef<HTMLElement>(null);
  const startsStep = useRef(true);
  useOwnKeys(root);

  const type = (change: (gallery: GalleryNode) => void): void => {
    changeBlock(editor, $isGalleryNode, { key: nodeKey, newStep: startsStep.current, change });
    startsStep.current = false;
  };
  const beginStep = (): void => {
    startsStep.current = true;
  };
  const move = (from: ItemPlace, at: number): void => {
    moveItem(editor, from, { gallery: nodeKey, at });
    focusItem(root.current, from.gallery === nodeKey && at > from.at ? at - 1 : at);
  };
  /** Over a photo it takes that one's place, elsewhere in the gallery it goes behind the last. */
  const drop = (event: DragEvent, over?: number): void => {
    if (!isDraggedItem(event.dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
    const from = draggedItem(event.dataTransfer, editor);
    if (from === undefined) return;
    const comesFromBefore = from.gallery === nodeKey && over !== undefined && from.at < over;
    move(from, over === undefined ? items.length : over + (comesFromBefore ? 1 : 0));
  };
  const remove = (index: number): void => {
    changeBlock(editor, $isGalleryNode, {
      key: nodeKey,
      newStep: true,
      change: (gallery) => gallery.setItems(withoutItem(gallery.getItems(), index)),
    });
    focusItem(root.current, Math.min(index, items.length - 2));
  };

  return (
    <section
      ref={root}
      className={styles['gallery']}
      aria-label={texts.gallery}
      data-drop="gallery"
      onDragOver={(event) => {
        if (isDraggedItem(event.dataTransfer)) event.preventDefault();
      }}
      onDrop={(event) => drop(event)}
    >
      <div className={styles['heading']}>
        <GrowingText
          label={texts.galleryHeading}
          placeholder={texts.galleryHeading}
          value={heading}
          onText={(text) => type((gallery) => gallery.setHeading(text))}
          onLeave={(to) => leaveBlock(editor, nodeKey, to)}
          onFocus={beginStep}
        />
      </div>
      <ul className={styles['grid']} data-layout={layout}>
        {items.map((item, index) => (
          <GalleryPhoto
            // A photo may stand in a gallery twice; its place tells the two apart.
            key={`${item.photoId} ${index}`}
            item={item}
            index={index}
            count={items.length}
            onCaption={(caption) =>
              type((gallery) => gallery.setItems(withCaption(gallery.getItems(), index, caption)))
            }
            onGiven={(caption) =>
              changeBlock(editor, $isGalleryNode, {
                key: nodeKey,
                newStep: false,
                change: (gallery) =>
                  gallery.setItems(withCaptionGiven(gallery.getItems(), item.photoId, caption)),
              })
            }
            onFocus={beginStep}
            onMove={(to) => move({ gallery: nodeKey, at: index }, to)}
            onDrag={(data) => dragItem(data, editor, { gallery: nodeKey, at: index })}
            onDrop={(event) => drop(event, index)}
            onRemove={() => remove(index)}
          />
        ))}
      </ul>
      <AddPhotos nodeKey={nodeKey} isEmpty={items.length === 0} />
      <GalleryMenu nodeKey={nodeKey} layout={layout} />
    </section>
  );
}

function AddPhotos({ nodeKey, isEmpty }: { readonly nodeKey: string; readonly isEmpty: boolean }) {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(editorTexts);
  const format = useFormat();
  const bring = useBringPhotos(editor);
  const { ids } = usePhotoSelection();
  const target = { kind: 'gallery', key: nodeKey } as const;
  return (
    <div className={styles['add']}>
      {isEmpty && <span>{texts.galleryEmpty}</span>}
      {ids.length > 0 && (
        <Button onClick={() => bring.place(ids, target)}>
          {texts.addSelected(format.count(ids.length))}
        </Button>
      )}
      <Button
        kind="quiet"
        icon={<ImagePlus size={16} strokeWidth={1.5} aria-hidden />}
        onClick={() => bring.choose(target)}
      >
        {texts.addPhotos}
      </Button>
    </div>
  );
}

const layouts = [
  { value: 'grid', Icon: LayoutGrid },
  { value: 'slides', Icon: GalleryHorizontal },
] as const;

function GalleryMenu({ nodeKey, layout: shown }: Pick<GalleryViewProps, 'nodeKey' | 'layout'>) {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(blockTexts);
  const galleries = useTexts(editorTexts);
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  return (
    <div className={styles['menu']}>
      <MenuButton
        label={galleries.galleryMenu}
        icon={<Ellipsis {...icon} />}
        items={[
          ...layouts.map(({ value, Icon }) => ({
            id: value,
            label: galleries[`layout-${value}`],
            icon: <Icon {...icon} />,
            checked: shown === value,
            onSelect: () =>
              changeBlock(editor, $isGalleryNode, {
                key: nodeKey,
                newStep: true,
                change: (gallery) => gallery.setLayout(value),
              }),
          })),
          {
            id: 'up',
            label: texts.moveUp,
            icon: <ArrowUp {...icon} />,
            onSelect: () => editor.dispatchCommand(MOVE_BLOCK_COMMAND, { block: nodeKey, direction: 'up' }),
          },
          {
            id: 'down',
            label: texts.moveDown,
            icon: <ArrowDown {...icon} />,
            onSelect: () => editor.dispatchCommand(MOVE_BLOCK_COMMAND, { block: nodeKey, direction: 'down' }),
          },
          {
            id: 'delete',
            label: texts.remove,
            icon: <Trash2 {...icon} />,
            danger: true,
            onSelect: () => editor.dispatchCommand(DELETE_BLOCK_COMMAND, nodeKey),
          },
        ]}
      />
    </div>
  );
}

/** After React has shown the change. */
function focusItem(root: HTMLElement | null, index: number): void {
  requestAnimationFrame(() => root?.querySelectorAll<HTMLElement>('[data-gallery-item]')[index]?.focus());
}
