import { useId } from 'react';
import styles from './slider-row.module.css';

type SliderRowProps = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** As shown beside the slider and told by a screen reader: `+0,3`, `1,5°`. */
  readonly shown: string;
  readonly onChange: (value: number) => void;
};

/** A slider round a middle of nought, with its number; a double press puts it back there. */
export function SliderRow({ label, value, min, max, step, shown, onChange }: SliderRowProps) {
  const id = useId();
  return (
    <div className={styles['row']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <output htmlFor={id} className={styles['number']}>
        {shown}
      </output>
      <input
        id={id}
        type="range"
        className={styles['slider']}
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={shown}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        onDoubleClick={() => onChange(0)}
      />
    </div>
  );
}
