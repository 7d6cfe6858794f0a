// Below a field: how long its text is, and, where older records would cut it, what they would show and the register's short form.
import { useQuery } from '@tanstack/react-query';
import { flushSync } from 'react-dom';
import type { BatchField } from '#shared/model/caption-batch.ts';
import type { Person } from '#shared/model/register.ts';
import { registerQueries } from '../../../api/queries.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { captioningTexts } from '../../../i18n/captioning.ts';
import { fieldGroupTexts } from '../../../i18n/caption-fields.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './caption-form.module.css';
import { applyButtonId } from './form-ids.ts';
import { countLetters, countWords, iimLength, shortForm } from './text-length.ts';

type FieldHintProps = {
  readonly field: BatchField;
  readonly text: string;
  /** What counts against the limit: the longest text a photo would get. */
  readonly measured: string;
  readonly register: readonly Person[];
  readonly onUse: (text: string) => void;
};

export function FieldHint(props: FieldHintProps) {
  const { field, text, measured } = props;
  const texts = useTexts(captionTexts);
  const groups = useTexts(fieldGroupTexts);
  const words = useTexts(captioningTexts);
  const { count } = useFormat();
  if (iimLength(field, measured)?.cut !== undefined) return <Cut {...props} />;
  if (field === 'keywords') return groups.keywordsHint;
  if (field === 'alt' && text === '') return texts.altHint;
  if (text === '' || !['caption', 'alt', 'extendedDescription'].includes(field)) return null;
  const length = words.length(count(countWords(measured)), count(countLetters(measured)));
  return measured === text ? length : words.longest(length);
}

function Cut({ field, text, measured, register, onUse }: FieldHintProps) {
  const texts = useTexts(captioningTexts);
  const { data } = useQuery(registerQueries.terms());
  const length = iimLength(field, measured);
  if (length?.cut === undefined) return null;
  const short = shortForm(text, length.limit, { people: register, terms: data?.terms ?? [] });
  return (
    <span className={styles['cut']}>
      <span className={styles['warn']}>{texts.olderSee(length.cut)}</span>{' '}
      {short !== undefined && (
        <Button
          kind="link"
          onClick={() => {
            flushSync(() => onUse(short));
            // This button has gone with what it mended; applying is what comes next.
            document.getElementById(applyButtonId)?.focus();
          }}
        >
          {texts.useShort(short)}
        </Button>
      )}
    </span>
  );
}
