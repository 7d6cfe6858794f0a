// A text as it would become, with the words that go and the words that come.
import { Fragment } from 'react';
import { wordChanges } from '#shared/document/word-changes.ts';
import styles from './changed-words.module.css';

type ChangedWordsProps = { readonly before: string; readonly after: string };

/** `<ins>` and `<del>` are told by screen readers; tint, underline and strike tell the eye. */
export function ChangedWords({ before, after }: ChangedWordsProps) {
  return (
    <span lang="vi">
      {wordChanges(before, after).map((change, index) => {
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
