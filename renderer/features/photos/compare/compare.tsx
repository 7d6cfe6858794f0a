// Two or four photos side by side under one zoom. Tab goes from place to place, the arrows bring another photo into the place,
// marks mean the place one is at; what wins stays, what loses makes room for the next candidate.
import { Flag, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import { pictureUrl } from '../../../api/client.ts';
import { runCommand } from '../../../commands/commands.ts';
import { openDeskView } from '../../../commands/desk-view.ts';
import { photoSelection } from '../../../commands/photo-selection.ts';
import { cullingTexts } from '../../../i18n/culling.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { PhotoMarks } from '../marks/photo-marks.tsx';
import type { StackPlace } from '../stacks/fold-stacks.ts';
import type { StageProps } from '../stage-props.ts';
import { usePrefetch } from '../zoom/use-prefetch.ts';
import { actualPixels, wholePicture, type Point, type Zoom } from '../zoom/zoom.ts';
import { ZoomablePicture } from '../zoom/zoomable-picture.tsx';
import styles from './compare.module.css';
import { firstSlots, resized, stepSlot } from './slots.ts';

export function Compare({ photos, places, activeId, onActive }: StageProps) {
  const texts = useTexts(cullingTexts);
  const format = useFormat();
  const grid = useRef<HTMLDivElement>(null);
  const pointer = useRef<Point | undefined>(undefined);
  const [zoom, setZoom] = useState<Zoom>(wholePicture);
  const { slots, at, count, setCount, step } = useSlots({ photos, activeId, onActive });
  const shown = slots.flatMap((id) => photos.find((photo) => photo.id === id) ?? []);
  const active = shown[at];
  usePrefetch(nextCandidates(photos, slots, active));
  useEffect(() => {
    const inside = grid.current?.contains(document.activeElement) === true;
    if (inside || document.activeElement === document.body) {
      grid.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    }
  }, [at, count]);
  if (active === undefined) return <p className={styles['note']}>{texts.tooFew}</p>;

  const switchZoom = (): void =>
    setZoom(zoom.isActual ? wholePicture : actualPixels(active, pointer.current));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The choice of two or four keeps its own arrows.
    if (event.key.startsWith('Arrow') && event.target instanceof HTMLInputElement) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') step(-1);
    else if (event.key.toLowerCase() === 'z') switchZoom();
    else if (event.key === 'Escape') openDeskView('grid');
    else return;
    event.preventDefault();
  };
  return (
    <div role="group" aria-label={texts.compare} className={styles['compare']} onKeyDown={onKeyDown}>
      <div
        ref={grid}
        role="listbox"
        aria-label={texts.comparing(format.count(shown.length))}
        className={styles['slots']}
        data-count={count}
      >
        {shown.map((photo, index) => (
          <Slot
            // A place keeps its element while its photo changes, and with it the focus.
            key={index}
            photo={photo}
            place={places.get(photo.id)}
            isActive={index === at}
            zoom={zoom}
            onZoom={setZoom}
            onPointer={(point) => {
              pointer.current = point;
            }}
            onFocus={() => {
              onActive(photo.id);
              photoSelection.set([photo.id]);
            }}
          />
        ))}
      </div>
      <CompareFoot
        count={count}
        onCount={setCount}
        isActual={zoom.isActual}
        onZoom={switchZoom}
        canKeepOne={places.has(active.id)}
      />
    </div>
  );
}

