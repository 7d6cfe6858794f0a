// Which of three the window shows: the frame over an open library, the first run, or why the library does not open.
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { libraryQueries } from '../api/queries.ts';
import { useShellSettings } from '../api/shell-settings.ts';
import { frameTexts } from '../i18n/frame.ts';
import { useTexts } from '../i18n/texts.ts';
import { Notices } from '../ui/notices.tsx';
import { EngineBanner } from './engine-banner.tsx';
import { Frame } from './frame.tsx';

// A window that had a library needs neither to begin.
const FirstRun = lazy(async () => ({
  default: (await import('../features/first-run/first-run.tsx')).FirstRun,
}));
const LibraryFailure = lazy(async () => ({
  default: (await import('../features/first-run/library-failure.tsx')).LibraryFailure,
}));

export function LibraryGate() {
  const texts = useTexts(frameTexts);
  return (
    <>
      <EngineBanner />
      <Suspense>
        <Gate />
      </Suspense>
      <Notices label={texts.notices} closeLabel={texts.close} />
    </>
  );
}

function Gate() {
  const { settings } = useShellSettings();
  const { data: status } = useQuery(libraryQueries.status());
  // A window that had a library is drawn at once and stays; the engine opens the library meanwhile.
  if (status === undefined)
    return settings.libraryPath === null ? null : <Frame key={settings.libraryPath} />;
  switch (status.state) {
    case 'open':
      return <Frame key={status.path} />;
    case 'failed':
      return <LibraryFailure path={status.path} error={status.error} />;
    case 'none':
      return <FirstRun />;
  }
}
