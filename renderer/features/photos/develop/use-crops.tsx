// The crop of every use, small, as it comes out now; a press chooses which one is worked on.
import { frameSize } from '#shared/picture/frame.ts';
import { cropNames, type CropName } from '#shared/model/recipe.ts';
import { cropOf } from '#shared/picture/look.ts';
import { developingTexts } from '../../../i18n/developing.ts';
import { useTexts } from '../../../i18n/texts.ts';
import type { DevelopWork } from './develop-tool.ts';
import { LivePicture } from './live-picture.tsx';
import styles from './use-crops.module.css';

/** The longer side of a small preview, CSS pixels. */
const SIDE = 60;

type UseCropsProps = Pick<DevelopWork, 'photo' | 'recipe' | 'use'> & {
  readonly onUse: (use: CropName) => void;
};

export function UseCrops({ photo, recipe, use, onUse }: UseCropsProps) {
  const texts = useTexts(developingTexts);
  const frame = frameSize(photo.capture, recipe);
  const names: Readonly<Record<CropName, string>> = {
    free: texts.useFree,
    '16:9': texts.wide,
    '3:2': texts.card,
    '4:3': texts.small,
    '1:1': texts.square,
  };
  return (
    <div role="radiogroup" aria-label={texts.uses} className={styles['uses']}>
      {cropNames.map((name) => {
        const crop = cropOf({ recipe, capture: photo.capture }, name);
        const [width, height] = [frame.width * crop.width, frame.height * crop.height];
        const isOwn = name !== 'free' && recipe.crops[name] !== undefined;
        return (
          <label key={name} className={styles['use']}>
            <input
              type="radio"
              name="develop-use"
              className={styles['input']}
              checked={name === use}
              aria-label={`${name === 'free' ? '' : `${texts.useOf(name)}, `}${names[name]}`}
              onChange={() => onUse(name)}
            />
            <span className={styles['preview']} aria-hidden>
              <LivePicture {...{ photo, recipe, crop }} width={SIDE * Math.min(1, width / height)} alt="" />
            </span>
            <span className={styles['name']}>{name === 'free' ? names.free : name}</span>
            <span className={styles['state']}>{isOwn ? texts.own : name === 'free' ? '' : names[name]}</span>
          </label>
        );
      })}
    </div>
  );
}
