// One photo of a gallery: focus it and Alt+← / Alt+→ move it, Delete takes it out; or drag it, or use its buttons.
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import type { DragEvent, KeyboardEvent } from 'react';
import type { GalleryItem } from '#shared/model/blocks.ts';
import { textLimits } from '#shared/model/text-limits.ts';
import { pictureUrl } from '../../../api/client.ts';
import { editorTexts } from '../../../i18n/editor.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useStoryPhoto } from '../../photos/story-photos.ts';
import { GrowingText } from '../../sheet/growing-text.tsx';
import { giveToPhoto } from '../photo/give-to-photo.ts';
import { LookAgain } from '../photo/look-again.tsx';
import styles from './gallery.module.css';

type GalleryPhotoProps = {
  readonly item: GalleryItem;
  readonly index: number;
  readonly count: number;
  readonly onCaption: (caption: string | null) => void;
  /** The photo has taken over the caption that was written for it. */
  readonly onGiven: (caption: string) => void;
  readonly onFocus: () => void;
  /** To the place before the item that stands at `to` now. */
  readonly onMove: (to: number) => void;
  readonly onDrag: (data: DataTransfer) => void;
  readonly onDrop: (event: DragEvent) => void;
  readonly onRemove: () => void;
};

export function GalleryPhoto(props: GalleryPhotoProps) {
  const { item, index, count, onMove, onRemove } = props;
  const texts = useTexts(editorTexts);
  const format = useFormat();
  const photo = useStoryPhoto(item.photoId) ?? undefined;
  const caption = item.caption ?? photo?.caption ?? '';

  const leaveCaption = async (): Promise<void> => {
    if (photo === undefined || photo.caption !== '' || item.caption === null || caption.trim() === '') return;
    if (await giveToPhoto(photo.id, { caption })) props.onGiven(caption);
  };
  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget) return;
    if (event.altKey && event.key === 'ArrowLeft') onMove(index - 1);
    else if (event.altKey && event.key === 'ArrowRight') onMove(index + 2);
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else return;
    event.preventDefault();
  };

  return (
    <li className={styles['item']} onDrop={props.onDrop}>
      <button
        type="button"
        data-gallery-item
        aria-label={`${texts.itemName(format.count(index + 1), format.count(count))}: ${caption}`}
        className={styles['picture']}
        draggable
        onDragStart={(event) => {
          event.stopPropagation();
          props.onDrag(event.dataTransfer);
        }}
        onKeyDown={keys}
      >
        {photo === undefined ? null : (
          <img src={pictureUrl(photo, 'thumb')} alt={photo.alt} draggable={false} decoding="async" />
        )}
      </button>
      <div className={styles['tools']}>
        <IconButton
          label={texts.itemEarlier}
          icon={<ChevronLeft size={16} strokeWidth={1.5} aria-hidden />}
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
        />
        <IconButton
          label={texts.itemLater}
          icon={<ChevronRight size={16} strokeWidth={1.5} aria-hidden />}
          disabled={index === count - 1}
          onClick={() => onMove(index + 2)}
        />
        <IconButton
          label={texts.itemRemove}
          icon={<X size={16} strokeWidth={1.5} aria-hidden />}
          onClick={onRemove}
        />
      </div>
      <div className={styles['caption']} data-photo-field="caption" data-photo-id={item.photoId}>
        <GrowingText
          label={texts.caption}
          placeholder={texts.captionHint}
          value={caption}
          most={textLimits.caption}
          onText={(text) => props.onCaption(text === (photo?.caption ?? '') ? null : text)}
          onFocus={props.onFocus}
          onBlur={() => void leaveCaption()}
        />
        {photo !== undefined && (
          <LookAgain photo={photo} field="caption" isOverride={item.caption !== null} />
        )}
      </div>
    </li>
  );
}
