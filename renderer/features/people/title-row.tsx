import { X } from 'lucide-react';
import { useState } from 'react';
import type { PersonTitle } from '#shared/model/register.ts';
import { useFormat } from '../../i18n/format.ts';
import { peopleTexts } from '../../i18n/people.ts';
import { useTexts } from '../../i18n/texts.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DayField } from './day-field.tsx';
import { iimBytes, IIM_TITLE_BYTES } from './iim-bytes.ts';
import styles from './person-form.module.css';

type TitleRowProps = {
  readonly title: PersonTitle;
  readonly onChange: (title: PersonTitle) => void;
  readonly onRemove: () => void;
};

/** One title with its dates; an empty date is open. */
export function TitleRow({ title, onChange, onRemove }: TitleRowProps) {
  const texts = useTexts(peopleTexts);
  const format = useFormat();
  const [typedShort, setTypedShort] = useState<string | null>(null);
  const used = iimBytes(typedShort ?? title.short);
  const wrongOrder = title.from !== null && title.to !== null && title.to < title.from;
  return (
    <div className={styles['title']}>
      <div className={styles['titleName']}>
        <TextField
          label={texts.titleName}
          value={title.title}
          autoFocus={title.title === ''}
          onCommit={(text) => onChange({ ...title, title: text.trim() })}
        />
      </div>
      <TextField
        label={texts.short}
        value={title.short}
        note={texts.bytes(format.count(used))}
        error={used > IIM_TITLE_BYTES ? texts.tooLong : undefined}
        onInput={setTypedShort}
        onCommit={(text) => {
          setTypedShort(null);
          onChange({ ...title, short: text.trim() });
        }}
      />
      <DayField label={texts.from} day={title.from} onChange={(from) => onChange({ ...title, from })} />
      <DayField
        label={texts.to}
        day={title.to}
        error={wrongOrder ? texts.datesWrong : undefined}
        onChange={(to) => onChange({ ...title, to })}
      />
      <div className={styles['remove']}>
        <IconButton
          label={texts.removeTitle(title.title)}
          icon={<X size={16} strokeWidth={1.5} aria-hidden />}
          onClick={onRemove}
        />
      </div>
    </div>
  );
}
