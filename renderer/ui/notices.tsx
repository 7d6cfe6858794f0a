// Short news at the foot of the window: something is done (with Undo), or something went wrong. `notify` may be called from
// anywhere in the window; <Notices> stands once in the frame.
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { createNoticeList, type Notice, type NoticeInput } from './notice-list.ts';
import styles from './notices.module.css';

const list = createNoticeList();

/** Shows a notice. Returns the way to take it back. */
export function notify(notice: NoticeInput): () => void {
  return list.add(notice);
}

/** For news that has lost its object: another library is open now. */
export function clearNotices(): void {
  list.clear();
}

type NoticesProps = { readonly label: string; readonly closeLabel: string };

export function Notices({ label, closeLabel }: NoticesProps) {
  const notices = useSyncExternalStore(list.subscribe, list.snapshot);
  return (
    <section className={styles['stack']} aria-label={label} aria-live="polite">
      {notices.map((notice) => (
        <NoticeView key={notice.id} notice={notice} closeLabel={closeLabel} />
      ))}
    </section>
  );
}

const STAYS_MS = 7000;
const icons = { done: CircleCheck, news: Info, problem: CircleAlert } as const;

function NoticeView({ notice, closeLabel }: { readonly notice: Notice; readonly closeLabel: string }) {
  const [held, setHeld] = useState(false);
  const close = (): void => list.remove(notice.id);
  useEffect(() => {
    // Problems stay until they are read; the rest goes by itself unless the pointer or the focus is on it.
    if (held || notice.kind === 'problem') return undefined;
    const timer = setTimeout(() => list.remove(notice.id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [held, notice]);
  const Icon = icons[notice.kind];
  return (
    <div
      className={styles['notice']}
      data-kind={notice.kind}
      role={notice.kind === 'problem' ? 'alert' : 'status'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={16} strokeWidth={1.5} aria-hidden className={styles['icon']} />
      <p data-readable>{notice.text}</p>
      {notice.action !== undefined && (
        <Button
          kind="link"
          onClick={() => {
            notice.action?.run();
            close();
          }}
        >
          {notice.action.label}
        </Button>
      )}
      <IconButton label={closeLabel} icon={<X size={16} strokeWidth={1.5} aria-hidden />} onClick={close} />
    </div>
  );
}
