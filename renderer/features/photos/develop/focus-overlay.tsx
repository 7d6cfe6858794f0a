// What must stay in every crop: a press says where, the arrow keys of the stage move it.
import type { Point } from '#shared/picture/frame.ts';
import { developingTexts } from '../../../i18n/developing.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { dragOn, pointOn } from './drag-on.ts';
import styles from './focus-overlay.module.css';
import { percent } from './live-picture.tsx';

type FocusOverlayProps = {
  /** In the frame; null = nobody has said. */
  readonly focus: Point | null;
  readonly onFocus: (focus: Point) => void;
};

export function FocusOverlay({ focus, onFocus }: FocusOverlayProps) {
  const texts = useTexts(developingTexts);
  return (
    <div
      className={styles['surface']}
      role="img"
      aria-label={
        focus === null ? texts.noFocus : texts.focusAt(Math.round(focus.x * 100), Math.round(focus.y * 100))
      }
      onPointerDown={(event) => {
        onFocus(pointOn(event.currentTarget, event));
        dragOn(event, event.currentTarget, onFocus);
      }}
    >
      {focus !== null && (
        <span
          className={styles['mark']}
          style={{ insetInlineStart: percent(focus.x), insetBlockStart: percent(focus.y) }}
        />
      )}
    </div>
  );
}
