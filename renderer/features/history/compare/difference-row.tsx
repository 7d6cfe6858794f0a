// One place where two versions differ, with the way back to the earlier one.
import type { ReactNode } from 'react';
import type { BlockDifference, FieldDifference } from '#shared/document/differences.ts';
import { blockLines, differsInFormOnly } from '#shared/document/differences/block-lines.ts';
import { blockText } from '#shared/document/to-text.ts';
import { differenceTexts } from '../../../i18n/history.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { BlockSide } from './block-side.tsx';
import { ChangedWords } from './changed-words.tsx';
import styles from './compare.module.css';

export type View = 'side' | 'inline';

type RowProps = {
  readonly kind: string;
  readonly label: string;
  readonly view: View;
  readonly action: ReactNode;
  readonly before: ReactNode;
  readonly after: ReactNode;
  readonly both: ReactNode;
};

function Row({ kind, label, view, action, before, after, both }: RowProps) {
  return (
    <li
      className={styles['row']}
      data-kind={kind}
      data-difference={kind === 'same' ? undefined : ''}
      tabIndex={-1}
    >
      <span className={styles['what']}>{label}</span>
      {view === 'inline' ? (
        <div className={styles['cell']}>{both}</div>
      ) : (
        <>
          <div className={styles['cell']}>{before}</div>
          <div className={styles['cell']}>{after}</div>
        </>
      )}
      <span className={styles['back']}>{action}</span>
    </li>
  );
}

type FieldRowProps = {
  readonly field: FieldDifference;
  readonly view: View;
  /** Undefined where the later one is not what is being written. */
  readonly onTakeBack: (() => void) | undefined;
};

export function FieldRow({ field, view, onTakeBack }: FieldRowProps) {
  const texts = useTexts(differenceTexts);
  const { name, before, after } = field;
  const side = (show: 'before' | 'after' | 'both') => (
    <p className={styles['line']} lang="vi">
      {(show === 'before' ? before : after) === '' && !(show === 'both' && before !== '') ? (
        <span className={styles['nothing']}>{texts.empty}</span>
      ) : (
        <ChangedWords before={before} after={after} show={show} />
      )}
    </p>
  );
  return (
    <Row
      kind="changed"
      label={texts[name]}
      view={view}
      before={side('before')}
      after={side('after')}
      both={side('both')}
      action={
        onTakeBack !== undefined && (
          <Button
            kind="quiet"
            aria-label={texts.takeBackName(texts.takeBackChanged, texts[name])}
            onClick={onTakeBack}
          >
            {texts.takeBackChanged}
          </Button>
        )
      }
    />
  );
}

type BlockRowProps = {
  readonly difference: BlockDifference;
  readonly view: View;
  readonly onTakeBack: (() => void) | undefined;
};

export function BlockRow({ difference, view, onTakeBack }: BlockRowProps) {
  const texts = useTexts(differenceTexts);
  const { kind } = difference;
  const before = 'before' in difference ? difference.before.block : undefined;
  const after = 'after' in difference ? difference.after.block : undefined;
  const isForm = kind === 'changed' && differsInFormOnly(blockLines(before, after));
  const words = blockText(after ?? before ?? emptyWords).slice(0, 60);
  const action = wayBack(kind, texts);
  // Where a block stood before it moved, nothing is new; where it is now, nothing is gone.
  const [old, now] = kind === 'moved' ? [undefined, after] : [before, after];
  return (
    <Row
      kind={kind}
      label={isForm ? texts.form : texts[kind]}
      view={view}
      before={old && <BlockSide before={old} after={now ?? asIs(kind, old)} show="before" />}
      after={
        now && <BlockSide before={movedFrom(difference) ?? old ?? asIs(kind, now)} after={now} show="after" />
      }
      both={<BlockSide before={before ?? undefined} after={after ?? asIs(kind, before)} show="both" />}
      action={
        onTakeBack !== undefined &&
        action !== undefined && (
          <Button kind="quiet" aria-label={texts.takeBackName(action, words)} onClick={onTakeBack}>
            {action}
          </Button>
        )
      }
    />
  );
}

const emptyWords = { type: 'horizontalrule', version: 1 } as const;

/** A block that has only moved is shown as it is, not as deleted. */
function asIs<B>(kind: BlockDifference['kind'], block: B): B | undefined {
  return kind === 'left' ? block : undefined;
}

function movedFrom(difference: BlockDifference) {
  return difference.kind === 'moved' ? difference.before.block : undefined;
}

function wayBack(
  kind: BlockDifference['kind'],
  texts: {
    readonly [Key in 'takeBackChanged' | 'takeBackAdded' | 'takeBackRemoved' | 'takeBackMoved']: string;
  },
): string | undefined {
  switch (kind) {
    case 'changed':
      return texts.takeBackChanged;
    case 'added':
      return texts.takeBackAdded;
    case 'removed':
      return texts.takeBackRemoved;
    case 'moved':
      return texts.takeBackMoved;
    case 'same':
    case 'left':
      return undefined;
  }
}
