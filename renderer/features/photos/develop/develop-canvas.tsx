// The photo on the stage with what the tool in hand draws over it.
import { useRef } from 'react';
import { frameSize, toFrame, toPicture } from '#shared/picture/frame.ts';
import { cropRatios, wholeFrame } from '#shared/picture/crop.ts';
import { withCrop } from '#shared/picture/change-recipe.ts';
import { cropOf } from '#shared/picture/look.ts';
import { originalUrl, pictureUrl } from '../../../api/client.ts';
import { BlurHandles, BlurSurface } from './blur-overlay.tsx';
import { CropOverlay } from './crop-overlay.tsx';
import styles from './develop-canvas.module.css';
import type { DevelopWork } from './develop-tool.ts';
import { FocusOverlay } from './focus-overlay.tsx';
import { LivePicture } from './live-picture.tsx';
import { useInside } from './use-inside.ts';

export function DevelopCanvas({ isBefore, ...work }: DevelopWork & { readonly isBefore: boolean }) {
  const canvas = useRef<HTMLDivElement>(null);
  const room = useInside(canvas);
  const { photo, recipe, tool } = work;
  const alt = photo.alt === '' ? photo.fileName : photo.alt;
  const frame = frameSize(photo.capture, recipe);
  const width = Math.min(room.width, (room.height * frame.width) / frame.height);
  return (
    <div ref={canvas} className={styles['canvas']}>
      {isBefore ? (
        <img className={styles['whole']} src={originalUrl(photo, 'screen')} alt={alt} draggable={false} />
      ) : tool === 'result' ? (
        <img className={styles['whole']} src={pictureUrl(photo, 'screen')} alt={alt} draggable={false} />
      ) : (
        width > 0 && <Handled {...work} width={width} alt={alt} />
      )}
    </div>
  );
}

type HandledProps = DevelopWork & { readonly width: number; readonly alt: string };

function Handled({ photo, recipe, change, tool, use, width, alt }: HandledProps) {
  const { capture } = photo;
  const frame = frameSize(capture, recipe);
  const ratio = cropRatios[use];
  const onBlurs = (blurs: DevelopWork['recipe']['blurs']): void => change({ ...recipe, blurs });
  return (
    <div className={styles['frame']}>
      <LivePicture photo={photo} recipe={recipe} width={width} crop={wholeFrame} alt={alt}>
        {tool === 'blur' && <BlurHandles blurs={recipe.blurs} onBlurs={(blurs) => onBlurs([...blurs])} />}
      </LivePicture>
      {tool === 'crop' && (
        <CropOverlay
          crop={cropOf({ recipe, capture }, use)}
          shape={ratio === null ? null : (ratio * frame.height) / frame.width}
          onCrop={(crop) => change(withCrop(recipe, use, crop))}
        />
      )}
      {tool === 'focus' && (
        <FocusOverlay
          focus={recipe.focus === null ? null : toFrame(recipe.focus, capture, recipe)}
          onFocus={(point) => change({ ...recipe, focus: within(toPicture(point, capture, recipe)) })}
        />
      )}
      {tool === 'blur' && (
        <BlurSurface
          blurs={recipe.blurs}
          onBlurs={(blurs) => onBlurs([...blurs])}
          toPicture={(point) => toPicture(point, capture, recipe)}
        />
      )}
    </div>
  );
}

function within({ x, y }: { readonly x: number; readonly y: number }): { x: number; y: number } {
  return { x: Math.max(0, Math.min(x, 1)), y: Math.max(0, Math.min(y, 1)) };
}
