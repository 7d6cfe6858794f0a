// Which cards are in, and how much is on each. Polls, because no system tells a plain process; nothing is ever copied by this.
import { basename } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import type { Card } from '#shared/model/ingest.ts';
import { logUnexpected } from '../log.ts';
import { nowAndThen, type NowAndThen } from '../now-and-then.ts';
import { findCards } from './find-volumes.ts';
import { listSource } from './list-source.ts';

export type CardWatch = NowAndThen & {
  readonly cards: () => Card[];
  readonly pathOf: (id: string) => string | undefined;
  /** One look, now. */
  readonly look: () => Promise<void>;
};

type Watching = {
  /** Cards came or went, or one was counted. */
  readonly changed: () => void;
  /** Paths of the cards that are in, at every look. */
  readonly looked: (paths: readonly string[]) => Promise<void>;
};

type Counted = { readonly stop: AbortController; card: Card };

export function createCardWatch({ changed, looked }: Watching): CardWatch {
  const known = new Map<string, Counted>();
  const count = async (path: string, counted: Counted): Promise<void> => {
    for await (const { photos } of listSource([path], { recursive: true, signal: counted.stop.signal })) {
      const bytes = photos.reduce((sum, { byteSize }) => sum + byteSize, counted.card.bytes);
      counted.card = { ...counted.card, photos: counted.card.photos + photos.length, bytes };
      changed();
    }
    counted.card = { ...counted.card, isCounted: true };
    changed();
  };
  const look = async (): Promise<void> => {
    const paths = await findCards();
    for (const [path, { stop }] of known) {
      if (paths.includes(path)) continue;
      stop.abort();
      known.delete(path);
      changed();
    }
    for (const path of paths) {
      if (known.has(path)) continue;
      const card = { id: path, name: nameOf(path), photos: 0, bytes: 0, isCounted: false };
      const counted: Counted = { stop: new AbortController(), card };
      known.set(path, counted);
      count(path, counted).catch((error: unknown) => {
        // Pulled out while it was counted: the next look will miss it.
        if (!counted.stop.signal.aborted && !(error instanceof AppError)) logUnexpected(error);
      });
    }
    await looked(paths);
  };
  const looks = nowAndThen(look, { firstAfterMs: 0, everyMs: 2000 });
  return {
    cards: () => [...known.values()].map(({ card }) => card),
    pathOf: (id) => (known.has(id) ? id : undefined),
    look,
    start: looks.start,
    stop: async () => {
      await looks.stop();
      for (const { stop } of known.values()) stop.abort();
      known.clear();
    },
  };
}

function nameOf(path: string): string {
  return (basename(path) || path).normalize('NFC');
}
