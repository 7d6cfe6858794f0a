// The frame: rail, the room at hand, status bar; and the palette over them.
import { lazy, Suspense, useEffect, useState } from 'react';
import { useCommand } from '../commands/commands.ts';
import { useWorkspace, type Room } from '../commands/workspace.tsx';
import { frameTexts } from '../i18n/frame.ts';
import { useTexts } from '../i18n/texts.ts';
import { clearNotices } from '../ui/notices.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CommandPalette } from './command-palette.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './frame.module.css';
import { Rail } from './rail.tsx';
import { StatusBar } from './status-bar.tsx';
import { StoryRoom } from './story-room.tsx';
import { useAppCommands } from './use-app-commands.ts';
import { useCardNotices } from './use-card-notices.ts';
import { useJobNotices } from './use-job-notices.ts';
import { useIsPainted } from './use-is-painted.ts';
import { usePaneKeys } from './use-pane-keys.ts';

// The story's room comes with the window; the others when they are first entered.
const PhotoDesk = lazy(async () => ({
  default: (await import('../features/photos/photo-desk.tsx')).PhotoDesk,
}));
const PeopleRoom = lazy(async () => ({
  default: (await import('../features/people/people-room.tsx')).PeopleRoom,
}));
const OutboxRoom = lazy(async () => ({
  default: (await import('../features/outbox/outbox-room.tsx')).OutboxRoom,
}));
const SettingsRoom = lazy(async () => ({
  default: (await import('../features/settings/settings-room.tsx')).SettingsRoom,
}));

const StoryDialogs = lazy(async () => ({
  default: (await import('../features/stories/story-dialogs.tsx')).StoryDialogs,
}));

export function Frame() {
  const { room, focusMode } = useWorkspace();
  const texts = useTexts(frameTexts);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const isPainted = useIsPainted();
  useAppCommands();
  useJobNotices();
  useCardNotices();
  usePaneKeys();
  useCommand('palette.open', () => setPaletteOpen(true));
  // A frame shows one library; its news go with it.
  useEffect(() => clearNotices, []);
  return (
    <div className={styles['frame']} data-focus={focusMode || undefined}>
      {!focusMode && <Rail />}
      <main className={styles['room']}>
        <h1 className="visually-hidden">{texts[room]}</h1>
        <ErrorBoundary key={room}>
          <Suspense fallback={<Skeleton label={texts.loading} />}>
            <RoomView room={room} isPainted={isPainted} />
          </Suspense>
        </ErrorBoundary>
      </main>
      <StatusBar isPainted={isPainted} onPalette={() => setPaletteOpen(true)} />
      <Suspense>{isPainted && <StoryDialogs />}</Suspense>
      {paletteOpen && <CommandPalette onClose={() => setPaletteOpen(false)} />}
    </div>
  );
}

function RoomView({ room, isPainted }: { readonly room: Room; readonly isPainted: boolean }) {
  switch (room) {
    case 'stories':
      return <StoryRoom isPainted={isPainted} />;
    case 'photos':
      return <PhotoDesk />;
    case 'people':
      return <PeopleRoom />;
    case 'outbox':
      return <OutboxRoom />;
    case 'settings':
      return <SettingsRoom />;
  }
}
