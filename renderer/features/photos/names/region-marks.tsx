// Who stands where, shown over a picture in a view: names only, nothing to press. They are changed in the naming view.
import type { CSSProperties } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import { percent } from './name-picker.tsx';
import styles from './region-marks.module.css';
import { rowsOf } from './rows-of-people.ts';

type RegionMarksProps = {
  readonly photo: Photo;
  /** The size the picture has in the same cell of the grid. */
  readonly size: CSSProperties;
};

export function RegionMarks({ photo, size }: RegionMarksProps) {
  // Places are fractions of the picture as it came in; turned or cropped it would show others' heads under a name.
  const { turns, straighten, crops } = photo.recipe;
  const isAsItCame = turns === 0 && straighten === 0 && Object.keys(crops).length === 0;
  if (photo.regions.length === 0 || !isAsItCame) return null;
  return (
    <ol className={styles['marks']} style={size}>
      {rowsOf(photo.regions, 'auto')
        .flat()
        .map(({ name, x, y, width, height }) => (
          <li
            key={`${name} ${x} ${y}`}
            className={styles['mark']}
            data-low={y + height > 0.92 || undefined}
            style={{ left: percent(x), top: percent(y), width: percent(width), height: percent(height) }}
          >
            <span lang="vi">{name}</span>
          </li>
        ))}
    </ol>
  );
}
