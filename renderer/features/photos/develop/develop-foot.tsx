// Under the photo: which one it is, what a drag on it does, and the original for comparison.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Photo } from '#shared/model/photo.ts';
import { openDeskView } from '../../../commands/desk-view.ts';
import { developingTexts } from '../../../i18n/developing.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import styles from './develop-foot.module.css';
import type { DevelopTool } from './develop-tool.ts';

type DevelopFootProps = {
  readonly photo: Photo;
  readonly here: number;
  readonly count: number;
  readonly tool: DevelopTool;
  readonly isBefore: boolean;
  readonly onGo: (step: number) => void;
  readonly onTool: (tool: DevelopTool) => void;
  readonly onBefore: () => void;
};

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

export function DevelopFoot(props: DevelopFootProps) {
  const { photo, here, count, tool, isBefore, onGo, onTool, onBefore } = props;
  const texts = useTexts(developingTexts);
  const format = useFormat();
  const hints = {
    crop: texts.cropHint,
    focus: texts.focusHint,
    blur: texts.blurSurface,
    result: texts.resultHint,
  };
  return (
    <>
      <p className={styles['hint']}>
        <strong>{photo.fileName}</strong> {hints[tool]}
      </p>
      <div className={styles['foot']}>
        <IconButton
          label={texts.previous}
          keys="PageUp"
          icon={<ChevronLeft {...icon} />}
          disabled={here === 0}
          onClick={() => onGo(-1)}
        />
        <span className={styles['place']}>{texts.place(format.count(here + 1), format.count(count))}</span>
        <IconButton
          label={texts.next}
          keys="PageDown"
          icon={<ChevronRight {...icon} />}
          disabled={here === count - 1}
          onClick={() => onGo(1)}
        />
        <Segmented
          label={texts.tool}
          value={tool}
          onChange={onTool}
          options={[
            { value: 'crop', label: texts.toolCrop },
            { value: 'focus', label: texts.toolFocus },
            { value: 'blur', label: texts.toolBlur },
            { value: 'result', label: texts.toolResult },
          ]}
        />
        <span className={styles['space']} />
        <Button kind="quiet" aria-pressed={isBefore} title={texts.beforeTitle} keys="B" onClick={onBefore}>
          {texts.before}
        </Button>
        <Button kind="strong" keys="Escape" onClick={() => openDeskView('grid')}>
          {texts.done}
        </Button>
      </div>
    </>
  );
}
