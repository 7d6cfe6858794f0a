import { UserPlus } from 'lucide-react';
import { findTitleOn, type Person } from '#shared/model/register.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNow } from '../../i18n/now.ts';
import { peopleTexts } from '../../i18n/people.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { PaneHeader } from '../../ui/pane-header.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
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

function Rows({ people, selectedId, onOpen }: RowsProps) {
  const texts = useTexts(peopleTexts);
  const today = newsroomDay(new Date(useNow()));
  return (
    <VirtualList
      label={texts.list}
      items={people}
      keyOf={({ id }) => id}
      estimatedHeight={51}
      selected={selectedId}
      onChoose={({ id }) => onOpen(id)}
    >
      {(person) => (
        <span className={styles['row']}>
          <span className={styles['name']}>{person.name}</span>
          <span className={styles['title']}>
            {findTitleOn(person, today)?.title ?? lastTitle(person, texts.former)}
          </span>
        </span>
      )}
    </VirtualList>
  );
}

/** Of titles that have all ended, the one that ended last. */
function lastTitle({ titles }: Person, former: string): string {
  const [last] = [...titles].sort((left, right) => (right.to ?? '').localeCompare(left.to ?? ''));
  return last === undefined ? '' : `${last.title} · ${former}`;
}
