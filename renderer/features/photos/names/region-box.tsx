// One person's place on the picture: a button that can be dragged, moved by the arrows, made larger, renamed and taken off.
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { ImageRegion } from '#shared/model/image-region.ts';
import { nameTexts } from '../../../i18n/names.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { moveBox, scaleBox, type Point } from './box-geometry.ts';
import { percent } from './name-picker.tsx';
import styles from './naming-stage.module.css';

type RegionBoxProps = {
  readonly region: ImageRegion;
  /** Place in the sentence, from 1. */
  readonly number: number;
  readonly onChange: (region: ImageRegion) => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
};

const STEP = 0.005;
const LONG_STEP = 0.03;
const GROWTH = 1.1;

export function RegionBox({ region, number, onChange, onRename, onRemove }: RegionBoxProps) {
  const texts = useTexts(nameTexts);
  const [drag, setDrag] = useState<Point | null>(null);
  const start = useRef<Point | null>(null);
  const shown = drag === null ? region : moveBox(region, drag);

  const shift = (event: PointerEvent<HTMLElement>): Point | null => {
    const frame = event.currentTarget.offsetParent?.getBoundingClientRect();
    if (start.current === null || frame === undefined) return null;
    return {
      x: (event.clientX - start.current.x) / frame.width,
      y: (event.clientY - start.current.y) / frame.height,
    };
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.stopPropagation();
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, y: event.clientY };
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    const by = shift(event);
    start.current = null;
    setDrag(null);
    if (by !== null && (by.x !== 0 || by.y !== 0)) onChange(moveBox(region, by));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = arrowShift(event.key, event.shiftKey ? LONG_STEP : STEP);
    if (by !== undefined) onChange(moveBox(region, by));
    else if (event.key === '+' || event.key === '=') onChange(scaleBox(region, GROWTH));
    else if (event.key === '-') onChange(scaleBox(region, 1 / GROWTH));
    else if (event.key === 'Enter' || event.key === 'F2') onRename();
    else if (event.key === 'Delete') onRemove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      type="button"
      className={styles['box']}
      aria-label={texts.box(String(number), region.name)}
      style={{
        left: percent(shown.x),
        top: percent(shown.y),
        width: percent(shown.width),
        height: percent(shown.height),
      }}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => setDrag(shift(event))}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        start.current = null;
        setDrag(null);
      }}
      onDoubleClick={onRename}
      onKeyDown={onKeyDown}
    >
      <span className={styles['tag']} data-low={shown.y + shown.height > 0.92 || undefined}>
        <b>{number}</b> {region.name}
      </span>
    </button>
  );
}

function arrowShift(key: string, step: number): Point | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { x: -step, y: 0 };
    case 'ArrowRight':
      return { x: step, y: 0 };
    case 'ArrowUp':
      return { x: 0, y: -step };
    case 'ArrowDown':
      return { x: 0, y: step };
    default:
      return undefined;
  }
}
