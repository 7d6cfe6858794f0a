// What a bench comes down to: runs of ours and of the yardstick, one number that is judged, and its target.

/** One measured quantity over its repetitions. */
export type Figure = {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: readonly number[];
};

export type Target = { readonly atMost: number } | { readonly atLeast: number };

export type BenchResult = {
  readonly name: string;
  /** What was measured, in one sentence. */
  readonly what: string;
  readonly unit: string;
  readonly ours: Figure;
  /** Null where the target is a number of its own. */
  readonly yardstick: (Figure & { readonly what: string }) | null;
  /** The number that is held against the target: a ratio, for memory the growth in `unit`, or our own median. */
  readonly judged: {
    readonly of: 'ratio' | 'difference' | 'median';
    readonly value: number;
    readonly target: Target;
  };
  readonly reached: boolean;
  /** Everything else worth keeping beside the figure. */
  readonly details: Readonly<Record<string, unknown>>;
};

type Measured = Omit<BenchResult, 'ours' | 'yardstick' | 'judged' | 'reached'> & {
  /** Same length: the n-th of each were measured one after the other. */
  readonly ours: readonly number[];
  readonly yardstick: { readonly what: string; readonly runs: readonly number[] };
  readonly judge: 'ratio' | 'difference';
  readonly target: Target;
};

/**
 * Judges by the median over pairs measured next to each other, so that a machine that was busy for a while does not decide.
 */
export function judge(measured: Measured): BenchResult {
  const { name, what, unit, ours, yardstick, judge: of, target, details } = measured;
  const pairs = ours.map((value, index) => {
    const other = yardstick.runs[index];
    if (other === undefined) throw new Error(`${name}: run ${index} has no yardstick`);
    return of === 'ratio' ? value / other : value - other;
  });
  const value = round(median(pairs));
  return {
    name,
    what,
    unit,
    ours: toFigure(ours),
    yardstick: { what: yardstick.what, ...toFigure(yardstick.runs) },
    judged: { of, value, target },
    reached: isReached(value, target),
    details: { ...details, pairs: pairs.map(round) },
  };
}

/** Judges the median of our own runs against a number that stands for itself. */
export function judgeAlone(measured: Omit<Measured, 'yardstick' | 'judge'>): BenchResult {
  const { name, what, unit, ours, target, details } = measured;
  const value = round(median(ours));
  return {
    ...{ name, what, unit, ours: toFigure(ours), yardstick: null, details },
    judged: { of: 'median', value, target },
    reached: isReached(value, target),
  };
}

function isReached(value: number, target: Target): boolean {
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}

export function toFigure(runs: readonly number[]): Figure {
  return {
    median: round(median(runs)),
    min: round(Math.min(...runs)),
    max: round(Math.max(...runs)),
    runs: runs.map(round),
  };
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Between neighbours in a straight line; `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) throw new Error('Nothing was measured');
  return below + (above - below) * (at - Math.floor(at));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