/** Whatever makes another photo the active one (an arrow, a mark that goes on) brings it into the place one is at. */
function useSlots({ photos, activeId, onActive }: Pick<StageProps, 'photos' | 'activeId' | 'onActive'>) {
  const [count, setCount] = useState(() => (photoSelection.current().ids.length > 2 ? 4 : 2));
  const [kept, setKept] = useState<{ readonly slots: readonly string[]; readonly at: number }>(() => ({
    slots: firstSlots({ photos, selected: photoSelection.current().ids, activeId, count }),
    at: 0,
  }));
  const asked = { photos, selected: [], activeId, count };
  const slots = resized(kept.slots, asked);
  const stands = activeId === null ? -1 : slots.indexOf(activeId);
  const at = stands === -1 ? Math.min(kept.at, Math.max(0, slots.length - 1)) : stands;
  const isStranger = stands === -1 && photos.some(({ id }) => id === activeId);
  const shown =
    isStranger && activeId !== null ? slots.map((id, index) => (index === at ? activeId : id)) : slots;
  if (shown.join(' ') !== kept.slots.join(' ') || at !== kept.at) setKept({ slots: shown, at });
  const here = shown[at];
  useEffect(() => {
    if (here !== undefined && here !== activeId) onActive(here);
  }, [here, activeId, onActive]);
  const step = (way: 1 | -1): void => {
    const next = stepSlot(shown, photos, { at, step: way })[at];
    if (next === undefined) return;
    onActive(next);
    photoSelection.set([next]);
  };
  return { slots: shown, at, count, setCount, step };
}

function nextCandidates(
  photos: readonly Photo[],
  slots: readonly string[],
  active: Photo | undefined,
): readonly string[] {
  const here = active === undefined ? -1 : photos.indexOf(active);
  const ahead = photos.slice(here + 1).filter(({ id }) => !slots.includes(id));
  return ahead.slice(0, 3).map((photo) => pictureUrl(photo, 'screen'));
}

type SlotProps = {
  readonly photo: Photo;
  readonly place: StackPlace | undefined;
  readonly isActive: boolean;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onPointer: (point: Point) => void;
  readonly onFocus: () => void;
};

function Slot({ photo, place, isActive, zoom, onZoom, onPointer, onFocus }: SlotProps) {
  const texts = useTexts(cullingTexts);
  return (
    <div
      role="option"
      aria-selected={isActive}
      tabIndex={0}
      className={styles['slot']}
      data-pick={photo.pick}
      onFocus={onFocus}
      onPointerDown={(event) => event.currentTarget.focus({ preventScroll: true })}
    >
      <ZoomablePicture photo={photo} zoom={zoom} onZoom={onZoom} onPointer={onPointer} />
      <p className={styles['words']}>
        <PhotoMarks pick={photo.pick} stars={photo.stars} label={photo.label} />
        <span className={styles['file']}>{photo.fileName}</span>
        {place?.isSharpest === true && <span className={styles['sharpest']}>{texts.sharpest}</span>}
        <span>{photo.shotAt?.slice(11, 19)}</span>
      </p>
    </div>
  );
}

type CompareFootProps = {
  readonly count: number;
  readonly onCount: (count: number) => void;
  readonly isActual: boolean;
  readonly onZoom: () => void;
  readonly canKeepOne: boolean;
};

function CompareFoot({ count, onCount, isActual, onZoom, canKeepOne }: CompareFootProps) {
  const texts = useTexts(cullingTexts);
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  return (
    <div className={styles['foot']}>
      <Segmented
        label={texts.howMany}
        value={count === 2 ? '2' : '4'}
        onChange={(value) => onCount(Number(value))}
        options={[
          { value: '2', label: texts.two },
          { value: '4', label: texts.four },
        ]}
      />
      <IconButton
        label={texts.picked}
        keys="P"
        icon={<Flag {...icon} />}
        onClick={() => void runCommand('photos.pick')}
      />
      <IconButton
        label={texts.rejected}
        keys="X"
        icon={<X {...icon} />}
        onClick={() => void runCommand('photos.reject')}
      />
      <IconButton
        label={isActual ? texts.fitSize : texts.actualSize}
        icon={isActual ? <ZoomOut {...icon} /> : <ZoomIn {...icon} />}
        pressed={isActual}
        onClick={onZoom}
      />
      <p className={styles['hint']}>{texts.compareHint}</p>
      {canKeepOne && (
        <Button kind="quiet" onClick={() => void runCommand('photos.keepOne')}>
          {texts.keepOne}
        </Button>
      )}
    </div>
  );
}
