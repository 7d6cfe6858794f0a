// One photo in a frame: whole, or its real pixels, moved by dragging. What lies beneath is shown until what is wanted is there, so
// that a flip never shows an empty frame nor the photo before.
import { useRef, useState, type DragEventHandler, type PointerEvent } from 'react';
import { renditions, type Photo } from '#shared/model/photo.ts';
import { developedSize, lookOf } from '#shared/picture/look.ts';
import { pictureUrl } from '../../../api/client.ts';
import { cullingTexts } from '../../../i18n/culling.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { RegionMarks } from '../names/region-marks.tsx';
import styles from './zoomable-picture.module.css';
import { panned, type Point, type Zoom } from './zoom.ts';

type ZoomablePictureProps = {
  readonly photo: Photo;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  /** Show over the whole picture who stands where. */
  readonly showsPeople?: boolean;
  /** Where the pointer is over the whole picture. */
  readonly onPointer?: (point: Point) => void;
  readonly onDoubleClick?: () => void;
  readonly onDragStart?: DragEventHandler;
};

export function ZoomablePicture(props: ZoomablePictureProps) {
  return props.zoom.isActual ? <ActualPicture {...props} /> : <WholePicture {...props} />;
}

function WholePicture(props: ZoomablePictureProps) {
  const { photo, showsPeople = false, onPointer, onDoubleClick, onDragStart } = props;
  const point = (event: PointerEvent): void => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onPointer?.({ x: (event.clientX - left) / width, y: (event.clientY - top) / height });
  };
  return (
    <div className={styles['frame']}>
      {/* The thumbnail behind it fills the same place until the picture is there. */}
      <img
        key={photo.hash}
        src={pictureUrl(photo, 'screen')}
        alt={photo.alt === '' ? photo.fileName : photo.alt}
        decoding="sync"
        className={styles['whole']}
        style={{
          ...fittedSize(photo),
          backgroundImage: `url("${pictureUrl(photo, 'thumb')}")`,
        }}
        onPointerMove={point}
        onDoubleClick={onDoubleClick}
        onDragStart={onDragStart}
      />
      {showsPeople && <RegionMarks photo={photo} size={fittedSize(photo)} />}
    </div>
  );
}

function ActualPicture({ photo, zoom, onZoom, onDoubleClick }: ZoomablePictureProps) {
  const texts = useTexts(cullingTexts);
  const frame = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState<{ hash: string; width: number; height: number } | null>(null);
  const isLoaded = loaded?.hash === photo.hash;
  const pixels = isLoaded ? loaded : developedSize(photo.capture, lookOf(photo));
  const size = { width: pixels.width / devicePixelRatio, height: pixels.height / devicePixelRatio };
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || frame.current === null) return;
    const { width, height } = frame.current.getBoundingClientRect();
    const by = { dx: event.movementX, dy: event.movementY };
    onZoom(panned(zoom, by, { picture: size, frame: { width, height } }));
  };
  const place = {
    inlineSize: `${size.width}px`,
    blockSize: `${size.height}px`,
    insetInlineStart: keptInside(size.width, zoom.center.x),
    insetBlockStart: keptInside(size.height, zoom.center.y),
  };
  return (
    <div
      ref={frame}
      className={styles['frame']}
      data-actual
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onPointerUp={(event) => event.currentTarget.releasePointerCapture(event.pointerId)}
      onDoubleClick={onDoubleClick}
    >
      <img
        src={pictureUrl(photo, 'screen')}
        alt=""
        draggable={false}
        className={styles['actual']}
        style={place}
      />
      <img
        key={photo.hash}
        src={pictureUrl(photo, 'full')}
        alt={photo.alt === '' ? photo.fileName : photo.alt}
        draggable={false}
        data-loaded={isLoaded || undefined}
        className={styles['actual']}
        style={place}
        onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
          setLoaded({ hash: photo.hash, width, height })
        }
      />
      {!isLoaded && (
        <span className={styles['note']} role="status">
          {texts.loadingFull}
        </span>
      )}
    </div>
  );
}

/** As large as the frame allows before the picture itself is there; never larger than its own pixels. */
function fittedSize(photo: Photo) {
  const { width, height } = developedSize(photo.capture, lookOf(photo));
  const most = width * Math.min(1, renditions.screen / Math.max(width, height));
  return {
    inlineSize: `min(100cqi, calc(100cqb * ${width / height}), ${most}px)`,
    aspectRatio: `${width} / ${height}`,
  };
}

/** The wanted point in the middle of the frame, but no further than the picture's edges; percent is of the frame. */
function keptInside(size: number, center: number): string {
  const rest = `100% - ${size}px`;
  return `clamp(min(0px, ${rest}), 50% - ${size * center}px, max(0px, ${rest}))`;
}
