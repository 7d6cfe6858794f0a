// The crop on the frame: what falls away is dimmed, thirds inside, handles to pull. Arrow keys are the stage's.
import { useRef, type PointerEvent } from 'react';
import type { RegionBox } from '#shared/model/image-region.ts';
import { boxHandles, moveBox, pullBox, type BoxHandle } from '#shared/picture/change-recipe.ts';
import { developingTexts } from '../../../i18n/developing.ts';
import { useTexts } from '../../../i18n/texts.ts';
import styles from './crop-overlay.module.css';
import { dragOn } from './drag-on.ts';
import { placeOf } from './live-picture.tsx';

type CropOverlayProps = {
  readonly crop: RegionBox;
  /** Width for each unit of height in fractions of the frame; null for a free crop. */
  readonly shape: number | null;
  readonly onCrop: (crop: RegionBox) => void;
};

export function CropOverlay({ crop, shape, onCrop }: CropOverlayProps) {
  const texts = useTexts(developingTexts);
  const surface = useRef<HTMLDivElement>(null);
  const handles = shape === null ? boxHandles : boxHandles.filter((handle) => handle.length === 2);
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (surface.current === null) return;
    dragOn(event, surface.current, (to, from) =>
      onCrop(moveBox(crop, { x: to.x - from.x, y: to.y - from.y })),
    );
  };
  const pull = (event: PointerEvent<HTMLElement>, handle: BoxHandle): void => {
    if (surface.current === null) return;
    dragOn(event, surface.current, (at) => onCrop(pullBox(crop, handle, { at, shape })));
  };
  return (
    <div ref={surface} className={styles['surface']}>
      <div className={styles['veil']} aria-hidden>
        <div className={styles['hole']} style={placeOf(crop)} />
      </div>
      <div
        className={styles['crop']}
        style={placeOf(crop)}
        role="img"
        aria-label={texts.cropAt(
          Math.round(crop.width * 100),
          Math.round(crop.height * 100),
          Math.round(crop.x * 100),
          Math.round(crop.y * 100),
        )}
        onPointerDown={move}
      >
        <span className={styles['thirds']} aria-hidden />
        {handles.map((handle) => (
          <span
            key={handle}
            className={styles['handle']}
            data-handle={handle}
            aria-hidden
            onPointerDown={(event) => pull(event, handle)}
          />
        ))}
      </div>
    </div>
  );
}
