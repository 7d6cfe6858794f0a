// One photo as large as the desk allows; arrows go on, Z shows its real pixels, Space and Escape go back to the grid.
import { ChevronLeft, ChevronRight, Flag, Layers, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import { pictureUrl } from '../../../api/client.ts';
import { runCommand } from '../../../commands/commands.ts';
import { photoSelection } from '../../../commands/photo-selection.ts';
import { cullingTexts } from '../../../i18n/culling.ts';
import { useFormat } from '../../../i18n/format.ts';
import { photoTexts } from '../../../i18n/photos.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { PhotoMarks } from '../marks/photo-marks.tsx';
import type { StackPlace } from '../stacks/fold-stacks.ts';
import type { StageProps } from '../stage-props.ts';
import { usePrefetch } from '../zoom/use-prefetch.ts';
import { actualPixels, wholePicture, type Point, type Zoom } from '../zoom/zoom.ts';
import { ZoomablePicture } from '../zoom/zoomable-picture.tsx';
import { startPhotoDrag } from './photo-drag.ts';
import styles from './loupe.module.css';

type LoupeProps = Omit<StageProps, 'tileWidth'> & { readonly onClose: () => void };

const AHEAD = 3;

export function Loupe({ photos, places, activeId, onActive, onClose }: LoupeProps) {
  const texts = useTexts(photoTexts);
  const desk = useRef<HTMLDivElement>(null);
  const pointer = useRef<Point | undefined>(undefined);
  const [zoom, setZoom] = useState<Zoom>(wholePicture);
  const found = photos.findIndex(({ id }) => id === activeId);
  const here = Math.max(0, found);
  const photo = photos[here];
  useEffect(() => desk.current?.focus(), []);
  useNeighbours(photos, here, zoom.isActual);
  // Marks mean the active photo, also before the first step.
  useEffect(() => {
    if (photo !== undefined && found === -1) onActive(photo.id);
  }, [photo, found, onActive]);
  if (photo === undefined) return null;

  const go = (step: number): void => {
    const next = photos[here + step];
    if (next === undefined) return;
    onActive(next.id);
    photoSelection.set([next.id]);
  };
  const switchZoom = (): void => setZoom(zoom.isActual ? wholePicture : actualPixels(photo, pointer.current));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // A button under the focus keeps its own Space.
    if (event.key === ' ' && event.target !== event.currentTarget) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') go(1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') go(-1);
    else if (event.key.toLowerCase() === 'z') switchZoom();
    else if (event.key === ' ' || event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={desk}
      role="group"
      aria-label={texts.loupe}
      tabIndex={-1}
      className={styles['loupe']}
      onKeyDown={onKeyDown}
    >
      <div className={styles['stage']} data-rejected={photo.pick === 'rejected' || undefined}>
        <ZoomablePicture
          photo={photo}
          zoom={zoom}
          onZoom={setZoom}
          showsPeople
          onPointer={(point) => {
            pointer.current = point;
          }}
          onDoubleClick={onClose}
          onDragStart={(event) => startPhotoDrag(event, [photo.id])}
        />
      </div>
      <LoupeFoot
        photo={photo}
        here={here}
        count={photos.length}
        place={places.get(photo.id)}
        isActual={zoom.isActual}
        onStep={go}
        onZoom={switchZoom}
      />
    </div>
  );
}

/** While real pixels are looked at only the next photo's are fetched ahead: each is a hundred megabytes when decoded. */
function useNeighbours(photos: readonly Photo[], here: number, isActual: boolean): void {
  // The one on the screen too: it must not be let go and read again while it is looked at.
  const around = photos.slice(Math.max(0, here - 1), here + 1 + AHEAD);
  const next = isActual ? photos.slice(here + 1, here + 2) : [];
  usePrefetch([
    ...around.map((photo) => pictureUrl(photo, 'screen')),
    ...next.map((photo) => pictureUrl(photo, 'full')),
  ]);
}

type LoupeFootProps = {
  readonly photo: Photo;
  readonly here: number;
  readonly count: number;
  readonly place: StackPlace | undefined;
  readonly isActual: boolean;
  readonly onStep: (step: number) => void;
  readonly onZoom: () => void;
};

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

function LoupeFoot({ photo, here, count, place, isActual, onStep, onZoom }: LoupeFootProps) {
  const texts = useTexts(photoTexts);
  const culling = useTexts(cullingTexts);
  const format = useFormat();
  return (
    <div className={styles['foot']}>
      <IconButton
        label={texts.previous}
        icon={<ChevronLeft {...icon} />}
        disabled={here === 0}
        onClick={() => onStep(-1)}
      />
      <span>{texts.place(format.count(here + 1), format.count(count))}</span>
      <IconButton
        label={texts.next}
        icon={<ChevronRight {...icon} />}
        disabled={here === count - 1}
        onClick={() => onStep(1)}
      />
      <IconButton
        label={culling.picked}
        keys="P"
        icon={<Flag {...icon} />}
        pressed={photo.pick === 'picked'}
        onClick={() => void runCommand(photo.pick === 'picked' ? 'photos.unmark' : 'photos.pick')}
      />
      <IconButton
        label={culling.rejected}
        keys="X"
        icon={<X {...icon} />}
        pressed={photo.pick === 'rejected'}
        onClick={() => void runCommand(photo.pick === 'rejected' ? 'photos.unmark' : 'photos.reject')}
      />
      <IconButton
        label={isActual ? culling.fitSize : culling.actualSize}
        icon={isActual ? <ZoomOut {...icon} /> : <ZoomIn {...icon} />}
        pressed={isActual}
        onClick={onZoom}
      />
      <span className={styles['marks']} role="status">
        <PhotoMarks pick={photo.pick} stars={photo.stars} label={photo.label} />
      </span>
      <p className={styles['words']} aria-live="polite">
        <strong>{photo.fileName}</strong> {photo.caption === '' ? texts.noCaption : photo.caption}
      </p>
      {place !== undefined && <BurstNote place={place} />}
    </div>
  );
}

function BurstNote({ place }: { readonly place: StackPlace }) {
  const texts = useTexts(cullingTexts);
  const { count } = useFormat();
  const where = place.isOpen
    ? texts.stackPlace(count(place.place), count(place.count))
    : texts.stackOf(count(place.count));
  return (
    <span className={styles['burst']}>
      <Button
        kind="quiet"
        icon={<Layers {...icon} />}
        title={place.isOpen ? texts.closeStack : texts.openStack}
        onClick={() => void runCommand('photos.toggleStack')}
      >
        {place.isSharpest ? `${where} · ${texts.sharpest}` : where}
      </Button>
      <Button kind="quiet" onClick={() => void runCommand('photos.keepOne')}>
        {texts.keepOne}
      </Button>
    </span>
  );
}
