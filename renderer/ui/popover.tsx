// A floating panel in the browser's top layer, beside its anchor. Chromium 114 has `popover` but no anchor positioning, so the
// place is computed here.
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { placeBeside, type Area, type Placement } from './place-beside.ts';
import styles from './popover.module.css';

type PopoverProps = {
  readonly open: boolean;
  /** Escape, a press outside, or a move of the focus elsewhere. */
  readonly onClose: () => void;
  /** What it stands beside: an element, or a place on the screen (a selection, a click). */
  readonly anchor: RefObject<HTMLElement | null> | DOMRect;
  readonly placement?: Placement;
  /** Name of the panel for screen readers; without it the panel has no role. */
  readonly label?: string;
  readonly role?: 'dialog' | 'menu' | 'listbox';
  /** Keep the focus where it is (completion lists, toolbars over a selection). */
  readonly passive?: boolean;
  readonly children: ReactNode;
};

export function Popover(props: PopoverProps) {
  return props.open ? <OpenPopover {...props} /> : null;
}

function OpenPopover({
  onClose,
  anchor,
  placement = 'below-start',
  label,
  role,
  passive,
  children,
}: PopoverProps) {
  const panel = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useLayoutEffect(() => {
    close.current = onClose;
  });

  useLayoutEffect(() => {
    const element = panel.current;
    if (element === null) return undefined;
    element.showPopover();
    const place = (): void => {
      const panelBox = element.getBoundingClientRect();
      const { left, top } = placeBeside(rectOf(anchor), panelBox, {
        placement,
        area: areaOf(anchor, panelBox),
      });
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    };
    place();
    const resized = new ResizeObserver(place);
    resized.observe(element);
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, true);
    return () => {
      resized.disconnect();
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, true);
    };
  }, [anchor, placement]);

  useLayoutEffect(() => {
    const before = document.activeElement;
    const element = panel.current;
    if (passive !== true) firstFocusable(element)?.focus();
    const inside = (target: EventTarget | null): boolean =>
      target instanceof Node && (element?.contains(target) === true || isWithin(anchor, target));
    const onPress = (event: Event): void => {
      if (!inside(event.target)) close.current();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || isBehindDialog(element)) return;
      event.preventDefault();
      event.stopPropagation();
      close.current();
    };
    window.addEventListener('pointerdown', onPress, true);
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('pointerdown', onPress, true);
      window.removeEventListener('keydown', onKey, true);
      const focusIsOurs =
        element?.contains(document.activeElement) === true || document.activeElement === document.body;
      if (passive !== true && focusIsOurs && before instanceof HTMLElement) before.focus();
    };
  }, [anchor, passive]);

  return (
    <div ref={panel} popover="manual" role={role} aria-label={label} className={styles['popover']}>
      {children}
    </div>
  );
}

function rectOf(anchor: PopoverProps['anchor']): DOMRect {
  if (anchor instanceof DOMRect) return anchor;
  return anchor.current?.getBoundingClientRect() ?? new DOMRect();
}

/** The part of the window marked `data-float-area` that the anchor is in; the window where there is none or it is too small. */
function areaOf(anchor: PopoverProps['anchor'], panel: DOMRect): Area {
  const whole = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
  const marked = anchor instanceof DOMRect ? undefined : anchor.current?.closest('[data-float-area]');
  const area = marked?.getBoundingClientRect();
  if (area === undefined || area.width < panel.width || area.height < panel.height) return whole;
  return area;
}

/** A dialog over it has the keyboard: Escape is meant for that. */
function isBehindDialog(panel: HTMLElement | null): boolean {
  const dialog = document.activeElement?.closest('dialog:modal') ?? null;
  return dialog !== null && !dialog.contains(panel);
}

function isWithin(anchor: PopoverProps['anchor'], target: Node): boolean {
  return !(anchor instanceof DOMRect) && anchor.current?.contains(target) === true;
}

function firstFocusable(element: HTMLElement | null): HTMLElement | null {
  return (
    element?.querySelector<HTMLElement>(
      '[autofocus], input, textarea, select, button:not(:disabled), [tabindex="0"]',
    ) ?? null
  );
}
