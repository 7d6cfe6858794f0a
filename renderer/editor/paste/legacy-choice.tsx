// Text in an encoding from before Unicode, as it is and as it would be: the person says which of them goes into the story.
import type { LegacyText } from '#shared/clipboard/legacy-runs.ts';
import { encodingNames, pastingTexts } from '../../i18n/pasting.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './legacy-choice.module.css';

type LegacyChoiceProps = {
  readonly legacy: LegacyText;
  readonly onAnswer: (converts: boolean) => void;
  readonly onClose: () => void;
};

export function LegacyChoice({ legacy, onAnswer, onClose }: LegacyChoiceProps) {
  const texts = useTexts(pastingTexts);
  return (
    <Dialog
      title={texts.legacyTitle}
      closeLabel={texts.close}
      onClose={onClose}
      onSubmit={() => onAnswer(true)}
      focusOn="submit"
      actions={
        <>
          <Button onClick={() => onAnswer(false)}>{texts.keepAsIs}</Button>
          <Button kind="strong" type="submit">
            {texts.convert}
          </Button>
        </>
      }
    >
      <p>{texts.legacyFound(encodingNames[legacy.encoding])}</p>
      <dl className={styles['pair']}>
        <dt>{texts.legacyBefore}</dt>
        <dd data-state="before">{legacy.before}</dd>
        <dt>{texts.legacyAfter}</dt>
        <dd lang="vi">{legacy.after}</dd>
      </dl>
    </Dialog>
  );
}
