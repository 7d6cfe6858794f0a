// Words of two texts: what is gone and what is new, told by element and not by colour alone.
import { wordChanges, type WordChange } from '#shared/document/word-changes.ts';
import styles from './compare.module.css';

type ChangedWordsProps = {
  readonly before: string;
  readonly after: string;
  /** Which of the two is shown; `both` in one. */
  readonly show: 'before' | 'after' | 'both';
};

export function ChangedWords({ before, after, show }: ChangedWordsProps) {
  const left = { before: 'added', after: 'removed', both: undefined }[show];
  return (
    <span className={styles['words']}>
      {wordChanges(before, after)
        .filter(({ kind }) => kind !== left)
        .map((change, index) => (
          // The pieces of one comparison never change places.
          <Piece key={index} {...change} />
        ))}
    </span>
  );
}

function Piece({ kind, text }: WordChange) {
  if (kind === 'added') return <ins>{text}</ins>;
  return kind === 'removed' ? <del>{text}</del> : text;
}
