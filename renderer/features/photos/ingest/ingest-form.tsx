// How a card comes in: profile, names, second copy, and what that comes to; after the click, how far it is and whether the
// card may be erased.
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { CardSession, IngestProfile } from '#shared/model/ingest.ts';
import { client } from '../../../api/client.ts';
import { ingestQueries, jobQueries } from '../../../api/queries.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ingestTexts } from '../../../i18n/ingest.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckBox } from '../../../ui/check-box.tsx';
import { notify } from '../../../ui/notices.tsx';
import styles from './ingest-form.module.css';
import { FirstWords } from './first-words.tsx';
import { IngestRun } from './ingest-run.tsx';
import { emptyProfile, usable } from './profile-draft.ts';
import { ProfileFields } from './profile-fields.tsx';
import { ProfileStamp } from './profile-stamp.tsx';
import { ProgrammeChoice } from './programme-choice.tsx';
import { SecondFolder } from './second-folder.tsx';
import { TargetNames } from './target-names.tsx';
import { useWords } from './use-words.ts';

/** More files than a card holds. */
const MOST_NAMES = 100_000;

export function IngestForm({ session }: { readonly session: CardSession }) {
  const texts = useTexts(ingestTexts);
  const { count } = useFormat();
  const describe = useDescribeError();
  const [profile, setProfile] = useState<IngestProfile>(emptyProfile);
  const [second, setSecond] = useState<string | null>(null);
  const [leavesRejected, setLeavesRejected] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  const { data: running } = useQuery(jobQueries.list());
  const isRunning = running?.jobs.some(({ id, state }) => id === jobId && state === 'running') ?? false;

  const terms = { sessionId: session.id, profile: usable(profile), second, leavesRejected };
  const { data: names, error } = useQuery({
    ...ingestQueries.names({ ...useDeferredValue(terms), from: 0, to: MOST_NAMES }),
    placeholderData: (before) => before,
  });
  const { words, stampError, programmeError } = useWords(terms, error !== null);
  const isSound = error === null && stampError === undefined && programmeError === undefined;
  const canStart = !isRunning && session.photos > 0 && session.state !== 'gone' && isSound;
  const toCopy = names?.total ?? session.photos - session.known;
  const begin = (): void => {
    client['ingest.start'](terms).then(
      (started) => setJobId(started.jobId),
      (problem: unknown) => notify({ kind: 'problem', text: describe(problem).sentence }),
    );
  };
  useStartKey(() => canStart && begin());
  return (
    <div className={styles['form']}>
      <div className={styles['fields']}>
        <ProfileFields
          profile={profile}
          cameras={session.cameras}
          programme={
            <ProgrammeChoice
              profile={profile}
              found={words?.programme}
              error={programmeError}
              onChange={setProfile}
            />
          }
          onChange={setProfile}
        />
        <ProfileStamp profile={profile} error={stampError} onChange={setProfile} />
        <FirstWords photos={words?.photos ?? []} />
        <TargetNames
          profile={profile}
          onChange={setProfile}
          names={names?.names ?? []}
          total={names?.total ?? null}
          error={error === null ? undefined : describe(error).sentence}
        />
        <SecondFolder folder={second} onFolder={setSecond} />
        {session.rejected > 0 && (
          <CheckBox
            label={texts.leaveRejected(count(session.rejected))}
            hint={texts.leaveRejectedHint}
            checked={leavesRejected}
            onChange={setLeavesRejected}
          />
        )}
      </div>
      <footer className={styles['foot']}>
        {jobId !== null && <IngestRun jobId={jobId} />}
        {!isRunning && (
          <>
            <Sum session={session} toCopy={toCopy} />
            <Button kind="strong" wide keys="Mod+Enter" disabled={!canStart} onClick={begin}>
              {toCopy === 0 ? texts.check : texts.start(count(toCopy))}
            </Button>
          </>
        )}
      </footer>
    </div>
  );
}

/** The key that starts it works from among the photos as well; Enter in a field does not. */
function useStartKey(start: () => void): void {
  const latest = useRef(start);
  useEffect(() => {
    latest.current = start;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Bytes a second: a usual SD card in a usual reader; the sentence says so. */
const USUAL_SPEED = 60_000_000;

function Sum({ session, toCopy }: { readonly session: CardSession; readonly toCopy: number }) {
  const texts = useTexts(ingestTexts);
  const { count, bytes } = useFormat();
  if (toCopy === 0) return <p className={styles['sum']}>{texts.nothingNew}</p>;
  const minutes = session.newBytes / USUAL_SPEED / 60;
  return (
    <p className={styles['sum']}>
      <strong>{texts.willCopy(count(toCopy), bytes(session.newBytes))}</strong>
      <span>{minutes < 1 ? texts.aboutSeconds : texts.about(count(Math.round(minutes)))}</span>
    </p>
  );
}
