// Every difference of two versions in reading order; long stretches that are the same are folded into a line.
import { useState, type ReactNode } from 'react';
import type { BlockDifference, Differences, FieldDifference } from '#shared/document/differences.ts';
import { useFormat } from '../../../i18n/format.ts';
import { differenceTexts } from '../../../i18n/history.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { BlockRow, FieldRow, type View } from './difference-row.tsx';
import styles from './compare.module.css';

type DifferenceListProps = {
  readonly differences: Differences;
  readonly view: View;
  /** Undefined where the later version is not what is being written. */
  readonly takeBack:
    | {
        readonly field: (field: FieldDifference) => void;
        readonly block: (block: BlockDifference) => void;
      }
    | undefined;
};

export function DifferenceList({ differences, view, takeBack }: DifferenceListProps) {
  return (
    <ul className={styles['list']} data-view={view}>
      {differences.fields.map((field) => (
        <FieldRow
          key={field.name}
          field={field}
          view={view}
          onTakeBack={takeBack && (() => takeBack.field(field))}
        />
      ))}
      {stretches(differences.blocks).map((stretch) => {
        const [first] = stretch;
        const row = (difference: BlockDifference) => (
          <BlockRow
            key={keyOf(difference)}
            difference={difference}
            view={view}
            onTakeBack={takeBack && (() => takeBack.block(difference))}
          />
        );
        return first !== undefined && first.kind === 'same' && stretch.length > 2 ? (
          <FoldedStretch key={`fold ${keyOf(first)}`} stretch={stretch} row={row} />
        ) : (
          stretch.map(row)
        );
      })}
    </ul>
  );
}

type FoldedStretchProps = {
  readonly stretch: readonly BlockDifference[];
  readonly row: (difference: BlockDifference) => ReactNode;
};

function FoldedStretch({ stretch, row }: FoldedStretchProps) {
  const texts = useTexts(differenceTexts);
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return stretch.map(row);
  return (
    <li className={styles['fold']}>
      <button type="button" aria-expanded={false} onClick={() => setIsOpen(true)}>
        {texts.unchanged(format.count(stretch.length))}
      </button>
    </li>
  );
}

/** Neighbours that are the same together, every difference alone. */
function stretches(blocks: readonly BlockDifference[]): BlockDifference[][] {
  const found: BlockDifference[][] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (block.kind === 'same' && last?.[0]?.kind === 'same') last.push(block);
    else found.push([block]);
  }
  return found;
}

function keyOf(difference: BlockDifference): string {
  return 'after' in difference ? `now ${difference.after.index}` : `was ${difference.before.index}`;
}
