import type { ReplaceRule } from '#shared/api/captioning-methods.ts';
import { replaceTexts } from '../../../../i18n/captioning.ts';
import { useTexts } from '../../../../i18n/texts.ts';
import { CheckBox } from '../../../../ui/check-box.tsx';
import styles from './replace-dialog.module.css';

export type Options = Pick<ReplaceRule, 'wholeWord' | 'matchCase' | 'matchMarks' | 'isPattern'>;

type ReplaceOptionsProps = { readonly options: Options; readonly onOptions: (options: Options) => void };

export function ReplaceOptions({ options, onOptions }: ReplaceOptionsProps) {
  const texts = useTexts(replaceTexts);
  const box = (name: keyof Options, label: string) => (
    <CheckBox
      label={label}
      checked={options[name]}
      onChange={(isOn) => onOptions({ ...options, [name]: isOn })}
    />
  );
  return (
    <div role="group" aria-label={texts.options} className={styles['options']}>
      {box('wholeWord', texts.wholeWord)}
      {box('matchCase', texts.matchCase)}
      {box('matchMarks', texts.matchMarks)}
      {box('isPattern', texts.pattern)}
    </div>
  );
}
