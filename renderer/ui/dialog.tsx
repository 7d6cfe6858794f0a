import { useId, useLayoutEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { X } from 'lucide-react';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';
import { keepCaret } from './keep-caret.ts';

type DialogProps = {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Buttons at the foot, the main one last. With `onSubmit` the main one is `type="submit"`. */
  readonly actions?: ReactNode;
  readonly onSubmit?: () => void;
  /** `side` fills the inline-end edge from top to bottom, `wide` nearly all of the window. */
  readonly place?: 'center' | 'side' | 'wide';
  /** Where the focus goes first; without it to the first thing that takes it, which is the cross. */
  readonly focusOn?: 'field' | 'submit';
  readonly children: ReactNode;
};

const firstFocus = { field: 'input, textarea, select', submit: 'button[type="submit"]' } as const;

/** Modal, for what cannot wait. Mount it to open it; Escape and the cross close it, and the focus goes back where it was. */
export function Dialog({
  title,
  closeLabel,
  onClose,
  actions,
  onSubmit,
  place = 'center',
  focusOn,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Closed while it is still in the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    const giveCaretBack = keepCaret();
    element?.showModal();
    if (focusOn !== undefined) element?.querySelector<HTMLElement>(firstFocus[focusOn])?.focus();
    return () => {
      element?.close();
      giveCaretBack();
    };
  }, [focusOn]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit?.();
  };

  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      data-place={place}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form className={styles['form']} method="dialog" onSubmit={submit}>
        <header className={styles['header']}>
          <h2 id={heading}>{title}</h2>
          <IconButton
            label={closeLabel}
            icon={<X size={16} strokeWidth={1.5} aria-hidden />}
            onClick={onClose}
          />
        </header>
        <div className={styles['body']}>{children}</div>
        {actions !== undefined && <footer className={styles['footer']}>{actions}</footer>}
      </form>
    </dialog>
  );
}
