// All places of a conflict under their three heads, either those that differ or the whole article.
import { useState } from 'react';
import type { Conflict } from '#shared/model/conflict.ts';
import { conflictViewTexts } from '../../i18n/conflict-view.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { undecided, type Choice, type Choices, type Place } from './conflict-places.ts';
import { ConflictSource } from './conflict-head.tsx';
import { AddedWords, RemovedWords } from './conflict-words.tsx';
import { ConflictRow } from './conflict-row.tsx';
import styles from './conflict-table.module.css';

type ConflictTableProps = {
  readonly conflict: Conflict;
  readonly places: readonly Place[];
  readonly choices: Choices;
  readonly onChoose: (key: string, choice: Choice) => void;
};

type View = 'differences' | 'whole';

export function ConflictTable({ conflict, places, choices, onChoose }: ConflictTableProps) {
  const texts = useTexts(conflictViewTexts);
  const [view, setView] = useState<View>('differences');
  const isFixed = conflict.obstacle !== null;
  return (
    <>
      <div className={styles['bar']}>
        <ConflictSource conflict={conflict} />
        <Counts places={places} />
        {conflict.hasBase && <Legend />}
        {!isFixed && <NextOpen places={undecided(places, choices)} />}
        {places.length > 0 && <Views view={view} onChange={setView} />}
      </div>
      <div className={styles['scroller']} hidden={places.length === 0}>
        <div className={styles['heads']} data-fixed={isFixed || undefined} aria-hidden>
          <span>{texts.mine}</span>
          <span>{texts.theirs}</span>
          {!isFixed && <span>{texts.merged}</span>}
        </div>
        <ol aria-label={texts.places}>
          {runsOf(places, view).map((run) =>
            run.same === undefined ? (
              <ConflictRow key={run.place.key} {...{ place: run.place, choices, onChoose, isFixed }} />
            ) : (
              <SameRun key={run.key} count={run.same} />
            ),
          )}
        </ol>
      </div>
    </>
  );
}

function NextOpen({ places: [next] }: { readonly places: readonly Place[] }) {
  const texts = useTexts(conflictViewTexts);
  return (
    next !== undefined && (
      <Button kind="link" onClick={() => focusPlace(next.key)}>
        {texts.next}
      </Button>
    )
  );
}

type ViewsProps = { readonly view: View; readonly onChange: (view: View) => void };

function Views({ view, onChange }: ViewsProps) {
  const texts = useTexts(conflictViewTexts);
  return (
    <Segmented
      label={texts.view}
      value={view}
      onChange={onChange}
      options={[
        { value: 'differences', label: texts.differences },
        { value: 'whole', label: texts.whole },
      ]}
    />
  );
}

function Counts({ places }: { readonly places: readonly Place[] }) {
  const texts = useTexts(conflictViewTexts);
  const { count } = useFormat();
  const of = (kind: Place['kind']): number => places.filter((place) => place.kind === kind).length;
  const parts = [
    ...(of('conflict') > 0 ? [texts.clashes(count(of('conflict')))] : []),
    ...(of('mine') > 0 ? [texts.mineOnly(count(of('mine')))] : []),
    ...(of('theirs') > 0 ? [texts.theirsOnly(count(of('theirs')))] : []),
  ];
  return <p className={styles['counts']}>{parts.join(' · ')}</p>;
}

function Legend() {
  const texts = useTexts(conflictViewTexts);
  return (
    <p className={styles['legend']} title={texts.legend}>
      <AddedWords>{texts.added}</AddedWords> <RemovedWords>{texts.takenOut}</RemovedWords>
    </p>
  );
}

function SameRun({ count: places }: { readonly count: number }) {
  const texts = useTexts(conflictViewTexts);
  const { count } = useFormat();
  return <li className={styles['same']}>{texts.same(count(places))}</li>;
}

type Run =
  { readonly place: Place; readonly same?: undefined } | { readonly key: string; readonly same: number };

/** Places that are alike are one line between those that differ. */
function runsOf(places: readonly Place[], view: View): Run[] {
  if (view === 'whole') return places.map((place) => ({ place }));
  const runs: Run[] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (place.kind !== 'same') runs.push({ place });
    else if (last?.same === undefined) runs.push({ key: `same:${place.key}`, same: 1 });
    else runs[runs.length - 1] = { ...last, same: last.same + 1 };
  }
  return runs;
}

/** The keyboard goes on from there. */
function focusPlace(key: string): void {
  const radio = document.querySelector<HTMLInputElement>(`[data-place="${CSS.escape(key)}"] input`);
  radio?.focus();
  radio?.closest('li')?.scrollIntoView({ block: 'center' });
}
