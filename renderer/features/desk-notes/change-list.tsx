// Proposed changes, each with what it would take away and put in, and the decision.
import type { SuggestedChange } from '#shared/document/desk-notes.ts';
import { decideChange, showChange } from '../../editor/desk/desk-door.ts';
import { deskNotesTexts } from '../../i18n/desk-notes.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNow } from '../../i18n/now.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './desk-notes.module.css';

export function ChangeList({ changes }: { readonly changes: readonly SuggestedChange[] }) {
  const texts = useTexts(deskNotesTexts);
  return (
    <section aria-label={texts.suggestions}>
      <header className={styles['header']}>
        <h3>{texts.suggestions}</h3>
        <Button kind="quiet" onClick={() => decideChange('reject', null)}>
          {texts.rejectAll}
        </Button>
        <Button kind="quiet" onClick={() => decideChange('accept', null)}>
          {texts.acceptAll}
        </Button>
      </header>
      <ul>
        {changes.map((change) => (
          <ChangeItem key={change.id} change={change} />
        ))}
      </ul>
    </section>
  );
}

function ChangeItem({ change }: { readonly change: SuggestedChange }) {
  const texts = useTexts(deskNotesTexts);
  const format = useFormat();
  const now = useNow();
  const replaced = [change.removed, change.added].filter((part) => part !== '').join(' → ');
  const ends = [change.breaks && texts.breaks, change.joins && texts.joins].filter((end) => end !== false);
  const words = [replaced, ...ends].filter((part) => part !== '').join(', ');
  return (
    <li className={styles['item']}>
      <button
        type="button"
        className={styles['words']}
        title={texts.show(words)}
        onClick={() => showChange(change.id)}
      >
        {change.removed !== '' && <del>{change.removed}</del>}{' '}
        {change.added !== '' && <ins>{change.added}</ins>}{' '}
        {ends.length > 0 && <span className={styles['ends']}>¶ {ends.join(', ')}</span>}
      </button>
      <span className={styles['who']}>
        {change.author === '' ? texts.nobody : change.author} · {format.moment(change.at, now)}
      </span>
      <span className={styles['actions']}>
        <Button
          kind="quiet"
          aria-label={texts.rejectName(words)}
          onClick={() => decideChange('reject', change.id)}
        >
          {texts.reject}
        </Button>
        <Button aria-label={texts.acceptName(words)} onClick={() => decideChange('accept', change.id)}>
          {texts.accept}
        </Button>
      </span>
    </li>
  );
}
