// The photo room while a card is being looked at: its photos, and beside them how they are to come in.
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { CardSession } from '#shared/model/ingest.ts';
import { client } from '../../../api/client.ts';
import { ingestQueries } from '../../../api/queries.ts';
import { usePaneWidth } from '../../../api/use-pane-width.ts';
import { openedCard } from '../../../commands/opened-card.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ingestTexts } from '../../../i18n/ingest.ts';
import { photoTexts } from '../../../i18n/photos.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { SidePane } from '../../../ui/side-pane.tsx';
import { CardChooser } from './card-chooser.tsx';
import { CardLoupe } from './card-loupe.tsx';
import { CardSheet } from './card-sheet.tsx';
import { IngestForm } from './ingest-form.tsx';
import styles from './ingest-view.module.css';

export function IngestView({ sessionId }: { readonly sessionId: string | null }) {
  const texts = useTexts(ingestTexts);
  const { data: session, error } = useQuery({
    ...ingestQueries.session(sessionId ?? ''),
    enabled: sessionId !== null,
  });
  return (
    <section className={styles['view']} aria-label={texts.view} data-pane>
      <header className={styles['bar']}>
        <IconButton
          label={texts.back}
          icon={<ArrowLeft size={16} strokeWidth={1.5} aria-hidden />}
          onClick={() => leave(sessionId)}
        />
        <h1 className={styles['title']}>{session?.name ?? texts.view}</h1>
        {session !== undefined && <Counts session={session} />}
      </header>
      {sessionId === null || error !== null ? (
        // Also when the engine began anew, or another library is open: nothing is being looked at any more.
        <CardChooser />
      ) : (
        session !== undefined && <OpenedSession session={session} />
      )}
    </section>
  );
}

function OpenedSession({ session }: { readonly session: CardSession }) {
  const texts = useTexts(ingestTexts);
  const photoWords = useTexts(photoTexts);
  const [active, setActive] = useState(0);
  const [isLarge, setIsLarge] = useState(false);
  const [width, setWidth] = usePaneWidth('photos.ingest', 360);
  return (
    <div className={styles['body']}>
      <div className={styles['photos']}>
        {isLarge ? (
          <CardLoupe
            session={session}
            active={active}
            onActive={setActive}
            onClose={() => setIsLarge(false)}
          />
        ) : (
          <CardSheet
            session={session}
            active={active}
            onActive={setActive}
            onLarge={() => setIsLarge(true)}
          />
        )}
        <p className={styles['keys']}>{texts.keys}</p>
      </div>
      <SidePane
        label={texts.settings}
        resizeLabel={photoWords.resize}
        side="end"
        width={width}
        min={320}
        max={520}
        onWidth={setWidth}
      >
        <IngestForm session={session} />
      </SidePane>
    </div>
  );
}

function Counts({ session }: { readonly session: CardSession }) {
  const texts = useTexts(ingestTexts);
  const { count, bytes } = useFormat();
  const { state, photos, read, known, picked, rejected } = session;
  const words = [
    state === 'gone'
      ? texts.gone
      : state === 'listing'
        ? texts.listing(count(photos))
        : texts.summary(count(photos), bytes(session.bytes)),
    state === 'reading' && texts.reading(count(read), count(photos)),
    known > 0 && texts.knownOnes(count(known)),
    picked + rejected > 0 && texts.marked(count(picked), count(rejected)),
  ].filter((word) => word !== false);
  return (
    <p className={styles['counts']} role="status">
      {words.join(' · ')}
    </p>
  );
}

/** What was decided stays with the card; only the look at it ends. */
function leave(sessionId: string | null): void {
  openedCard.close();
  if (sessionId !== null) void client['ingest.close']({ sessionId });
}
