// The step there is only when the story goes another way than at once: what that means, and what it wants to know.
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { MomentField } from '../../ui/moment-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Chosen } from './destinations.ts';
import { Step } from './step.tsx';
import { wayWords } from './way-words.ts';
import styles from './way-step.module.css';
import { cannotSchedule, hasTime, noteOf, type Way, type WayFault } from './ways.ts';

type WayStepProps = {
  readonly way: Way;
  readonly chosen: readonly Chosen[];
  /** Told once the person has tried to go on. */
  readonly fault: WayFault | undefined;
  readonly onChange: (change: Partial<Way>) => void;
  /** Back to publishing at once. */
  readonly onLeave: () => void;
};

export function WayStep({ way, chosen, fault, onChange, onLeave }: WayStepProps) {
  const texts = useTexts(publishTexts);
  const step = useRef<HTMLLIElement>(null);
  // Chosen in a menu at the foot; what it wants to know may stand out of sight.
  useEffect(() => {
    // Newer engines answer with a promise, which React would take for a clean-up.
    step.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  if (way.kind === 'now') return null;
  const words = wayWords[way.kind];
  const note = noteOf(way.kind);
  return (
    <Step
      ref={step}
      state="open"
      icon={words.icon}
      title={texts[words.title]}
      aside={
        <IconButton
          label={texts.backToNow}
          icon={<X size={16} strokeWidth={1.5} aria-hidden />}
          onClick={onLeave}
        />
      }
    >
      <p>{texts[words.what]}</p>
      {hasTime(way.kind) && way.at !== null && (
        <MomentField label={texts.when} start={way.at} autoFocus onChange={(at) => onChange({ at })} />
      )}
      {hasTime(way.kind) && <ClockNotes chosen={chosen} />}
      {way.kind === 'schedule' && (
        <KeptHere
          chosen={chosen.filter(({ plan }) => plan !== undefined && cannotSchedule(way.kind, plan))}
          onKeepHere={() => onChange({ kind: 'embargo' })}
        />
      )}
      {note !== undefined && (
        <TextArea
          label={texts[note]}
          hint={note === 'correction' ? texts.correctionHint : texts.reasonHint}
          error={fault === undefined ? undefined : texts[fault]}
          value={way.note}
          rows={3}
          autoFocus
          onInput={(text) => onChange({ note: text })}
        />
      )}
      {note === undefined && fault !== undefined && <p className={styles['bad']}>{texts[fault]}</p>}
    </Step>
  );
}

type KeptHereProps = { readonly chosen: readonly Chosen[]; readonly onKeepHere: () => void };

/** The way that remains where a destination has no clock to publish by. */
function KeptHere({ chosen, onKeepHere }: KeptHereProps) {
  const texts = useTexts(publishTexts);
  if (chosen.length === 0) return null;
  return (
    <div className={styles['offer']} role="status">
      {chosen.map(({ connection }) => (
        <p key={connection.id}>{texts.cannotSchedule(connection.name)}</p>
      ))}
      <Button onClick={onKeepHere}>{texts.keepHere}</Button>
    </div>
  );
}

/** A clock that is off by more than this decides when "8 o'clock" is over there. */
const NOTABLE_MS = 60_000;

function ClockNotes({ chosen }: { readonly chosen: readonly Chosen[] }) {
  const texts = useTexts(publishTexts);
  const { count } = useFormat();
  return chosen.map(({ connection: { id, name, reachability } }) => {
    const offset = reachability.clockOffsetMs;
    if (offset === null || Math.abs(offset) <= NOTABLE_MS) return null;
    const minutes = count(Math.round(Math.abs(offset) / 60_000));
    return (
      <p key={id} className={styles['warn']}>
        {offset > 0 ? texts.clockAhead(name, minutes) : texts.clockBehind(name, minutes)}
      </p>
    );
  });
}
