// A pane at the side of a room whose inner edge can be dragged, or moved with arrow keys.
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import styles from './side-pane.module.css';

type SidePaneProps = {
  /** Name of the region, and what F6 goes by. */
  readonly label: string;
  readonly resizeLabel: string;
  readonly side: 'start' | 'end';
  readonly width: number;
  readonly min: number;
  readonly max: number;
  /** The width when the edge is let go, CSS pixels. */
  readonly onWidth: (width: number) => void;
  readonly children: ReactNode;
};

const STEP = 16;

export function SidePane({ label, resizeLabel, side, width, min, max, onWidth, children }: SidePaneProps) {
  const pane = useRef<HTMLElement>(null);
  const clamp = (wanted: number): number => Math.round(Math.max(min, Math.min(max, wanted)));
  const shown = clamp(width);

  const follow = (event: PointerEvent<HTMLElement>): void => {
    const element = pane.current;
    if (element === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left, right } = element.getBoundingClientRect();
    const wanted = side === 'start' ? event.clientX - left : right - event.clientX;
    element.style.inlineSize = `${clamp(wanted)}px`;
  };
  const letGo = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.releasePointerCapture(event.pointerId);
    if (pane.current !== null) onWidth(clamp(pane.current.getBoundingClientRect().width));
  };
  const nudge = (event: KeyboardEvent): void => {
    const grow = side === 'start' ? 'ArrowRight' : 'ArrowLeft';
    const shrink = side === 'start' ? 'ArrowLeft' : 'ArrowRight';
    const step = event.key === grow ? STEP : event.key === shrink ? -STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    onWidth(clamp(shown + step));
  };

  return (
    <section
      ref={pane}
      aria-label={label}
      data-pane
      data-side={side}
      className={styles['pane']}
      style={{ inlineSize: `${shown}px` }}
    >
      {children}
      <div
        role="separator"
        aria-label={resizeLabel}
        aria-orientation="vertical"
        aria-valuenow={shown}
        aria-valuemin={min}
        aria-valuemax={max}
        tabIndex={0}
        className={styles['edge']}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={follow}
        onPointerUp={letGo}
        onKeyDown={nudge}
      />
    </section>
  );
}
