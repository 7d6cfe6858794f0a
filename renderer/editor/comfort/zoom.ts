// How large the sheet is shown. Kept in percent, in the settings of the shell.
import type { CSSProperties } from 'react';

const steps = [75, 80, 90, 100, 110, 125, 150, 175, 200] as const;

/** The next size up or down; the same at the end. */
export function nextZoom(percent: number, by: 1 | -1): number {
  const further = by === 1 ? steps.find((step) => step > percent) : steps.findLast((step) => step < percent);
  return further ?? percent;
}

export function zoomStyle(zoom: number): CSSProperties | undefined {
  // Proof of the cast: React passes custom properties on as they are; its types do not list them.
  return zoom === 1 ? undefined : ({ '--zoom': zoom } as CSSProperties);
}
