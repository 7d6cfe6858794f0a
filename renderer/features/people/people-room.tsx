// The people register: list with search, one person's form, and where that person appears.
import { useQuery } from '@tanstack/react-query';
import { UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { registerQueries } from '../../api/queries.ts';
import { usePaneWidth } from '../../api/use-pane-width.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { peopleTexts } from '../../i18n/people.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SidePane } from '../../ui/side-pane.tsx';
import { Appearances } from './appearances.tsx';
import { PeopleList } from './people-list.tsx';
import styles from './people-room.module.css';
import { PersonForm } from './person-form.tsx';

/** `new-n`: a person not saved yet; every press of "add" starts an empty form of its own. */
type Chosen =
  | { readonly kind: 'none' }
  | { readonly kind: 'new'; readonly n: number }
  | { readonly kind: 'known'; readonly id: string };

export function PeopleRoom() {
  const texts = useTexts(peopleTexts);
  const { narrow } = useWorkspace();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Chosen>({ kind: 'none' });
  const [listWidth, setListWidth] = usePaneWidth('people.list', 300);
  const [sideWidth, setSideWidth] = usePaneWidth('people.side', 300);
  const { data } = useQuery({ ...registerQueries.people(search), placeholderData: (before) => before });
  const { data: everyone } = useQuery(registerQueries.people());
  const person = chosen.kind === 'known' ? everyone?.people.find(({ id }) => id === chosen.id) : undefined;
  const add = (): void => setChosen((was) => ({ kind: 'new', n: was.kind === 'new' ? was.n + 1 : 0 }));
  const open = (id: string): void => setChosen({ kind: 'known', id });

  return (
    <>
      <SidePane
        label={texts.list}
        resizeLabel={texts.resize}
        side="start"
        width={listWidth}
        min={220}
        max={440}
        onWidth={setListWidth}
      >
        <PeopleList
          people={data?.people}
          search={search}
          selectedId={person?.id ?? null}
          onSearch={setSearch}
          onOpen={open}
          onAdd={add}
        />
      </SidePane>
      <section className={styles['desk']} aria-label={texts.form} data-pane>
        {person !== undefined && (
          <PersonForm
            key={person.id}
            person={person}
            onSaved={open}
            onRemoved={() => setChosen({ kind: 'none' })}
          />
        )}
        {person !== undefined && narrow && (
          <div className={styles['under']}>
            <Appearances key={person.id} name={person.name} />
          </div>
        )}
        {chosen.kind === 'new' && (
          <PersonForm
            key={`new-${chosen.n}`}
            person={null}
            onSaved={open}
            onRemoved={() => setChosen({ kind: 'none' })}
          />
        )}
        {person === undefined && chosen.kind !== 'new' && everyone !== undefined && (
          <EmptyState
            icon={<Users strokeWidth={1.5} aria-hidden />}
            title={everyone.people.length === 0 ? texts.emptyTitle : texts.chooseTitle}
            text={everyone.people.length === 0 ? texts.emptyText : texts.chooseText}
            action={
              <Button
                kind={everyone.people.length === 0 ? 'strong' : 'plain'}
                icon={<UserPlus size={16} strokeWidth={1.5} aria-hidden />}
                onClick={add}
              >
                {texts.add}
              </Button>
            }
          />
        )}
      </section>
      {person !== undefined && !narrow && (
        <SidePane
          label={texts.appears}
          resizeLabel={texts.resize}
          side="end"
          width={sideWidth}
          min={240}
          max={480}
          onWidth={setSideWidth}
        >
          <Appearances key={person.id} name={person.name} />
        </SidePane>
      )}
    </>
  );
}
