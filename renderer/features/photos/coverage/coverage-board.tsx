// The board that says who of a story's event sheet has no picked photo yet, gaps first. A press shows the person's photos; photos
// that still come in are counted as they come.
import { useQuery } from '@tanstack/react-query';
import { Check, CircleDashed, Users } from 'lucide-react';
import { useState } from 'react';
import { photoIds } from '#shared/document/photo-references.ts';
import type { Story } from '#shared/model/story.ts';
import { photoQueries, registerQueries, storyQueries } from '../../../api/queries.ts';
import { openDeskView } from '../../../commands/desk-view.ts';
import { useWorkspace } from '../../../commands/workspace.tsx';
import { cullingTexts } from '../../../i18n/culling.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Select } from '../../../ui/select.tsx';
import { useDeskFilter } from '../filter/desk-filter.ts';
import { noFilter } from '../filter/photo-filter.ts';
import { coverageOf, photosOfEvent, type CoveredPerson } from './coverage.ts';
import styles from './coverage-board.module.css';

export function CoverageBoard() {
  const texts = useTexts(cullingTexts);
  const { storyId, openStory } = useWorkspace();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: list } = useQuery(storyQueries.list({}));
  const id = chosen ?? storyId ?? list?.stories[0]?.id ?? '';
  const { data: story } = useQuery({ ...storyQueries.byId(id), enabled: id !== '' });
  if (list === undefined) return null;
  if (story === undefined) {
    return (
      <EmptyState
        icon={<Users strokeWidth={1.5} aria-hidden />}
        title={texts.noStory}
        text={texts.noStoryText}
      />
    );
  }
  return (
    <div className={styles['board']}>
      <Select
        label={texts.coverageStory}
        value={story.id}
        onChange={setChosen}
        options={list.stories.map((one) => ({
          value: one.id,
          label: one.headline === '' ? texts.untitled : one.headline,
        }))}
      />
      {story.event.who.length === 0 ? (
        <EmptyState
          icon={<Users strokeWidth={1.5} aria-hidden />}
          title={texts.noWho}
          text={texts.noWhoText}
          action={<Button onClick={() => openStory(story.id)}>{texts.openStory}</Button>}
        />
      ) : (
        <People story={story} />
      )}
    </div>
  );
}

function People({ story }: { readonly story: Story }) {
  const texts = useTexts(cullingTexts);
  const { count } = useFormat();
  const { data: library } = useQuery(photoQueries.list({ search: '' }));
  const { data: register } = useQuery(registerQueries.people());
  const { photos, isWholeLibrary } = photosOfEvent(library?.photos ?? [], {
    event: story.event.what,
    shown: new Set(photoIds(story.document)),
  });
  const { without, covered } = coverageOf({
    who: story.event.who,
    register: register?.people.map(({ name }) => name) ?? [],
    photos,
  });
  const all = without.length + covered.length;
  return (
    <>
      <p className={styles['sum']} role="status">
        <strong>{texts.coverageSum(count(covered.length), count(all))}</strong>{' '}
        {isWholeLibrary ? texts.inLibrary(count(photos.length)) : texts.inEvent(count(photos.length))}
      </p>
      <progress
        className={styles['meter']}
        aria-label={texts.coverageTitle}
        value={covered.length}
        max={Math.max(1, all)}
      />
      {without.length === 0 ? (
        <p className={styles['done']}>
          <Check size={16} strokeWidth={1.5} aria-hidden /> {texts.allCovered}
        </p>
      ) : (
        <PersonList title={texts.withoutPicture} people={without} />
      )}
      {covered.length > 0 && <PersonList title={texts.withPicture} people={covered} />}
    </>
  );
}

type PersonListProps = { readonly title: string; readonly people: readonly CoveredPerson[] };

function PersonList({ title, people }: PersonListProps) {
  const texts = useTexts(cullingTexts);
  const { count } = useFormat();
  const { filter, change } = useDeskFilter();
  const show = (name: string): void => {
    change({ filter: { ...noFilter, person: filter.person === name ? null : name }, search: '' });
    openDeskView('grid');
  };
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  return (
    <section>
      <h3 className={styles['heading']}>{title}</h3>
      <ul className={styles['people']}>
        {people.map(({ name, all, picked }) => (
          <li key={name}>
            <button
              type="button"
              className={styles['person']}
              data-covered={picked > 0 || undefined}
              aria-pressed={filter.person === name}
              title={texts.showPerson(name)}
              disabled={all === 0}
              onClick={() => show(name)}
            >
              {picked > 0 ? <Check {...icon} /> : <CircleDashed {...icon} />}
              <span className={styles['name']}>{name}</span>
              <span className={styles['figures']}>
                {all === 0 ? texts.noPhotoYet : texts.pickedOf(count(picked), count(all))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
