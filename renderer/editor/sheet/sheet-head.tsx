// Kicker, headline and lead as one text: Enter and the arrows lead from one to the next and on into the body.
import { useEffect } from 'react';
import { headFields, type HeadField as FieldName } from '#shared/model/head-fields.ts';
import { textLimits } from '#shared/model/text-limits.ts';
import type { StorySession } from '../../api/story-session.ts';
import { editorTexts } from '../../i18n/editor.ts';
import { useTexts } from '../../i18n/texts.ts';
import { BylineRow } from './byline-row.tsx';
import { focusField } from './field-place.ts';
import { GrowingText } from './growing-text.tsx';
import styles from './sheet-head.module.css';
import { useSessionValue } from '../../api/use-session-value.ts';

type SheetHeadProps = {
  readonly session: StorySession;
  /** Leads past the lead. */
  readonly onLeave: () => void;
};

export function SheetHead({ session, onLeave }: SheetHeadProps) {
  const leave = (from: FieldName, to: 'next' | 'previous'): void => {
    const target = headFields[headFields.indexOf(from) + (to === 'next' ? 1 : -1)];
    if (target !== undefined) focusField(target, to === 'next' ? 'start' : 'end');
    else if (to === 'next') onLeave();
  };
  useEffect(() => {
    // A story nobody has begun is begun with its headline; walking through the list with the keys goes on undisturbed.
    const { headline } = session.snapshot().content;
    if (headline === '' && document.activeElement?.closest('[role=listbox]') === null) focusField('headline');
  }, [session]);
  return (
    <header>
      {headFields.map((field) => (
        <HeadField key={field} field={field} session={session} onLeave={leave} />
      ))}
      <BylineRow session={session} />
    </header>
  );
}

type HeadFieldProps = {
  readonly field: FieldName;
  readonly session: StorySession;
  readonly onLeave: (from: FieldName, to: 'next' | 'previous') => void;
};

function HeadField({ field, session, onLeave }: HeadFieldProps) {
  const texts = useTexts(editorTexts);
  const value = useSessionValue(session, ({ content }) => content[field]);
  return (
    <div className={styles[field]} data-field={field}>
      <GrowingText
        label={texts[field]}
        placeholder={texts[field]}
        value={value}
        most={textLimits[field]}
        onText={(text) => session.update({ [field]: text })}
        onLeave={(to) => onLeave(field, to)}
      />
    </div>
  );
}
