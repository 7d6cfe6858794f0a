// One photo of a card as large as the desk allows, from the camera's own preview where it kept one.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CardSession } from '#shared/model/ingest.ts';
import { cardPictureUrl } from '../../../api/client.ts';
import { useDescribeProblem } from '../../../i18n/describe-problem.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ingestTexts } from '../../../i18n/ingest.ts';
import { photoTexts } from '../../../i18n/photos.ts';
import { useTexts } from '../../../i18n/texts.ts';
import styles from './card-loupe.module.css';
import { markByKey } from './use-card-keys.ts';
import { useCardPhotos } from './use-card-photos.ts';

type CardLoupeProps = {
  readonly session: CardSession;
  readonly active: number;
  readonly onActive: (number: number) => void;
  readonly onClose: () => void;
};

export function CardLoupe({ session, active, onActive, onClose }: CardLoupeProps) {
  const texts = useTexts(ingestTexts);
  const photoWords = useTexts(photoTexts);
  const describeProblem = useDescribeProblem();
  const { count: written } = useFormat();
  const desk = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState(-1);
  const { id: sessionId, photos: count } = session;
  const photo = useCardPhotos(sessionId, [active])(active);
  useEffect(() => desk.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') onActive(Math.min(count - 1, active + 1));
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') onActive(Math.max(0, active - 1));
    else if (event.key === ' ' || event.key === 'Escape') onClose();
    else if (!markByKey(event, { sessionId, active, count, onActive })) return;
    event.preventDefault();
  };
  const marks = [
    photo?.pick === 'picked' && texts.picked,
    photo?.pick === 'rejected' && texts.rejected,
    photo !== undefined && photo.stars > 0 && texts.stars(written(photo.stars)),
  ].filter((word) => typeof word === 'string');
  return (
    <div
      ref={desk}
      role="group"
      aria-label={texts.loupe}
      tabIndex={-1}
      className={styles['loupe']}
      onKeyDown={onKeyDown}
    >
      <img
        key={active}
        src={cardPictureUrl(sessionId, active, 'preview')}
        alt={photo?.fileName ?? ''}
        className={styles['picture']}
        // The small picture is here at once and stands until the large one is.
        style={
          loaded === active
            ? undefined
            : { backgroundImage: `url("${cardPictureUrl(sessionId, active, 'thumb')}")` }
        }
        onLoad={() => setLoaded(active)}
        onDoubleClick={onClose}
      />
      <p className={styles['foot']} aria-live="polite">
        <span>{photoWords.place(written(active + 1), written(count))}</span>
        <strong>{photo?.fileName}</strong>
        <span>{photo?.shotAt?.slice(11, 19) ?? texts.noTime}</span>
        {photo !== undefined && photo.problem !== null && (
          <span>{describeProblem(photo.state, photo.problem)}</span>
        )}
        {marks.length > 0 && <strong>{marks.join(' · ')}</strong>}
      </p>
    </div>
  );
}
