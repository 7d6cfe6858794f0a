// The tools beside the photo: crops by use, turning, light, hiding, and what is done with the recipe as a whole.
import { EyeOff, RotateCcw, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CropName } from '#shared/model/recipe.ts';
import { turnRecipe, withoutCrop } from '#shared/picture/change-recipe.ts';
import { developingTexts } from '../../../i18n/developing.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import styles from './develop-panel.module.css';
import type { DevelopTool, DevelopWork } from './develop-tool.ts';
import { RecipeTools } from './recipe-tools.tsx';
import { signed } from './signed.ts';
import { SliderRow } from './slider-row.tsx';
import { UseCrops } from './use-crops.tsx';

type DevelopPanelProps = DevelopWork & {
  readonly onUse: (use: CropName) => void;
  readonly onTool: (tool: DevelopTool) => void;
};

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

export function DevelopPanel(props: DevelopPanelProps) {
  const { photo, recipe, change, use, onUse, onTool } = props;
  const texts = useTexts(developingTexts);
  return (
    <div role="group" aria-label={texts.panel} className={styles['panel']}>
      <Part title={texts.uses}>
        <UseCrops
          {...{ photo, recipe, use }}
          onUse={(name) => {
            onUse(name);
            onTool('crop');
          }}
        />
        <div className={styles['links']}>
          {recipe.crops[use] !== undefined && (
            <Button kind="link" onClick={() => change(withoutCrop(recipe, use))}>
              {texts.dropCrop}
            </Button>
          )}
          {recipe.focus !== null && (
            <Button kind="link" onClick={() => change({ ...recipe, focus: null })}>
              {texts.dropFocus}
            </Button>
          )}
        </div>
      </Part>
      <Turning {...props} />
      <Light {...props} />
      <Hiding {...props} />
      <RecipeTools {...props} />
    </div>
  );
}

function Part({ title, tools, children }: { title: string; tools?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles['part']} aria-label={title}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{title}</h2>
        {tools}
      </div>
      {children}
    </section>
  );
}

function Turning({ recipe, change }: DevelopPanelProps) {
  const texts = useTexts(developingTexts);
  return (
    <Part
      title={texts.turning}
      tools={
        <>
          <IconButton
            label={texts.turnLeft}
            keys="Shift+R"
            icon={<RotateCcw {...icon} />}
            onClick={() => change(turnRecipe(recipe, -1))}
          />
          <IconButton
            label={texts.turnRight}
            keys="R"
            icon={<RotateCw {...icon} />}
            onClick={() => change(turnRecipe(recipe, 1))}
          />
        </>
      }
    >
      <SliderRow
        label={texts.straighten}
        value={recipe.straighten}
        {...{ min: -15, max: 15, step: 0.1, shown: `${signed(recipe.straighten, 1)}°` }}
        onChange={(straighten) => change({ ...recipe, straighten })}
      />
    </Part>
  );
}

function Light({ recipe, change }: DevelopPanelProps) {
  const texts = useTexts(developingTexts);
  return (
    <Part title={texts.light}>
      <SliderRow
        label={texts.exposure}
        value={recipe.exposure}
        {...{ min: -2, max: 2, step: 0.05, shown: signed(recipe.exposure, 2) }}
        onChange={(exposure) => change({ ...recipe, exposure })}
      />
      <SliderRow
        label={texts.warmth}
        value={recipe.warmth}
        {...{ min: -100, max: 100, step: 1, shown: signed(recipe.warmth, 0) }}
        onChange={(warmth) => change({ ...recipe, warmth })}
      />
      <SliderRow
        label={texts.tint}
        value={recipe.tint}
        {...{ min: -100, max: 100, step: 1, shown: signed(recipe.tint, 0) }}
        onChange={(tint) => change({ ...recipe, tint })}
      />
    </Part>
  );
}

/** A new area lies in the middle, to be moved by drag or by key. */
const newArea = { x: 0.42, y: 0.3, width: 0.16, height: 0.2 };

function Hiding({ recipe, change, onTool }: DevelopPanelProps) {
  const texts = useTexts(developingTexts);
  const { count } = useFormat();
  const { length } = recipe.blurs;
  return (
    <Part title={texts.hiding}>
      <p className={styles['note']}>{length === 0 ? texts.blurNone : texts.blurCount(count(length))}</p>
      <Button
        icon={<EyeOff {...icon} />}
        onClick={() => {
          change({ ...recipe, blurs: [...recipe.blurs, newArea] });
          onTool('blur');
        }}
      >
        {texts.addBlur}
      </Button>
    </Part>
  );
}
