// The page in a frame of the wanted width, made smaller where the pane is narrower, kept where the reader had scrolled to.
import { useEffect, useRef, useState } from 'react';
import type { FindingPlace } from '#shared/model/finding.ts';
import { linkOf, placeOf } from './place-of.ts';
import styles from './preview-pane.module.css';

type PreviewFrameProps = {
  readonly title: string;
  readonly src: string;
  /** Changes when the page behind `src` has changed. */
  readonly version: string;
  /** Width of the reader's screen in CSS pixels. */
  readonly width: number;
  readonly onJump: (place: FindingPlace) => void;
  readonly onLink: (address: string) => void;
};

export function PreviewFrame({ title, src, version, width, onJump, onLink }: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const scroll = useRef({ src, top: 0 });
  const [stage, room] = useSize();

  useEffect(() => {
    const page = frame.current;
    if (page === null) return;
    const top = scroll.current.src === src ? (page.contentWindow?.scrollY ?? 0) : 0;
    scroll.current = { src, top };
    // A replaced location leaves no entry in the history; the frame keeps its place on the screen meanwhile.
    page.contentWindow?.location.replace(src);
  }, [src, version]);

  const listen = (): void => {
    const page = frame.current;
    const document = page?.contentDocument ?? null;
    if (page === null || document === null) return;
    page.contentWindow?.scrollTo({ top: scroll.current.top, behavior: 'instant' });
    document.addEventListener('click', (event) => {
      event.preventDefault();
      const place = placeOf(event.target);
      const address = linkOf(event.target);
      if (address !== undefined) onLink(address);
      else if (place !== undefined) onJump(place);
    });
  };

  const scale = Math.min(1, room.width / width);
  return (
    <div ref={stage} className={styles['stage']}>
      <div className={styles['sheet']} style={{ inlineSize: width * scale, blockSize: room.height }}>
        <iframe
          ref={frame}
          title={title}
          className={styles['frame']}
          sandbox="allow-same-origin"
          style={{ inlineSize: width, blockSize: room.height / scale, transform: `scale(${scale})` }}
          onLoad={listen}
        />
      </div>
    </div>
  );
}

type Size = { readonly width: number; readonly height: number };

function useSize(): [React.RefObject<HTMLDivElement | null>, Size] {
  const element = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>({ width: 1, height: 1 });
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, size];
}
