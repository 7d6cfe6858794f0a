// Beside what a story says of a photo in its own words: that it does, and the way back to the photo's.
import { editorTexts } from '../../../i18n/editor.ts';
import { useTexts } from '../../../i18n/texts.ts';
import styles from './photo.module.css';

type OwnWordsProps = {
  /** What the photo itself says. */
  readonly hint: string;
  readonly onUse: () => void;
};

export function OwnWords({ hint, onUse }: OwnWordsProps) {
  const texts = useTexts(editorTexts);
  return (
    <span className={styles['own']}>
      {texts.ownWords}
      <button type="button" title={hint} onClick={onUse}>
        {texts.usePhotoWords}
      </button>
    </span>
  );
}
