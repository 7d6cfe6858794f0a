// The button that narrows the photos, and the panel with everything that can narrow them.
import { ListFilter } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { photoLabels, type Photo } from '#shared/model/photo.ts';
import { photoSelection } from '../../../commands/photo-selection.ts';
import { cullingTexts } from '../../../i18n/culling.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckBox } from '../../../ui/check-box.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Select } from '../../../ui/select.tsx';
import { useDeskFilter } from './desk-filter.ts';
import styles from './filter.module.css';
import { camerasOf, countFilters, noFilter, photoNeeds, type PhotoFilter } from './photo-filter.ts';

type FilterButtonProps = { readonly photos: readonly Photo[] };

export function FilterButton({ photos }: FilterButtonProps) {
  const texts = useTexts(cullingTexts);
  const { filter } = useDeskFilter();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const active = countFilters(filter);
  return (
    <span ref={anchor}>
      <Button
        aria-haspopup="dialog"
        aria-expanded={open}
        icon={<ListFilter size={16} strokeWidth={1.5} aria-hidden />}
        onClick={() => setOpen((was) => !was)}
      >
        {texts.filter}
        {active > 0 && <span className={styles['count']}>{active}</span>}
      </Button>
      <Popover
        open={open}
        onClose={() => setOpen(false)}
        anchor={anchor}
        placement="below-end"
        role="dialog"
        label={texts.filter}
      >
        <FilterPanel photos={photos} />
      </Popover>
    </span>
  );
}

function FilterPanel({ photos }: FilterButtonProps) {
  const texts = useTexts(cullingTexts);
  const { filter, change } = useDeskFilter();
  const set = (part: Partial<PhotoFilter>): void => change({ filter: { ...filter, ...part } });
  const stars = ['0', '1', '2', '3', '4', '5'] as const;
  return (
    <div className={styles['panel']}>
      <Part title={texts.filterPick}>
        {(['picked', 'rejected', 'none'] as const).map((pick) => (
          <Chip
            key={pick}
            isOn={filter.picks.includes(pick)}
            onToggle={() => set({ picks: toggled(filter.picks, pick) })}
          >
            {pick === 'none' ? texts.unmarked : texts[pick]}
          </Chip>
        ))}
      </Part>
      <Part title={texts.filterStars}>
        <Segmented
          label={texts.filterStars}
          value={stars[filter.minStars] ?? '0'}
          onChange={(value) => set({ minStars: Number(value) })}
          options={stars.map((value) =>
            value === '0'
              ? { value, label: texts.anyStars, icon: <span>–</span> }
              : { value, label: texts.starsFrom(value), icon: <span>{`${value} ★`}</span> },
          )}
        />
      </Part>
      <Part title={texts.filterLabel}>
        {photoLabels.map((label) => (
          <Chip
            key={label}
            isOn={filter.labels.includes(label)}
            onToggle={() => set({ labels: toggled(filter.labels, label) })}
          >
            {label === 'none' ? texts.noLabel : texts[label]}
          </Chip>
        ))}
      </Part>
      <NeedsPart filter={filter} onChange={set} />
      <CameraPart photos={photos} filter={filter} onChange={set} />
      <Button disabled={countFilters(filter) === 0} onClick={() => set(noFilter)}>
        {texts.clearFilter}
      </Button>
    </div>
  );
}

type PartProps = { readonly filter: PhotoFilter; readonly onChange: (part: Partial<PhotoFilter>) => void };

function NeedsPart({ filter, onChange }: PartProps) {
  const texts = useTexts(cullingTexts);
  return (
    <Part title={texts.filterNeeds}>
      <div className={styles['boxes']}>
        {photoNeeds.map((need) => (
          <CheckBox
            key={need}
            label={texts[need]}
            checked={filter.needs.includes(need)}
            onChange={() => onChange({ needs: toggled(filter.needs, need) })}
          />
        ))}
        <CheckBox
          label={texts.selected}
          checked={filter.selected !== null}
          onChange={(isOn) => onChange({ selected: isOn ? photoSelection.current().ids : null })}
        />
      </div>
    </Part>
  );
}

function CameraPart({ photos, filter, onChange }: PartProps & FilterButtonProps) {
  const texts = useTexts(cullingTexts);
  const cameras = camerasOf(photos);
  if (cameras.length < 2 && filter.camera === null) return null;
  return (
    <Select
      label={texts.filterCamera}
      value={filter.camera ?? ''}
      onChange={(camera) => onChange({ camera: camera === '' ? null : camera })}
      options={[
        { value: '', label: texts.anyCamera },
        ...cameras.map((camera) => ({ value: camera, label: camera })),
      ]}
    />
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles['part']}>
      <legend className={styles['legend']}>{title}</legend>
      <div className={styles['chips']}>{children}</div>
    </fieldset>
  );
}

type ChipProps = { readonly isOn: boolean; readonly onToggle: () => void; readonly children: string };

function Chip({ isOn, onToggle, children }: ChipProps) {
  return (
    <button type="button" className={styles['chip']} aria-pressed={isOn} onClick={onToggle}>
      {children}
    </button>
  );
}

function toggled<T>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
