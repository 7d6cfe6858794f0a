// Says how long a text is once it is longer than the house advises. Counts when the text has rested, not under the keys.
import { countCharacters } from '#shared/document/measure.ts';
import { useSettled } from '../../api/use-settled.ts';
import { editorTexts } from '../../i18n/editor.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import styles from './over-limit.module.css';

const SETTLED_MS = 450;

export function OverLimit({ text, most }: { readonly text: string; readonly most: number }) {
  const texts = useTexts(editorTexts);
  const { count } = useFormat();
  const length = countCharacters(useSettled(text, SETTLED_MS));
  if (length <= most) return null;
  return <output className={styles['over']}>{texts.tooLong(count(length), count(most))}</output>;
}
