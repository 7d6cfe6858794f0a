// Exposure and white balance: each colour by its own table, computed in linear light, where twice the number is twice the light.
// sharp's own `linear` would round linear light to 8 bit on the way.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Gains } from '#shared/picture/tone.ts';
import type { Raw } from './raw.ts';

/** Changes the picture in place, in steps short enough for everything else in this process to go on. */
export async function relight({ data, info }: Raw, gains: Gains): Promise<void> {
  const tables = gains.map(tableOf);
  const { channels } = info;
  const step = STEP * channels;
  for (let start = 0; start < data.length; start += step) {
    const part = data.subarray(start, start + step);
    for (const [colour, table] of tables.entries()) {
      for (let at = colour; at < part.length; at += channels) part[at] = table[part[at] ?? 0] ?? 0;
    }
    await nextTurn();
  }
}

/** Pixels at a time: some ten milliseconds. */
const STEP = 1_500_000;

function tableOf(gain: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, value) => {
    const light = Math.min(1, toLight(value / 255) * gain);
    return Math.round(toSrgb(light) * 255);
  });
}

/** IEC 61966-2-1. */
function toLight(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function toSrgb(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
