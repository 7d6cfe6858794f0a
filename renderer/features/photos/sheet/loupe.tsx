// One photo as large as the desk allows; arrows go on, Space and Escape go back to the grid.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { pictureUrl } from '../../../api/client.ts';
import { photoSelection } from '../../../commands/photo-selection.ts';
import { useFormat } from '../../../i18n/format.ts';
import { photoTexts } from '../../../i18n/photos.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import type { StageProps } from '../stage-props.ts';
import { startPhotoDrag } from './photo-drag.ts';
import styles from './loupe.module.css';

type LoupeProps = Omit<StageProps, 'tileWidth'> & { readonly onClose: () => void };

export function Loupe({ photos, activeId, onActive, onClose }: LoupeProps) {
  const texts = useTexts(photoTexts);
  const format = useFormat();
  const desk = useRef<HTMLDivElement>(null);
  const found = photos.findIndex(({ id }) => id === activeId);
  const here = Math.max(0, found);
  const photo = photos[here];
  useEffect(() => desk.current?.focus(), []);
  if (photo === undefined) return null;

  const go = (step: number): void => {
    const next = photos[here + step];
    if (next === undefined) return;
    onActive(next.id);
    photoSelection.set([next.id]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // A button under the focus keeps its own Space.
    if (event.key === ' ' && event.target !== event.currentTarget) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') go(1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') go(-1);
    else if (event.key === ' ' || event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  return (
    <div
      ref={desk}
      role="group"
      aria-label={texts.loupe}
      tabIndex={-1}
      className={styles['loupe']}
      onKeyDown={onKeyDown}
    >
      <div className={styles['stage']}>
        <img
          key={photo.id}
          src={pictureUrl(photo.hash, 'screen')}
          alt={photo.alt === '' ? photo.fileName : photo.alt}
          className={styles['picture']}
          onDoubleClick={onClose}
          onDragStart={(event) => startPhotoDrag(event, [photo.id])}
        />
      </div>
      <div className={styles['foot']}>
        <IconButton
          label={texts.previous}
          icon={<ChevronLeft {...icon} />}
          disabled={here === 0}
          onClick={() => go(-1)}
        />
        <span>{texts.place(format.count(here + 1), format.count(photos.length))}</span>
        <IconButton
          label={texts.next}
          icon={<ChevronRight {...icon} />}
          disabled={here === photos.length - 1}
          onClick={() => go(1)}
        />
        <p className={styles['words']} aria-live="polite">
          <strong>{photo.fileName}</strong> {photo.caption === '' ? texts.noCaption : photo.caption}
        </p>
      </div>
    </div>
  );
}
