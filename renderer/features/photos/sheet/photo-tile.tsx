import { Layers, TriangleAlert } from 'lucide-react';
import { memo, type DragEvent, type MouseEvent } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import { formatDayMonth } from '#shared/vietnamese/dates.ts';
import { pictureUrl } from '../../../api/client.ts';
import { useIsPhotoSelected } from '../../../commands/photo-selection.ts';
import { useDescribeDamage } from '../../../i18n/describe-damage.ts';
import { cullingTexts } from '../../../i18n/culling.ts';
import { photoTexts } from '../../../i18n/photos.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { PhotoMarks } from '../marks/photo-marks.tsx';
import styles from './photo-tile.module.css';

type PhotoTileProps = {
  readonly photo: Photo;
  readonly position: number;
  readonly count: number;
  /** The photos on the sheet are of several days: the hour alone would mislead. */
  readonly showsDay: boolean;
  /** The one tile the Tab key stops at. */
  readonly isActive: boolean;
  /** How many photos its burst has, when it is of one. */
  readonly burstCount?: number;
  readonly burstPlace?: number;
  readonly isBurstOpen?: boolean;
  readonly isSharpest?: boolean;
  readonly onPress: (event: MouseEvent, photo: Photo) => void;
  readonly onOpen: (photo: Photo) => void;
  readonly onDragStart: (event: DragEvent, photo: Photo) => void;
};

/** One of thousands: renders again only when its own photo, selection or focus changes. */
export const PhotoTile = memo(function PhotoTile(props: PhotoTileProps) {
  const { photo, position, count, showsDay, isActive, onPress, onOpen, onDragStart } = props;
  const texts = useTexts(photoTexts);
  const describeDamage = useDescribeDamage();
  const isSelected = useIsPhotoSelected(photo.id);
  const { width, height } = photo.capture;
  const time = photo.shotAt === null ? texts.noTime : timeOf(photo.shotAt, showsDay);
  const caption = photo.caption.split('\n', 1)[0] ?? '';
  return (
    <div
      role="option"
      id={tileId(photo.id)}
      data-photo={photo.id}
      aria-selected={isSelected}
      aria-setsize={count}
      aria-posinset={position}
      tabIndex={isActive ? 0 : -1}
      className={styles['tile']}
      data-pick={photo.pick}
      draggable
      onClick={(event) => onPress(event, photo)}
      onDoubleClick={() => onOpen(photo)}
      onDragStart={(event) => onDragStart(event, photo)}
    >
      <span className={styles['picture']}>
        <img
          src={pictureUrl(photo, 'thumb')}
          alt=""
          draggable={false}
          decoding="async"
          // A portrait cropped to the tile loses heads and hands; a landscape loses next to nothing.
          data-whole={height > width || undefined}
        />
        <BurstBadge {...props} />
        {photo.damage !== null && (
          <span className={styles['damage']} title={describeDamage(photo.damage)}>
            <TriangleAlert size={12} strokeWidth={2} aria-hidden /> {texts.damaged}
            {/* The pointer is told by the title, a screen reader by the name of the tile. */}
            <span className="visually-hidden">: {describeDamage(photo.damage)}</span>
          </span>
        )}
      </span>
      <span className={styles['line']}>
        <PhotoMarks pick={photo.pick} stars={photo.stars} label={photo.label} />
        <span className={styles['file']}>{photo.fileName}</span>
        <span className={styles['time']}>{time}</span>
      </span>
      <span className={styles['caption']} data-empty={caption === '' || undefined}>
        {caption === '' ? texts.noCaption : caption}
      </span>
    </div>
  );
});

type BurstBadgeProps = Pick<PhotoTileProps, 'burstCount' | 'burstPlace' | 'isBurstOpen' | 'isSharpest'>;

/** A press on it opens or folds the burst; the sheet hears it. */
function BurstBadge({ burstCount, burstPlace, isBurstOpen, isSharpest }: BurstBadgeProps) {
  const texts = useTexts(cullingTexts);
  if (burstCount === undefined || burstPlace === undefined) return null;
  const isOpen = isBurstOpen === true;
  return (
    <span className={styles['burst']} data-burst title={isOpen ? texts.closeStack : texts.openStack}>
      {isOpen ? null : <Layers size={12} strokeWidth={2} aria-hidden />}
      {isOpen ? `${burstPlace}/${burstCount}` : burstCount}
      <span className="visually-hidden">{texts.stackOf(String(burstCount))}</span>
      {isSharpest === true && <span>· {texts.sharpest}</span>}
    </span>
  );
}

function timeOf(takenAt: string, showsDay: boolean): string {
  const hour = takenAt.slice(11, 16);
  return showsDay ? `${formatDayMonth(takenAt.slice(0, 10))} ${hour}` : hour;
}

export function tileId(photoId: string): string {
  return `photo-${photoId}`;
}
