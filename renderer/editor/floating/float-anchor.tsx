// A point in the sheet that floating things stand beside. It lies in the scrolled page, so what hangs on it scrolls along.
import { useRef, type RefObject } from 'react';
import styles from './floating.module.css';

type AnchorRef = RefObject<HTMLSpanElement | null>;
/** `rect` in coordinates of the window. */
export type PlaceAnchor = (rect: DOMRect) => void;

export function useFloatAnchor(): readonly [AnchorRef, PlaceAnchor] {
  const ref = useRef<HTMLSpanElement>(null);
  const place: PlaceAnchor = (rect) => {
    const element = ref.current;
    const base = element?.offsetParent?.getBoundingClientRect();
    if (element === null || base === undefined) return;
    element.style.left = `${rect.left - base.left}px`;
    element.style.top = `${rect.top - base.top}px`;
    element.style.width = `${rect.width}px`;
    element.style.height = `${rect.height}px`;
  };
  return [ref, place];
}

export function FloatAnchorPoint({ ref }: { readonly ref: AnchorRef }) {
  return <span ref={ref} className={styles['anchor']} aria-hidden />;
}
