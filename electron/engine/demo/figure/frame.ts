import type { Look } from './look.ts';

/** Half widths of a body in head units. */
export type Frame = { readonly shoulder: number; readonly waist: number; readonly hip: number };

export function frameOf(look: Look): Frame {
  const man = look.sex === 'man';
  const base = man ? { shoulder: 0.8, waist: 0.6, hip: 0.6 } : { shoulder: 0.7, waist: 0.47, hip: 0.58 };
  const { build } = look;
  return { shoulder: base.shoulder * (0.5 + build / 2), waist: base.waist * build, hip: base.hip * build };
}
