// The bar that always answers: is it saved and when, what needs me, is the destination there, is anything waiting.
import { commandKeys } from '../commands/commands.ts';
import { useWorkspace } from '../commands/workspace.tsx';
import { statusTexts } from '../i18n/frame.ts';
import { useTexts } from '../i18n/texts.ts';
import { Kbd } from '../ui/kbd.tsx';
import { DestinationStatus } from './destination-status.tsx';
import { JobStatus } from './job-status.tsx';
import { RoomStatus } from './room-status.tsx';
import { StoryStatus } from './story-status.tsx';
import { WriteBackStatus } from './write-back-status.tsx';
import styles from './status-bar.module.css';

type StatusBarProps = {
  /** The frame is on the screen; until then the bar is empty. */
  readonly isPainted: boolean;
  readonly onPalette: () => void;
};

export function StatusBar({ isPainted, onPalette }: StatusBarProps) {
  const { room, storyId } = useWorkspace();
  const texts = useTexts(statusTexts);
  const { keys } = commandKeys('palette.open');
  return (
    <footer className={styles['bar']} aria-label={texts.bar} data-pane>
      {isPainted && room === 'stories' && storyId !== null && <StoryStatus key={storyId} storyId={storyId} />}
      <RoomStatus room={room} />
      {isPainted && <JobStatus />}
      {isPainted && <WriteBackStatus />}
      <div className={styles['gap']} />
      {isPainted && <DestinationStatus />}
      <button type="button" className={styles['item']} title={texts.palette} onClick={onPalette}>
        <span className="visually-hidden">{texts.palette}</span>
        {keys !== undefined && <Kbd keys={keys} />}
      </button>
    </footer>
  );
}
