// The people who fit what is being typed, as a list below the field; the field keeps the focus and hands its keys over.
import { findTitleOn, type Person } from '#shared/model/register.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import { useState, type KeyboardEvent } from 'react';
import { useNow } from '../../../i18n/now.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import type { Completion } from './name-completion.ts';
import styles from './suggestions.module.css';

export type SuggestionKeys = {
  /** Index of the row Enter takes. */
  readonly here: number;
  /** True when the key was for the list. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
};

type Wiring = {
  readonly completions: readonly Completion[];
  readonly onTake: (completion: Completion) => void;
  readonly onClose: () => void;
};

export function useSuggestionKeys({ completions, onTake, onClose }: Wiring): SuggestionKeys {
  const [chosen, setChosen] = useState(0);
  const here = Math.min(chosen, Math.max(0, completions.length - 1));
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const current = completions[here];
    if (current === undefined || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey)
      return false;
    if (event.key === 'ArrowDown') setChosen((here + 1) % completions.length);
    else if (event.key === 'ArrowUp') setChosen((here - 1 + completions.length) % completions.length);
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' || event.key === 'Tab') {
      setChosen(0);
      onTake(current);
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { here, onKeyDown };
}

type SuggestionsProps = {
  readonly id: string;
  readonly completions: readonly Completion[];
  readonly here: number;
  readonly onTake: (completion: Completion) => void;
};

export function Suggestions({ id, completions, here, onTake }: SuggestionsProps) {
  const texts = useTexts(captionTexts);
  if (completions.length === 0) return null;
  return (
    <div role="listbox" id={id} aria-label={texts.personSuggestions} className={styles['list']}>
      {completions.map((completion, index) => (
        <div
          key={completion.person.id}
          role="option"
          id={optionId(id, index)}
          aria-selected={index === here}
          tabIndex={-1}
          className={styles['option']}
          // The field keeps the focus, and with it the caret the name goes to.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(completion)}
        >
          <span className={styles['name']}>{completion.person.name}</span>
          <PersonTitle person={completion.person} />
          {index === here && <Kbd keys="Enter" />}
        </div>
      ))}
    </div>
  );
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

function PersonTitle({ person }: { readonly person: Person }) {
  const today = newsroomDay(new Date(useNow()));
  const title = findTitleOn(person, today) ?? person.titles[0];
  return <span className={styles['title']}>{title?.title ?? person.honorific}</span>;
}
