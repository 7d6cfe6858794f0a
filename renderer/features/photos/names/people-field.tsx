// The people in the selected photos, and the way to the picture, where people are named by clicking them.
import { ScanFace } from 'lucide-react';
import { useId } from 'react';
import { runCommand, useBoundCommands } from '../../../commands/commands.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { nameTexts } from '../../../i18n/names.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { PeopleEntry, type PeopleChange } from '../../../names/people-entry.tsx';
import { Field } from '../../../ui/field.tsx';
import type { SharedPeople } from '../caption/shared-values.ts';
import styles from './people-field.module.css';
import { useSelectionDays } from './selection-days.ts';

type PeopleFieldProps = {
  readonly shared: SharedPeople;
  readonly onChange: (change: PeopleChange) => void;
};

export function PeopleField({ shared: { names, isMixed }, onChange }: PeopleFieldProps) {
  const texts = useTexts(captionTexts);
  const id = useId();
  const [day] = useSelectionDays();
  return (
    <Field id={id} label={texts.people} {...(isMixed ? { note: texts.peopleDiffer } : {})}>
      <PeopleEntry
        {...{ id, names, day, onChange }}
        placeholder={isMixed && names.length === 0 ? texts.manyValues : undefined}
      />
      <PlaceInPicture />
    </Field>
  );
}

function PlaceInPicture() {
  const texts = useTexts(nameTexts);
  const bound = useBoundCommands();
  if (!bound.has('photos.namePeople')) return null;
  return (
    <button type="button" className={styles['inPicture']} onClick={() => runCommand('photos.namePeople')}>
      <ScanFace size={14} strokeWidth={1.5} aria-hidden />
      {texts.namePeople}
    </button>
  );
}
