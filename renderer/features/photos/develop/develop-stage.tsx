// One photo to be turned, cut, lit and have people hidden: the photo with the tool's handles, and the tools beside it. What the keys
// do is in use-develop-keys.ts; nothing here touches pixels.
import { useEffect, useRef, useState } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import type { CropName } from '#shared/model/recipe.ts';
import { openDeskView } from '../../../commands/desk-view.ts';
import { photoSelection } from '../../../commands/photo-selection.ts';
import { developingTexts } from '../../../i18n/developing.ts';
import { useTexts } from '../../../i18n/texts.ts';
import type { StageProps } from '../stage-props.ts';
import { DevelopCanvas } from './develop-canvas.tsx';
import { DevelopFoot } from './develop-foot.tsx';
import { DevelopPanel } from './develop-panel.tsx';
import styles from './develop-stage.module.css';
import type { DevelopTool } from './develop-tool.ts';
import { useDevelopKeys } from './use-develop-keys.ts';
import { useRecipeDraft } from './use-recipe-draft.ts';

export function DevelopStage({ photos, activeId, onActive }: StageProps) {
  const here = Math.max(
    0,
    photos.findIndex(({ id }) => id === activeId),
  );
  const photo = photos[here];
  if (photo === undefined) return null;
  const go = (step: number): void => {
    const next = photos[here + step];
    if (next === undefined) return;
    onActive(next.id);
    photoSelection.set([next.id]);
  };
  return <Developing key={photo.id} photo={photo} here={here} count={photos.length} onGo={go} />;
}

type DevelopingProps = {
  readonly photo: Photo;
  readonly here: number;
  readonly count: number;
  readonly onGo: (step: number) => void;
};

function Developing({ photo, here, count, onGo }: DevelopingProps) {
  const texts = useTexts(developingTexts);
  const { recipe, change } = useRecipeDraft(photo);
  const [tool, setTool] = useState<DevelopTool>('crop');
  const [use, setUse] = useState<CropName>('free');
  const [isBefore, setBefore] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  // Also when the area that had the focus is gone with its tool: the keys must go on.
  useEffect(() => {
    if (stage.current?.contains(document.activeElement) === false) stage.current.focus();
  }, [tool, recipe.blurs.length]);
  const work = { photo, recipe, change, tool, use };
  const onKeyDown = useDevelopKeys(work, {
    onTool: setTool,
    onUse: setUse,
    onBefore: () => setBefore((before) => !before),
    onGo,
    onDone: () => openDeskView('grid'),
  });
  return (
    <div
      ref={stage}
      role="group"
      aria-label={texts.stage}
      tabIndex={-1}
      className={styles['stage']}
      onKeyDown={onKeyDown}
    >
      <div className={styles['middle']}>
        <DevelopCanvas {...work} isBefore={isBefore} />
        <DevelopFoot
          {...{ photo, here, count, onGo, tool, isBefore }}
          onTool={setTool}
          onBefore={() => setBefore(!isBefore)}
        />
      </div>
      <DevelopPanel {...work} onUse={setUse} onTool={setTool} />
    </div>
  );
}
