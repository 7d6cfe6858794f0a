// The marks of a photo, quietly: an icon and its word for a screen reader, stars as stars, a label as a dot and its name.
import { Flag, X } from 'lucide-react';
import type { PhotoMarks as Marks } from '#shared/model/photo.ts';
import { cullingTexts } from '../../../i18n/culling.ts';
import { useTexts } from '../../../i18n/texts.ts';
import styles from './photo-marks.module.css';

export function PhotoMarks({ pick, stars, label }: Marks) {
  const texts = useTexts(cullingTexts);
  const icon = { size: 13, strokeWidth: 2, 'aria-hidden': true } as const;
  if (pick === 'none' && stars === 0 && label === 'none') return null;
  return (
    <span className={styles['marks']}>
      {pick !== 'none' && (
        <span className={styles['pick']} data-pick={pick} title={texts[pick]}>
          {pick === 'picked' ? <Flag {...icon} /> : <X {...icon} />}
          <span className="visually-hidden">{texts[pick]}</span>
        </span>
      )}
      {stars > 0 && (
        <span className={styles['stars']}>
          <span aria-hidden>{'★'.repeat(stars)}</span>
          <span className="visually-hidden">{texts.stars(String(stars))}</span>
        </span>
      )}
      {label !== 'none' && (
        <span className={styles['label']} data-label={label}>
          <span className={styles['dot']} aria-hidden />
          {texts[label]}
        </span>
      )}
    </span>
  );
}
