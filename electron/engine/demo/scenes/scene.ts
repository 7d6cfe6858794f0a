import type { Canvas } from '../drawing/canvas.ts';
import type { Size } from '../drawing/light.ts';

/** Shapes at one distance from the lens; `blur` is how far out of focus they are, in the scene's units, 0 = sharp. */
export type Layer = { readonly blur: number; readonly shapes: readonly string[] };

/** A picture in its own units, layers from the back to the front; it is scaled to cover whatever size is asked for. */
export type Scene = Size & { readonly draw: (canvas: Canvas) => readonly Layer[] };

export const landscape: Size = { width: 1500, height: 1000 };
export const portrait: Size = { width: 1000, height: 1500 };

/** What a photo of the demo newsroom can show. */
export const sceneNames = [
  'audience',
  'certificates',
  'classroom',
  'festival',
  'group-photo',
  'lectern',
  'market-street',
  'performance',
  'service-counter',
  'street-cleanup',
  'teacher-portrait',
] as const;
export type SceneName = (typeof sceneNames)[number];
