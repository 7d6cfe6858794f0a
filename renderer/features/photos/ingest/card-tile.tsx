import { Check, Star, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import type { CardPhoto } from '#shared/model/ingest.ts';
import { cardPictureUrl } from '../../../api/client.ts';
import { ingestTexts } from '../../../i18n/ingest.ts';
import { useTexts } from '../../../i18n/texts.ts';
import styles from './card-sheet.module.css';

type CardTileProps = {
  readonly sessionId: string;
  readonly number: number;
  readonly count: number;
  /** Undefined until its page has come. */
  readonly photo: CardPhoto | undefined;
  readonly isActive: boolean;
  readonly onPress: (number: number) => void;
  readonly onOpen: () => void;
};

/** One photo of a card, with what was decided about it. */
export function CardTile({ sessionId, number, count, photo, isActive, onPress, onOpen }: CardTileProps) {
  const texts = useTexts(ingestTexts);
  const [isBroken, setIsBroken] = useState(false);
  return (
    <div
      role="option"
      id={cardTileId(number)}
      aria-selected={isActive}
      aria-setsize={count}
      aria-posinset={number + 1}
      aria-label={photo === undefined ? undefined : nameOf(photo, texts)}
      tabIndex={isActive ? 0 : -1}
      className={styles['tile']}
      data-pick={photo?.pick}
      data-known={photo?.state === 'known' || undefined}
      onClick={() => onPress(number)}
      onDoubleClick={onOpen}
    >
      <span className={styles['picture']}>
        {photo?.state === 'unreadable' || isBroken ? (
          <span className={styles['problem']}>
            <TriangleAlert size={14} strokeWidth={1.5} aria-hidden /> {texts.unreadable}
          </span>
        ) : (
          <img
            src={cardPictureUrl(sessionId, number, 'thumb')}
            alt=""
            draggable={false}
            decoding="async"
            loading="lazy"
            onError={() => setIsBroken(true)}
          />
        )}
        {photo?.state === 'known' && <span className={styles['known']}>{texts.known}</span>}
        {photo !== undefined && <Marks photo={photo} />}
      </span>
      <span className={styles['line']}>
        <span className={styles['file']}>{photo?.fileName}</span>
        <span className={styles['time']}>{photo?.shotAt?.slice(11, 16)}</span>
      </span>
    </div>
  );
}

function Marks({ photo }: { readonly photo: CardPhoto }) {
  const icon = { size: 12, strokeWidth: 2.5, 'aria-hidden': true } as const;
  if (photo.pick === 'none' && photo.stars === 0) return null;
  return (
    <span className={styles['marks']} data-pick={photo.pick}>
      {photo.pick === 'picked' && <Check {...icon} />}
      {photo.pick === 'rejected' && <X {...icon} />}
      {photo.stars > 0 && (
        <>
          {photo.stars}
          <Star {...icon} />
        </>
      )}
    </span>
  );
}

function nameOf(photo: CardPhoto, texts: typeof ingestTexts.vi): string {
  const { fileName, shotAt, state, pick, stars } = photo;
  return [
    fileName,
    shotAt?.slice(11, 16) ?? texts.noTime,
    state === 'known' && texts.known,
    state === 'unreadable' && texts.unreadable,
    pick === 'picked' && texts.picked,
    pick === 'rejected' && texts.rejected,
    stars > 0 && texts.stars(String(stars)),
  ]
    .filter((word) => word !== false)
    .join(', ');
}

export function cardTileId(number: number): string {
  return `card-photo-${number}`;
}
