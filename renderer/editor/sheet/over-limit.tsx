// Says how long a text is once it is longer than the house advises. Counts when the text has rested, not under the keys.
import { useEffect, useState } from 'react';
import { countCharacters } from '#shared/document/measure.ts';
import { editorTexts } from '../../i18n/editor.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import styles from './over-limit.module.css';

type OverLimitProps = { readonly text: string; readonly most: number };

/** Longer than a pause inside a syllable typed with marks. */
const SETTLED_MS = 450;

export function OverLimit({ text, most }: OverLimitProps) {
  // No text is shorter than its characters: a story of two hundred photos has no timer for those that are short.
  return text.length <= most ? null : <Length text={text} most={most} />;
}

function Length({ text, most }: OverLimitProps) {
  const texts = useTexts(editorTexts);
  const { count } = useFormat();
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const length = countCharacters(settled);
  if (length <= most) return null;
  return <output className={styles['over']}>{texts.tooLong(count(length), count(most))}</output>;
}
