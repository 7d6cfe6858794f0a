// Boxes that hide somebody. They lie on the stored picture and turn with it; drawing one is a drag, the rest goes by key too.
import type { KeyboardEvent } from 'react';
import type { RegionBox } from '#shared/model/image-region.ts';
import { boxBetween, moveBox, pullBox } from '#shared/picture/change-recipe.ts';
import type { Point } from '#shared/picture/frame.ts';
import { developingTexts } from '../../../i18n/developing.ts';
import { useTexts } from '../../../i18n/texts.ts';
import styles from './blur-overlay.module.css';
import { dragOn } from './drag-on.ts';
import { placeOf } from './live-picture.tsx';

type Blurs = readonly RegionBox[];
type BlurHandlesProps = { readonly blurs: Blurs; readonly onBlurs: (blurs: Blurs) => void };

/** Shares of the picture a key moves or grows a box by. */
const STEP = 0.01;

/** The boxes themselves, for a place inside the turned picture. Arrows move, with Shift they grow; Delete takes away. */
export function BlurHandles({ blurs, onBlurs }: BlurHandlesProps) {
  const texts = useTexts(developingTexts);
  const replace = (index: number, box: RegionBox): void => onBlurs(blurs.with(index, box));
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const box = blurs[index];
    const by = arrowOf(event);
    if (box === undefined) return;
    if (event.key === 'Delete') onBlurs(blurs.toSpliced(index, 1));
    else if (by === undefined) return;
    else if (event.shiftKey) replace(index, pullBox(box, 'se', { at: cornerOf(box, by), shape: null }));
    else replace(index, moveBox(box, by));
    event.preventDefault();
    event.stopPropagation();
  };
  return blurs.map((box, index) => (
    <button
      // oxlint-disable-next-line react/no-array-index-key -- a blur has no name but its place.
      key={index}
      type="button"
      className={styles['box']}
      style={placeOf(box)}
      aria-label={texts.blurNamed(index + 1)}
      title={texts.blurKeys}
      onKeyDown={(event) => onKeyDown(event, index)}
    />
  ));
}

function cornerOf(box: RegionBox, by: Point): Point {
  return { x: box.x + box.width + by.x, y: box.y + box.height + by.y };
}

function arrowOf({ key }: KeyboardEvent): Point | undefined {
  const steps: Readonly<Record<string, Point>> = {
    ArrowLeft: { x: -STEP, y: 0 },
    ArrowRight: { x: STEP, y: 0 },
    ArrowUp: { x: 0, y: -STEP },
    ArrowDown: { x: 0, y: STEP },
  };
  return steps[key];
}

type BlurSurfaceProps = BlurHandlesProps & {
  /** From the frame to the stored picture. */
  readonly toPicture: (point: Point) => Point;
};

/** The whole frame: a drag on it is a new box, a drag that begins in a box moves that one. */
export function BlurSurface({ blurs, onBlurs, toPicture }: BlurSurfaceProps) {
  const texts = useTexts(developingTexts);
  return (
    <div
      className={styles['surface']}
      role="img"
      aria-label={texts.blurSurface}
      onPointerDown={(event) =>
        dragOn(event, event.currentTarget, (to, from) => {
          const [start, end] = [toPicture(from), toPicture(to)];
          const hit = blurs.findLastIndex((box) => isInside(start, box));
          const held = blurs[hit];
          if (held !== undefined)
            onBlurs(blurs.with(hit, moveBox(held, { x: end.x - start.x, y: end.y - start.y })));
          else if (isDrag(start, end)) onBlurs([...blurs, boxBetween(start, end)]);
        })
      }
    />
  );
}

function isInside({ x, y }: Point, box: RegionBox): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** A press that slips is no box. */
function isDrag(start: Point, end: Point): boolean {
  return Math.abs(end.x - start.x) > STEP && Math.abs(end.y - start.y) > STEP;
}
