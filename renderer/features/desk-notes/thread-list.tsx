// Comment threads in the order of the text: the open ones, and those that are done behind a line.
import { useEffect, useRef } from 'react';
import type { FindingPlace } from '#shared/model/finding.ts';
import { useThreadAtCaret } from '../../commands/desk-notes.ts';
import { deskNotesTexts } from '../../i18n/desk-notes.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Fold } from '../../ui/fold.tsx';
import styles from './desk-notes.module.css';
import type { PlacedThread } from './place-threads.ts';
import { Thread } from './thread.tsx';

type ThreadListProps = {
  readonly threads: readonly PlacedThread[];
  readonly onJump: (place: FindingPlace, rule?: string) => void;
};

export function ThreadList({ threads, onJump }: ThreadListProps) {
  const texts = useTexts(deskNotesTexts);
  const format = useFormat();
  const here = useThreadAtCaret();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const shown = list.current?.querySelector('[data-here]');
    shown?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  const open = threads.filter(({ thread }) => thread.resolved === null);
  const done = threads.filter(({ thread }) => thread.resolved !== null);
  const items = (placed: readonly PlacedThread[]) => (
    <ul>
      {placed.map((one) => (
        <Thread key={one.thread.id} placed={one} isHere={one.thread.id === here} onJump={onJump} />
      ))}
    </ul>
  );
  return (
    <section ref={list} aria-label={texts.comments}>
      {open.length > 0 && (
        <>
          <header className={styles['header']}>
            <h3>{texts.comments}</h3>
          </header>
          {items(open)}
        </>
      )}
      {done.length > 0 && (
        <Fold label={texts.resolvedOnes(format.count(done.length))} startsOpen={open.length === 0}>
          {items(done)}
        </Fold>
      )}
    </section>
  );
}
