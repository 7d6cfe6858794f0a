// All stories of the library: searched with or without marks, filtered by state, opened by a press or the arrow keys.
import { FileText, Plus, TriangleAlert } from 'lucide-react';
import { useRef, useState, type UIEvent } from 'react';
import type { StoryStatus, StorySummary } from '#shared/model/story.ts';
import { commandKeys, runCommand } from '../../commands/commands.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { storyListTexts } from '../../i18n/stories.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PaneHeader } from '../../ui/pane-header.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { StatusFilter } from './status-filter.tsx';
import { StoryMenu, type StoryMenuPlace } from './story-menu.tsx';
import styles from './story-list.module.css';
import { StoryRow } from './story-row.tsx';
import { useStoryList } from './use-story-list.ts';

type StoryListProps = {
  readonly selectedId: string | null;
  readonly onOpen: (id: string) => void;
};

export function StoryList({ selectedId, onOpen }: StoryListProps) {
  const texts = useTexts(storyListTexts);
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<StoryStatus | 'all'>('all');
  const rows = useRef<HTMLDivElement>(null);
  return (
    <>
      <PaneHeader title={texts.title}>
        <Button
          icon={<Plus size={16} strokeWidth={1.5} aria-hidden />}
          title={texts.newStory}
          onClick={() => runCommand('story.new')}
        >
          {texts.newStory}
        </Button>
      </PaneHeader>
      <div className={styles['find']}>
        <SearchField
          label={texts.search}
          placeholder={texts.placeholder}
          clearLabel={texts.clear}
          value={search}
          onInput={setSearch}
          onArrowDown={() => rows.current?.focus()}
        />
        <StatusFilter search={search} value={status} onChange={setStatus} />
      </div>
      <Found ref={rows} search={search} status={status} selectedId={selectedId} onOpen={onOpen} />
    </>
  );
}

type FoundProps = StoryListProps & {
  readonly ref: React.Ref<HTMLDivElement>;
  readonly search: string;
  readonly status: StoryStatus | 'all';
};

/** Apart from what stands above it: a save of any story asks for the list again. */
function Found({ ref, search, status, selectedId, onOpen }: FoundProps) {
  const texts = useTexts(storyListTexts);
  const { stories, error, loadMore } = useStoryList(search, status);
  if (error !== null && stories === undefined) return <ListFailure error={error} />;
  if (stories === undefined) return <Skeleton label={texts.loading} lines={8} />;
  if (stories.length === 0) return <NoStories search={search} isFiltered={status !== 'all'} />;
  return <Rows ref={ref} stories={stories} selectedId={selectedId} onOpen={onOpen} onEnd={loadMore} />;
}

type RowsProps = StoryListProps & {
  readonly ref: React.Ref<HTMLDivElement>;
  readonly stories: readonly StorySummary[];
  /** The end of what is loaded is coming into sight. */
  readonly onEnd: () => void;
};

const rowOf = (story: StorySummary) => <StoryRow story={story} />;
const ROW_HEIGHT = 75;
const NEAR_END = 10 * ROW_HEIGHT;

function Rows({ ref, stories, selectedId, onOpen, onEnd }: RowsProps) {
  const texts = useTexts(storyListTexts);
  const [menu, setMenu] = useState<StoryMenuPlace>();

  const scrolled = (event: UIEvent<HTMLElement>): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    if (target.scrollHeight - target.scrollTop - target.clientHeight < NEAR_END) onEnd();
  };
  const openMenu = (event: React.MouseEvent<HTMLElement>): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    const pressed = row === null ? undefined : stories[Number(row.dataset['index'])];
    // The menu key is pressed on the list as a whole and means the chosen row.
    const story = pressed ?? stories.find(({ id }) => id === selectedId);
    if (story === undefined) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = pressed === undefined ? [box.left + 24, box.top + 24] : [event.clientX, event.clientY];
    setMenu({ story, at: new DOMRect(x, y, 0, 0) });
  };

  return (
    <div className={styles['rows']} onScrollCapture={scrolled} onContextMenu={openMenu}>
      <VirtualList
        ref={ref}
        label={texts.list}
        items={stories}
        keyOf={({ id }) => id}
        estimatedHeight={ROW_HEIGHT}
        selected={selectedId}
        onChoose={({ id }) => onOpen(id)}
      >
        {rowOf}
      </VirtualList>
      {menu !== undefined && <StoryMenu place={menu} onOpen={onOpen} onClose={() => setMenu(undefined)} />}
    </div>
  );
}

function NoStories({ search, isFiltered }: { readonly search: string; readonly isFiltered: boolean }) {
  const texts = useTexts(storyListTexts);
  if (search !== '') return <p className={styles['none']}>{texts.nothingFound(search)}</p>;
  if (isFiltered) return <p className={styles['none']}>{texts.nothingInFilter}</p>;
  return (
    <EmptyState
      icon={<FileText strokeWidth={1.5} aria-hidden />}
      title={texts.emptyTitle}
      text={texts.emptyText}
      action={
        <>
          <Button kind="strong" onClick={() => runCommand('story.new')} {...commandKeys('story.new')}>
            {texts.newStory}
          </Button>
          <Button onClick={() => runCommand('story.import')}>{texts.importStory}</Button>
        </>
      }
    />
  );
}

function ListFailure({ error }: { readonly error: Error }) {
  const describe = useDescribeError();
  return (
    <EmptyState icon={<TriangleAlert strokeWidth={1.5} aria-hidden />} title={describe(error).sentence} />
  );
}
