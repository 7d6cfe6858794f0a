// What narrows the photos right now, in words, each with the way to drop it: nobody should wonder where a photo has gone.
import { X } from 'lucide-react';
import { cullingTexts } from '../../../i18n/culling.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { useDeskFilter } from './desk-filter.ts';
import styles from './filter.module.css';
import { noFilter, type PhotoFilter } from './photo-filter.ts';

type Dropped = { readonly name: string; readonly without: PhotoFilter };

export function FilterLine() {
  const texts = useTexts(cullingTexts);
  const { filter, change } = useDeskFilter();
  const parts = partsOf(filter, texts);
  if (parts.length === 0) return null;
  return (
    <div className={styles['line']} role="group" aria-label={texts.filtering}>
      <span className={styles['legend']}>{texts.filtering}</span>
      {parts.map(({ name, without }) => (
        <button
          key={name}
          type="button"
          className={styles['drop']}
          aria-label={texts.dropFilter(name)}
          title={texts.dropFilter(name)}
          onClick={() => change({ filter: without })}
        >
          {name}
          <X size={12} strokeWidth={2} aria-hidden />
        </button>
      ))}
      {parts.length > 1 && (
        <Button kind="link" onClick={() => change({ filter: noFilter })}>
          {texts.clearFilter}
        </Button>
      )}
    </div>
  );
}

function partsOf(filter: PhotoFilter, texts: typeof cullingTexts.vi): readonly Dropped[] {
  const { picks, minStars, labels, needs, camera, person, selected } = filter;
  const others = <T,>(values: readonly T[], value: T): readonly T[] => values.filter((one) => one !== value);
  return [
    ...picks.map((pick) => ({
      name: pick === 'none' ? texts.unmarked : texts[pick],
      without: { ...filter, picks: others(picks, pick) },
    })),
    ...(minStars === 0
      ? []
      : [{ name: texts.starsFrom(String(minStars)), without: { ...filter, minStars: 0 } }]),
    ...labels.map((label) => ({
      name: label === 'none' ? texts.noLabel : texts.label(texts[label]),
      without: { ...filter, labels: others(labels, label) },
    })),
    ...needs.map((need) => ({ name: texts[need], without: { ...filter, needs: others(needs, need) } })),
    ...(camera === null ? [] : [{ name: camera, without: { ...filter, camera: null } }]),
    ...(person === null ? [] : [{ name: texts.person(person), without: { ...filter, person: null } }]),
    ...(selected === null ? [] : [{ name: texts.selected, without: { ...filter, selected: null } }]),
  ];
}
