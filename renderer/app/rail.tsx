import { useQuery } from '@tanstack/react-query';
import { Images, Newspaper, Send, Settings, Users, type LucideIcon } from 'lucide-react';
import { publishQueries } from '../api/queries.ts';
import { commandKeys } from '../commands/commands.ts';
import { useWorkspace, type Room } from '../commands/workspace.tsx';
import { frameTexts, statusTexts } from '../i18n/frame.ts';
import { useFormat } from '../i18n/format.ts';
import { useTexts } from '../i18n/texts.ts';
import { Badge } from '../ui/badge.tsx';
import { keyText } from '../ui/kbd.tsx';
import { countOpenIntents } from './outbox-counts.ts';
import styles from './rail.module.css';

const rooms = [
  { room: 'stories', icon: Newspaper },
  { room: 'photos', icon: Images },
  { room: 'people', icon: Users },
  { room: 'outbox', icon: Send },
  { room: 'settings', icon: Settings },
] as const satisfies readonly { room: Room; icon: LucideIcon }[];

export function Rail() {
  const { room: here, go } = useWorkspace();
  const texts = useTexts(frameTexts);
  const status = useTexts(statusTexts);
  const format = useFormat();
  const { data } = useQuery(publishQueries.outbox());
  const { waiting, needsYou } = countOpenIntents(data?.intents ?? []);
  const open = waiting + needsYou;
  return (
    <nav className={styles['rail']} aria-label={texts.rooms} data-pane>
      {rooms.map(({ room, icon: Icon }) => {
        const badge = room === 'outbox' && open > 0;
        const { keys } = commandKeys(`view.${room}`);
        return (
          <button
            key={room}
            type="button"
            className={styles['room']}
            data-room={room}
            aria-current={room === here ? 'page' : undefined}
            aria-label={badge ? `${texts[room]}, ${status.waiting(format.count(open))}` : texts[room]}
            title={keys === undefined ? texts[room] : `${texts[room]} (${keyText(keys)})`}
            onClick={() => go(room)}
          >
            <Icon size={18} strokeWidth={1.5} aria-hidden />
            {badge && (
              <span className={styles['badge']} aria-hidden>
                <Badge tone={needsYou > 0 ? 'bad' : 'warn'}>{format.count(open)}</Badge>
              </span>
            )}
          </button>
        );
      })}
    </nav>
  );
}
