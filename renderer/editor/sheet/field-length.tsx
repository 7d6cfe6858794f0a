// Says how long a text is when it comes near what the house advises, and beyond that it is too long. Counts when the text has
// rested, not under the keys.
import { useEffect, useState } from 'react';
import { countCharacters } from '#shared/document/measure.ts';
import { editorTexts } from '../../i18n/editor.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import styles from './field-length.module.css';

type FieldLengthProps = { readonly text: string; readonly most: number };

/** Longer than a pause inside a syllable typed with marks. */
const SETTLED_MS = 450;
/** Of the limit: room for the few words that somebody may still have to write. */
const NEAR = 0.8;

export function FieldLength({ text, most }: FieldLengthProps) {
  // No text is shorter than its characters: a story of two hundred photos has no timer for those that are short.
  return text.length < most * NEAR ? null : <Length text={text} most={most} />;
}

function Length({ text, most }: FieldLengthProps) {
  const texts = useTexts(editorTexts);
  const { count } = useFormat();
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const length = countCharacters(settled);
  if (length < most * NEAR) return null;
  const say = length > most ? texts.tooLong : texts.length;
  return (
    <output className={styles['length']} data-over={length > most}>
      {say(count(length), count(most))}
    </output>
  );
}
