// The facts of the event a story covers, typed once for text, photos and tags: filled in by command, and where a value changes
// later, an offer to update the places that still have the old one.
import { useQuery } from '@tanstack/react-query';
import { ArrowDownWideNarrow } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { byRank } from '#shared/document/event-sheet/attendees.ts';
import { registerQueries } from '../../../api/queries.ts';
import type { StorySession } from '../../../api/story-session.ts';
import { useSessionValue } from '../../../api/use-session-value.ts';
import { runCommand } from '../../../commands/commands.ts';
import { eventSheetTexts } from '../../../i18n/event-sheet.ts';
import { useFormat } from '../../../i18n/format.ts';
import { storyDetailsTexts } from '../../../i18n/stories.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './event.module.css';
import { useSheetOffer } from './use-sheet-offer.ts';

const UsesDialog = lazy(async () => ({ default: (await import('./uses-dialog.tsx')).UsesDialog }));

export function EventFields({ session }: { readonly session: StorySession }) {
  const texts = useTexts(storyDetailsTexts);
  const { fill } = useTexts(eventSheetTexts);
  const event = useSessionValue(session, ({ content }) => content.event);
  const offer = useSheetOffer(session);
  return (
    <div className={styles['fields']} onBlur={offer.look}>
      {(['what', 'when', 'where'] as const).map((field) => (
        <TextField
          key={field}
          label={texts[field]}
          value={event[field]}
          lang="vi"
          spellCheck={false}
          onInput={(text) => offer.change({ [field]: text })}
        />
      ))}
      <TextArea
        label={texts.who}
        hint={texts.whoHint}
        value={event.who.join('\n')}
        spellCheck={false}
        onInput={(text) => offer.change({ who: linesOf(text) })}
      />
      <SortByRank who={event.who} onSort={(who) => offer.change({ who })} />
      <Offer session={session} offer={offer} />
      <Button onClick={() => runCommand('story.fillFromSheet')}>{fill}</Button>
    </div>
  );
}

type SortByRankProps = {
  readonly who: readonly string[];
  readonly onSort: (who: string[]) => void;
};

/** Offered where the register knows of another order. */
function SortByRank({ who, onSort }: SortByRankProps) {
  const texts = useTexts(eventSheetTexts);
  const { data } = useQuery(registerQueries.people());
  const sorted = byRank(who, data?.people ?? []);
  if (sorted.every((line, at) => line === who[at])) return null;
  return (
    <Button
      kind="quiet"
      icon={<ArrowDownWideNarrow size={16} strokeWidth={1.5} aria-hidden />}
      onClick={() => onSort(sorted)}
    >
      {texts.sortByRank}
    </Button>
  );
}

type OfferProps = { readonly session: StorySession; readonly offer: ReturnType<typeof useSheetOffer> };

function Offer({ session, offer }: OfferProps) {
  const texts = useTexts(eventSheetTexts);
  const { count } = useFormat();
  const [isOpen, setOpen] = useState(false);
  if (offer.since === undefined) return null;
  const { since } = offer;
  const done = (): void => {
    setOpen(false);
    offer.settle();
  };
  return (
    <div className={styles['offer']} role="status">
      <p>{texts.still(count(offer.places))}</p>
      <div>
        <Button kind="strong" onClick={() => setOpen(true)}>
          {texts.update}
        </Button>
        <Button kind="quiet" onClick={offer.settle}>
          {texts.ignore}
        </Button>
      </div>
      {isOpen && (
        <Suspense>
          <UsesDialog session={session} since={since} onDone={done} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
