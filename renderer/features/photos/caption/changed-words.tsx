// A text as it would become, with the words that go and the words that come.
import { Fragment } from 'react';
import { wordChanges, type WordChange } from '#shared/document/word-changes.ts';
import styles from './changed-words.module.css';

type ChangedWordsProps = { readonly before: string; readonly after: string };

/** `<ins>` and `<del>` are told by screen readers; tint, underline and strike tell the eye. */
export function ChangedWords({ before, after }: ChangedWordsProps) {
  return (
    <span lang="vi">
      {readableChanges(before, after).map((change, index) => {
        if (change.kind === 'kept') return <Fragment key={index}>{change.text}</Fragment>;
        const words = change.text.trimEnd();
        const space = change.text.slice(words.length) || ' ';
        return (
          <Fragment key={index}>
            {change.kind === 'added' ? (
              <ins className={styles['added']}>{words}</ins>
            ) : (
              <del className={styles['removed']}>{words}</del>
            )}
            {space}
          </Fragment>
        );
      })}
    </span>
  );
}

/** Two sentences with a few words in common read as two sentences, not as one in shreds. */
function readableChanges(before: string, after: string): readonly WordChange[] {
  const changes = wordChanges(before, after);
  const kept = changes.filter(({ kind }) => kind === 'kept').reduce((sum, { text }) => sum + text.length, 0);
  if (kept === 0 || kept >= Math.min(before.length, after.length) * KEPT_ENOUGH) return changes;
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

const KEPT_ENOUGH = 0.6;
