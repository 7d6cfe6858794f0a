// A point in the sheet that floating things stand beside. It lies in the scrolled page, so what hangs on it scrolls along.
import { useRef, type RefObject } from 'react';
import styles from './floating.module.css';

export type FloatAnchor = {
  readonly ref: RefObject<HTMLSpanElement | null>;
  /** `rect` in coordinates of the window. */
  readonly place: (rect: DOMRect) => void;
};

export function useFloatAnchor(): FloatAnchor {
  const ref = useRef<HTMLSpanElement>(null);
  const place = (rect: DOMRect): void => {
    const element = ref.current;
    const base = element?.offsetParent?.getBoundingClientRect();
    if (element === null || base === undefined) return;
    element.style.left = `${rect.left - base.left}px`;
    element.style.top = `${rect.top - base.top}px`;
    element.style.width = `${rect.width}px`;
    element.style.height = `${rect.height}px`;
  };
  return { ref, place };
}

export function FloatAnchorPoint({ anchor }: { readonly anchor: FloatAnchor }) {
  return <span ref={anchor.ref} className={styles['anchor']} aria-hidden />;
}
