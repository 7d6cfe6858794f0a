// Case, marks and whole words, inside the field they are about.
import { CaseSensitive, WholeWord } from 'lucide-react';
import { findTexts } from '../../i18n/find.ts';
import { useTexts } from '../../i18n/texts.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './find-bar.module.css';
import type { LastSearch } from './last-search.ts';

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

type FindTogglesProps = {
  readonly search: LastSearch;
  readonly matchMarks: boolean;
  readonly onChange: (patch: Partial<LastSearch>) => void;
};

export function FindToggles({ search: { matchCase, wholeWord }, matchMarks, onChange }: FindTogglesProps) {
  const texts = useTexts(findTexts);
  return (
    <div className={styles['toggles']}>
      <IconButton
        label={texts.matchCase}
        keys="Alt+C"
        pressed={matchCase}
        icon={<CaseSensitive {...icon} />}
        onClick={() => onChange({ matchCase: !matchCase })}
      />
      <IconButton
        label={texts.matchMarks}
        keys="Alt+D"
        pressed={matchMarks}
        icon={
          <span className={styles['marks']} aria-hidden>
            ấ
          </span>
        }
        onClick={() => onChange({ matchMarks: !matchMarks })}
      />
      <IconButton
        label={texts.wholeWord}
        keys="Alt+W"
        pressed={wholeWord}
        icon={<WholeWord {...icon} />}
        onClick={() => onChange({ wholeWord: !wholeWord })}
      />
    </div>
  );
}
