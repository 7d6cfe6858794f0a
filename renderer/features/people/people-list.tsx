import { useVirtualizer } from '@tanstack/react-virtual';
import { UserPlus } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { findTitleOn, type Person } from '#shared/model/register.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import { useFormat } from '../../i18n/format.ts';
import { peopleTexts } from '../../i18n/people.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { PaneHeader } from '../../ui/pane-header.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './people-list.module.css';

type PeopleListProps = {
  readonly people: readonly Person[] | undefined;
  readonly search: string;
  readonly selectedId: string | null;
  readonly onSearch: (search: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onAdd: () => void;
};

export function PeopleList({ people, search, selectedId, onSearch, onOpen, onAdd }: PeopleListProps) {
  const texts = useTexts(peopleTexts);
  const format = useFormat();
  return (
    <>
      <PaneHeader title={texts.title} note={people && texts.count(format.count(people.length))}>
        <Button icon={<UserPlus size={16} strokeWidth={1.5} aria-hidden />} onClick={onAdd}>
          {texts.add}
        </Button>
      </PaneHeader>
      <div className={styles['search']}>
        <SearchField
          label={texts.search}
          placeholder={texts.placeholder}
          clearLabel={texts.clear}
          value={search}
          onInput={onSearch}
        />
      </div>
      {people === undefined ? (
        <Skeleton label={texts.loading} lines={6} />
      ) : people.length === 0 && search !== '' ? (
        <p className={styles['none']}>{texts.noneFound}</p>
      ) : (
        <Rows people={people} selectedId={selectedId} onOpen={onOpen} />
      )}
    </>
  );
}

type RowsProps = Pick<PeopleListProps, 'selectedId' | 'onOpen'> & { readonly people: readonly Person[] };

const ROW_HEIGHT = 49;

function Rows({ people, selectedId, onOpen }: RowsProps) {
  const texts = useTexts(peopleTexts);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const selected = people.findIndex(({ id }) => id === selectedId);
  useEffect(() => {
    if (selected !== -1) rows.scrollToIndex(selected);
  }, [rows, selected]);
  const today = newsroomDay(new Date());

  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step === undefined ? undefined : people[selected + step];
    if (next === undefined) return;
    event.preventDefault();
    onOpen(next.id);
  };

  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={texts.list}
      aria-activedescendant={selected === -1 ? undefined : `person-${selected}`}
      tabIndex={0}
      className={styles['rows']}
      onKeyDown={move}
    >
      <div role="presentation" className={styles['extent']} style={{ blockSize: `${rows.getTotalSize()}px` }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const person = people[index];
          if (person === undefined) return null;
          return (
            <div
              key={person.id}
              id={`person-${index}`}
              role="option"
              aria-selected={index === selected}
              aria-setsize={people.length}
              aria-posinset={index + 1}
              className={styles['row']}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onOpen(person.id)}
            >
              <span className={styles['name']}>{person.name}</span>
              <span className={styles['title']}>
                {findTitleOn(person, today)?.title ?? lastTitle(person, texts.former)}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Of titles that have all ended, the one that ended last. */
function lastTitle({ titles }: Person, former: string): string {
  const [last] = [...titles].sort((left, right) => (right.to ?? '').localeCompare(left.to ?? ''));
  return last === undefined ? '' : `${last.title} · ${former}`;
}
