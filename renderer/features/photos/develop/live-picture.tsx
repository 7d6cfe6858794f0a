// A photo as its recipe will make it, drawn by the window at once from the picture as it came in: the same geometry and the same
// factors of light as the engine's, at the size of the screen.
import { useId, type ReactNode } from 'react';
import type { RegionBox } from '#shared/model/image-region.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { Recipe } from '#shared/model/recipe.ts';
import { frameSize } from '#shared/picture/frame.ts';
import { gainsOf } from '#shared/picture/tone.ts';
import { originalUrl } from '../../../api/client.ts';
import styles from './live-picture.module.css';

type LivePictureProps = {
  readonly photo: Photo;
  readonly recipe: Recipe;
  /** Width of what is shown, CSS pixels. */
  readonly width: number;
  /** What of the frame is shown. */
  readonly crop: RegionBox;
  readonly alt: string;
  /** Stands on the picture and turns with it; its fractions are the stored picture's. */
  readonly children?: ReactNode;
};

export function LivePicture({ photo, recipe, width, crop, alt, children }: LivePictureProps) {
  const filter = useId();
  const { capture } = photo;
  const frame = frameSize(capture, recipe);
  const scale = width / (frame.width * crop.width);
  const gains = gainsOf(recipe);
  // The middle of the frame, from the corner of what is shown.
  const [left, top] = [(0.5 - crop.x) * frame.width * scale, (0.5 - crop.y) * frame.height * scale];
  return (
    <div
      className={styles['window']}
      style={{ inlineSize: width, blockSize: frame.height * crop.height * scale }}
    >
      {gains !== null && <LightFilter id={filter} gains={gains} />}
      <div
        className={styles['picture']}
        style={{
          inlineSize: capture.width * scale,
          blockSize: capture.height * scale,
          transform: `translate(${left}px, ${top}px) translate(-50%, -50%) rotate(${recipe.turns * 90 + recipe.straighten}deg)`,
        }}
      >
        <img
          className={styles['pixels']}
          src={originalUrl(photo, 'screen')}
          alt={alt}
          draggable={false}
          style={gains === null ? undefined : { filter: `url(#${CSS.escape(filter)})` }}
        />
        {recipe.blurs.map((box, index) => (
          <span
            // oxlint-disable-next-line react/no-array-index-key -- a blur has no name but its place.
            key={index}
            className={styles['blur']}
            style={{ ...placeOf(box), backdropFilter: `blur(${blurOf(box, capture, scale)}px)` }}
          />
        ))}
        {children}
      </div>
    </div>
  );
}

/** About as coarse as the engine's averages. */
function blurOf(box: RegionBox, size: Photo['capture'], scale: number): number {
  return (Math.max(box.width * size.width, box.height * size.height) * scale) / 10;
}

/** Where a box of fractions lies in its parent. */
export function placeOf({ x, y, width, height }: RegionBox): {
  insetInlineStart: string;
  insetBlockStart: string;
  inlineSize: string;
  blockSize: string;
} {
  return {
    insetInlineStart: percent(x),
    insetBlockStart: percent(y),
    inlineSize: percent(width),
    blockSize: percent(height),
  };
}

export function percent(share: number): string {
  return `${share * 100}%`;
}

function LightFilter({ id, gains }: { readonly id: string; readonly gains: readonly number[] }) {
  const [red = 1, green = 1, blue = 1] = gains;
  return (
    <svg className={styles['filter']} aria-hidden>
      <filter id={id} colorInterpolationFilters="linearRGB">
        <feColorMatrix values={`${red} 0 0 0 0  0 ${green} 0 0 0  0 0 ${blue} 0 0  0 0 0 1 0`} />
      </filter>
    </svg>
  );
}
