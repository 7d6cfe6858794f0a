import { useId } from 'react';
import { storyStatuses, type StoryStatus } from '#shared/model/story.ts';
import { useFormat } from '../../i18n/format.ts';
import { storyListTexts, storyStatusTexts } from '../../i18n/stories.ts';
import { useTexts } from '../../i18n/texts.ts';
import styles from './status-filter.module.css';

type StatusFilterProps = {
  readonly value: StoryStatus | 'all';
  readonly counts: Readonly<Record<StoryStatus, number>>;
  readonly onChange: (value: StoryStatus | 'all') => void;
};

/** One state or all of them; states nobody is in are left out. Real radio buttons in the shape of chips. */
export function StatusFilter({ value, counts, onChange }: StatusFilterProps) {
  const texts = useTexts(storyListTexts);
  const statusTexts = useTexts(storyStatusTexts);
  const format = useFormat();
  const name = useId();
  const total = storyStatuses.reduce((sum, status) => sum + counts[status], 0);
  const shown = storyStatuses.filter((status) => counts[status] > 0 || status === value);
  const chips = [
    { status: 'all' as const, label: texts.all, count: total },
    ...shown.map((status) => ({ status, label: statusTexts[status], count: counts[status] })),
  ];
  return (
    <div role="radiogroup" aria-label={texts.filter} className={styles['chips']}>
      {chips.map(({ status, label, count }) => (
        <label key={status} className={styles['chip']}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={status === value}
            onChange={() => onChange(status)}
          />
          {label} <span>{format.count(count)}</span>
        </label>
      ))}
    </div>
  );
}
