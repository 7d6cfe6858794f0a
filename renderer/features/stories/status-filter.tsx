import { storyStatuses, type StoryStatus } from '#shared/model/story.ts';
import { storyListTexts, storyStatusTexts } from '../../i18n/stories.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Chips } from '../../ui/chips.tsx';
import { useStoryCounts } from './use-story-list.ts';

type StatusFilterProps = {
  /** Counted is what it finds. */
  readonly search: string;
  readonly value: StoryStatus | 'all';
  readonly onChange: (value: StoryStatus | 'all') => void;
};

/** One state or all of them; states nobody is in are left out. */
export function StatusFilter({ search, value, onChange }: StatusFilterProps) {
  const counts = useStoryCounts(search, value);
  const texts = useTexts(storyListTexts);
  const statusTexts = useTexts(storyStatusTexts);
  const total = storyStatuses.reduce((sum, status) => sum + counts[status], 0);
  const shown = storyStatuses.filter((status) => counts[status] > 0 || status === value);
  return (
    <Chips
      label={texts.filter}
      value={value}
      chips={[
        { value: 'all' as const, label: texts.all, count: total },
        ...shown.map((status) => ({ value: status, label: statusTexts[status], count: counts[status] })),
      ]}
      onChange={onChange}
    />
  );
}
