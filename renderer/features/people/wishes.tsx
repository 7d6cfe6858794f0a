// What a person wants of their pictures; publishing asks the register before a photo of them leaves.
import type { PersonDraft } from '#shared/model/register.ts';
import { peopleTexts } from '../../i18n/people.ts';
import { useTexts } from '../../i18n/texts.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './person-form.module.css';

type Wished = Pick<PersonDraft, 'doNotPublish' | 'minor'>;

type WishesProps = {
  readonly person: Wished;
  readonly onChange: (wishes: Partial<Wished>) => void;
};

export function Wishes({ person, onChange }: WishesProps) {
  const texts = useTexts(peopleTexts);
  return (
    <fieldset className={styles['titles']}>
      <legend className={styles['legend']}>{texts.wishes}</legend>
      <p className={styles['hint']}>{texts.wishesHint}</p>
      <CheckBox
        label={texts.doNotPublish}
        checked={person.doNotPublish}
        onChange={(doNotPublish) => onChange({ doNotPublish })}
      />
      <div>
        <Select
          label={texts.minor}
          value={person.minor}
          onChange={(minor) => onChange({ minor })}
          options={[
            { value: 'no', label: texts.minorNo },
            { value: 'consent-unknown', label: texts.minorUnknown },
            { value: 'consent-given', label: texts.minorGiven },
          ]}
        />
      </div>
    </fieldset>
  );
}
