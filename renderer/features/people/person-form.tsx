// One person. Every field is saved when it is left; a person without a name waits.
import { Check, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { PersonDraft, type Person } from '#shared/model/register.ts';
import { client } from '../../api/client.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { peopleTexts } from '../../i18n/people.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/notices.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './person-form.module.css';
import { TitleRow } from './title-row.tsx';
import { Wishes } from './wishes.tsx';

type PersonFormProps = {
  /** null: someone new. */
  readonly person: Person | null;
  readonly onSaved: (id: string) => void;
  readonly onRemoved: () => void;
};

export function PersonForm({ person, onSaved, onRemoved }: PersonFormProps) {
  const texts = useTexts(peopleTexts);
  const { draft, change, saved } = usePersonDraft(person, onSaved);
  const [rankError, setRankError] = useState<string | undefined>(undefined);

  const changeRank = (text: string): void => {
    const rank = Number(text);
    const right = /^\d{1,3}$/u.test(text.trim());
    setRankError(right ? undefined : texts.rankWrong);
    if (right) change({ rank });
  };
  const remove = async (): Promise<void> => {
    if (person === null) return;
    await client['people.remove']({ id: person.id });
    onRemoved();
    const putBack = async (): Promise<void> => {
      await client['people.save']({ id: person.id, draft: PersonDraft.parse(person) });
      onSaved(person.id);
    };
    notify({
      kind: 'done',
      text: texts.removed(person.name),
      action: { label: texts.undo, run: () => void putBack() },
    });
  };

  return (
    <div className={styles['form']}>
      <header className={styles['header']}>
        <h2 className={styles['heading']}>{draft.name === '' ? texts.newPerson : draft.name}</h2>
        <span role="status" className={styles['saved']}>
          {saved && (
            <>
              <Check size={14} strokeWidth={1.5} aria-hidden /> {texts.saved}
            </>
          )}
        </span>
      </header>
      <div className={styles['line']}>
        <TextField
          label={texts.name}
          value={draft.name}
          autoFocus={person === null}
          spellCheck={false}
          error={person === null && draft.name === '' && draft !== emptyDraft ? texts.nameMissing : undefined}
          onCommit={(name) => change({ name: name.trim() })}
        />
        <TextField
          label={texts.honorific}
          value={draft.honorific}
          hint={texts.honorificHint}
          onCommit={(honorific) => change({ honorific: honorific.trim() })}
        />
        <TextField
          label={texts.rank}
          value={String(draft.rank)}
          inputMode="numeric"
          hint={texts.rankHint}
          error={rankError}
          onCommit={changeRank}
        />
      </div>
      <fieldset className={styles['titles']}>
        <legend className={styles['legend']}>{texts.titles}</legend>
        <p className={styles['hint']}>
          {draft.titles.length === 0 ? texts.noTitles : `${texts.titlesHint} ${texts.shortHint}`}
        </p>
        {draft.titles.map((title, index) => (
          <TitleRow
            key={index}
            title={title}
            onChange={(next) =>
              change({ titles: draft.titles.map((other, at) => (at === index ? next : other)) })
            }
            onRemove={() => change({ titles: draft.titles.filter((_, at) => at !== index) })}
          />
        ))}
        <div>
          <Button
            icon={<Plus size={16} strokeWidth={1.5} aria-hidden />}
            onClick={() =>
              change({ titles: [...draft.titles, { title: '', short: '', from: null, to: null }] })
            }
          >
            {texts.addTitle}
          </Button>
        </div>
      </fieldset>
      <Wishes person={draft} onChange={change} />
      <TextArea
        label={texts.note}
        hint={texts.noteHint}
        rows={3}
        value={draft.note}
        onCommit={(note) => change({ note })}
      />
      {person !== null && (
        <div>
          <Button
            kind="danger"
            icon={<Trash2 size={16} strokeWidth={1.5} aria-hidden />}
            onClick={() => void remove()}
          >
            {texts.remove}
          </Button>
        </div>
      )}
    </div>
  );
}

const emptyDraft: PersonDraft = {
  ...{ name: '', honorific: 'đồng chí', rank: 100, titles: [], note: '' },
  ...{ doNotPublish: false, minor: 'no' },
};

/** What is typed, and its one way into the register: saves follow each other, so that each knows the revision before it. */
function usePersonDraft(
  person: Person | null,
  onSaved: (id: string) => void,
): { draft: PersonDraft; change: (patch: Partial<PersonDraft>) => void; saved: boolean } {
  const describe = useDescribeError();
  const [draft, setDraft] = useState<PersonDraft>(person ?? emptyDraft);
  const [saved, setSaved] = useState(false);
  const queue = useRef<Promise<Person | null>>(Promise.resolve(person));

  const save = async (known: Person | null, next: PersonDraft): Promise<Person | null> => {
    const identity = known === null ? {} : { id: known.id, revision: known.revision };
    try {
      const kept = await client['people.save']({ ...identity, draft: PersonDraft.parse(next) });
      setSaved(true);
      if (known === null) onSaved(kept.id);
      return kept;
    } catch (error) {
      // What was typed stays in the form; the next change tries again from what the register has.
      notify({ kind: 'problem', text: describe(error).sentence });
      return known;
    }
  };
  const change = (patch: Partial<PersonDraft>): void => {
    const next = { ...draft, ...patch };
    if (JSON.stringify(next) === JSON.stringify(draft)) return;
    setDraft(next);
    setSaved(false);
    if (next.name !== '') queue.current = queue.current.then((known) => save(known, next));
  };
  return { draft, change, saved };
}
