// The way that is chosen, and what of it is still being typed.
import { useState } from 'react';
import { useSettled } from '../../api/use-settled.ts';
import { askWay, useAskedWay } from '../../commands/asked-way.ts';
import { soonMoment } from '../../i18n/moment.ts';
import { faultOf, hasTime, rightNow, type Way, type WayKind } from './ways.ts';

export type WayChoice = {
  readonly way: Way;
  /** The button was pressed since the way was chosen: what is missing may be told. */
  readonly isTried: boolean;
  readonly choose: (kind: WayKind) => void;
  readonly change: (change: Partial<Way>) => void;
  /** Back to publishing at once. */
  readonly leave: () => void;
  readonly tryIt: () => void;
};

/** Begins with the way another room asked for. */
export function useWay(storyId: string): WayChoice {
  const asked = useAskedWay(storyId);
  const [decided, decide] = useState<Way>();
  const [isTried, setIsTried] = useState(false);
  const way = decided ?? (asked === null ? rightNow : { kind: asked.kind, at: asked.at, note: '' });
  const changeTo = (next: Way): void => {
    decide(next);
    if (asked !== null) askWay(null);
  };
  const begin = (next: Way): void => {
    setIsTried(false);
    changeTo(next);
  };
  return {
    way,
    isTried,
    choose: (kind) => begin({ ...way, kind, at: hasTime(kind) ? (way.at ?? soonMoment(new Date())) : null }),
    change: (change) => changeTo({ ...way, ...change }),
    leave: () => begin(rightNow),
    tryIt: () => setIsTried(true),
  };
}

/** A note is typed in bursts; the rehearsal waits for the pause. */
const SETTLED_AFTER_MS = 400;

/** The way once nothing of it is missing and nobody is typing; null until then. `now` is a UTC timestamp. */
export function useSettledWay(way: Way, now: string): Way | null {
  const settled = useSettled(way, SETTLED_AFTER_MS);
  return settled.kind === way.kind && faultOf(settled, now) === undefined ? settled : null;
}
