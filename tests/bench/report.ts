// One line a bench, for the person who runs it.
import type { BenchResult, Target } from './figures.ts';

/** “✓ thumbnails  ours 21.3 …, vipsthumbnail 17.4 …: 1.22 lần (cần ≥ 1): đạt” */
export function describeResult({ name, unit, ours, yardstick, judged, reached }: BenchResult): string {
  const value = judged.of === 'ratio' ? `${shown(judged.value)} lần` : `${shown(judged.value)} ${unit}`;
  const beside =
    yardstick === null
      ? ':'
      : ` so với ${shown(yardstick.median)} (${shown(yardstick.min)}–${shown(yardstick.max)}), ${yardstick.what}:`;
  const parts = [
    `${reached ? '✓' : '✗'} ${name.padEnd(11)}`,
    `${shown(ours.median)} ${unit} (${shown(ours.min)}–${shown(ours.max)})${beside}`,
    `${value}, cần ${wanted(judged.target)}: ${reached ? 'đạt' : 'chưa đạt'}`,
  ];
  return parts.join(' ');
}

function wanted(target: Target): string {
  return 'atMost' in target ? `≤ ${shown(target.atMost)}` : `≥ ${shown(target.atLeast)}`;
}

function shown(value: number): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
}
