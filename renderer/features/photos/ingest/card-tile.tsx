import { Check, ImageOff, Star, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import type { CardPhoto } from '#shared/model/ingest.ts';
import { cardPictureUrl } from '../../../api/client.ts';
import { useDescribeProblem } from '../../../i18n/describe-problem.ts';
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
  const describeProblem = useDescribeProblem();
  const [isBroken, setIsBroken] = useState(false);
  return (
    <div
      role="option"
      id={cardTileId(number)}
      aria-selected={isActive}
      aria-setsize={count}
      aria-posinset={number + 1}
      aria-label={photo === undefined ? undefined : nameOf(photo, texts, describeProblem)}
      tabIndex={isActive ? 0 : -1}
      className={styles['tile']}
      data-pick={photo?.pick}
      data-known={photo?.state === 'known' || undefined}
      onClick={() => onPress(number)}
      onDoubleClick={onOpen}
    >
      <span className={styles['picture']}>
        {isBroken || photo?.state === 'refused' ? (
          <span className={styles['blank']}>
            <ImageOff size={20} strokeWidth={1.5} aria-hidden />
            {photo?.problem === null && texts.noPreview}
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
        {photo !== undefined && photo.problem !== null && (
          <ProblemBadge state={photo.state} problem={photo.problem} />
        )}
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

/** What is wrong with a file stands on it, the sentence under the pointer. */
function ProblemBadge({ state, problem }: { readonly state: CardPhoto['state']; readonly problem: string }) {
  const texts = useTexts(ingestTexts);
  const describe = useDescribeProblem();
  return (
    <span className={styles['problem']} title={describe(state, problem)}>
      <TriangleAlert size={12} strokeWidth={2} aria-hidden />{' '}
      {state === 'refused' ? texts.refused : texts.damaged}
    </span>
  );
}

type DescribeProblem = ReturnType<typeof useDescribeProblem>;

function nameOf(photo: CardPhoto, texts: typeof ingestTexts.vi, describe: DescribeProblem): string {
  const { fileName, shotAt, state, problem, pick, stars } = photo;
  return [
    fileName,
    shotAt?.slice(11, 16) ?? texts.noTime,
    state === 'known' && texts.known,
    problem !== null && describe(state, problem),
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
