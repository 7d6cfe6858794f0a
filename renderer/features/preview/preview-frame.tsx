// The page in a frame of the wanted width, made smaller where the pane is narrower, kept where the reader had scrolled to.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
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

  const press = useRef<(event: MouseEvent) => void>(() => undefined);
  useLayoutEffect(() => {
    press.current = (event) => {
      event.preventDefault();
      const place = placeOf(event.target);
      const address = linkOf(event.target);
      if (address !== undefined) onLink(address);
      else if (place !== undefined) onJump(place);
    };
  });

  const hear = useCallback((event: MouseEvent): void => press.current(event), []);

  useEffect(() => {
    const page = frame.current;
    if (page === null) return undefined;
    const top = scroll.current.src === src ? (page.contentWindow?.scrollY ?? 0) : 0;
    scroll.current = { src, top };
    // The same listener twice is one to a document.
    const meet = (document: Document): void => document.addEventListener('click', hear);
    // One that came while the page behind it changed again is still looked at until the next is there.
    if (page.contentDocument !== null) meet(page.contentDocument);
    const stop = meetNextDocument(page, meet);
    // A replaced location leaves no entry in the history; the frame keeps its place on the screen meanwhile.
    page.contentWindow?.location.replace(src);
    return stop;
  }, [src, version, hear]);

  // Pictures may be long in coming: who has scrolled meanwhile stays there.
  const scrollBack = (): void => {
    const view = frame.current?.contentWindow;
    if (view?.scrollY === 0) view.scrollTo({ top: scroll.current.top, behavior: 'instant' });
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
          onLoad={scrollBack}
        />
      </div>
    </div>
  );
}

/** Hands over the document that comes next as soon as it is there; its pictures may be long in coming, and a press is not lost. */
function meetNextDocument(page: HTMLIFrameElement, meet: (document: Document) => void): () => void {
  const before = page.contentDocument;
  let turn = 0;
  const look = (): void => {
    const { contentDocument } = page;
    if (contentDocument === null || contentDocument === before) turn = requestAnimationFrame(look);
    else meet(contentDocument);
  };
  turn = requestAnimationFrame(look);
  return () => cancelAnimationFrame(turn);
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
