// The picture with the people placed on it. A click where nobody is asks who stands there, a drag draws the box first; N asks
// the same from the keyboard.
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { ImageRegion, RegionBox as Box } from '#shared/model/image-region.ts';
import { originalUrl } from '../../../api/client.ts';
import { nameTexts } from '../../../i18n/names.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { boxAround, boxBetween, nextBox, type Point } from './box-geometry.ts';
import { NamePicker, percent } from './name-picker.tsx';
import styles from './naming-stage.module.css';
import { RegionBox } from './region-box.tsx';
import { rowsOf } from './rows-of-people.ts';
import { useNames } from '../../../api/names/use-names.ts';
import type { PhotoRegions } from './use-regions.ts';

/** Who is being named: a place not yet taken, or one that is (by its place in the list). */
type Asking = { readonly box: Box; readonly index: number | null };

/** A drag shorter than this is a click; CSS pixels. */
const CLICK = 6;

export function PeopleLayer({ photo, regions, change }: PhotoRegions) {
  const texts = useTexts(nameTexts);
  const names = useNames(['person']);
  const frame = useRef<HTMLDivElement>(null);
  const ratio = photo.capture.width / photo.capture.height;
  const [asking, setAsking] = useState<Asking | null>(null);
  useEffect(() => frame.current?.focus(), []);
  const draw = useDrawnBox((box, isClick) => {
    setAsking({ box: isClick ? boxAround(middleOf(box), regions, ratio) : box, index: null });
  });
  const numbers = new Map(
    rowsOf(regions, 'auto')
      .flat()
      .map((region, index) => [region, index + 1]),
  );

  const name = (text: string): void => {
    if (asking === null) return;
    const next =
      asking.index === null
        ? [...regions, { ...asking.box, name: text }]
        : regions.map((region, index) => (index === asking.index ? { ...region, name: text } : region));
    change(next, texts.placed(text));
    close();
  };
  const close = (): void => {
    setAsking(null);
    frame.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== 'n') return;
    event.preventDefault();
    setAsking({ box: nextBox(regions, ratio), index: null });
  };
  const replace = (index: number, region: ImageRegion): void =>
    change(
      regions.map((other, at) => (at === index ? region : other)),
      texts.placed(region.name),
    );
  return (
    <div className={styles['stage']}>
      <div
        ref={frame}
        role="group"
        aria-label={texts.stage}
        tabIndex={-1}
        className={styles['frame']}
        // The ratio is that of the picture, so that fractions of the frame are fractions of it.
        style={{ aspectRatio: ratio, inlineSize: `min(100cqw, ${100 * ratio}cqh)` }}
        onKeyDown={onKeyDown}
        {...draw.handlers}
      >
        <img src={originalUrl(photo, 'screen')} alt={photo.alt || photo.fileName} draggable={false} />
        {regions.map((region, index) => (
          <RegionBox
            key={index}
            region={region}
            number={numbers.get(region) ?? index + 1}
            onChange={(next) => replace(index, next)}
            onRename={() => setAsking({ box: region, index })}
            onRemove={() => {
              change(
                regions.filter((_, at) => at !== index),
                texts.removed(region.name),
              );
              frame.current?.focus();
            }}
          />
        ))}
        {(draw.box ?? (asking?.index === null ? asking.box : null)) !== null && (
          <NewBox box={draw.box ?? asking?.box} />
        )}
        {asking !== null && (
          <NamePicker
            key={`${asking.box.x} ${asking.box.y}`}
            box={asking.box}
            value={asking.index === null ? '' : (regions[asking.index]?.name ?? '')}
            names={names}
            waiting={photo.people.filter((person) => !regions.some((region) => region.name === person))}
            day={photo.shotAt?.slice(0, 10)}
            onName={name}
            onCancel={close}
          />
        )}
      </div>
    </div>
  );
}

function NewBox({ box }: { readonly box: Box | undefined }) {
  if (box === undefined) return null;
  const { x, y, width, height } = box;
  return (
    <span
      className={styles['new']}
      style={{ left: percent(x), top: percent(y), width: percent(width), height: percent(height) }}
    />
  );
}

/** A box drawn by the pointer on the frame; `onDrawn` gets it, or a point of it when the pointer only clicked. */
function useDrawnBox(onDrawn: (box: Box, isClick: boolean) => void) {
  const [drawing, setDrawing] = useState<{ readonly from: Point; readonly to: Point } | null>(null);
  const pointOf = (event: PointerEvent<HTMLElement>): Point => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const within = (value: number): number => Math.min(1, Math.max(0, value));
    return { x: within((event.clientX - left) / width), y: within((event.clientY - top) / height) };
  };
  const isClick = (event: PointerEvent<HTMLElement>, from: Point): boolean => {
    const { width, height } = event.currentTarget.getBoundingClientRect();
    const to = pointOf(event);
    return Math.hypot((to.x - from.x) * width, (to.y - from.y) * height) < CLICK;
  };
  return {
    box: drawing === null ? null : boxBetween(drawing.from, drawing.to),
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>): void => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrawing({ from: pointOf(event), to: pointOf(event) });
      },
      onPointerMove: (event: PointerEvent<HTMLElement>): void => {
        if (drawing !== null) setDrawing({ from: drawing.from, to: pointOf(event) });
      },
      onPointerUp: (event: PointerEvent<HTMLElement>): void => {
        if (drawing === null) return;
        setDrawing(null);
        onDrawn(boxBetween(drawing.from, pointOf(event)), isClick(event, drawing.from));
      },
      onPointerCancel: (): void => setDrawing(null),
    },
  };
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
