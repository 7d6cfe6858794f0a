// What there is in the room at hand, at the start of the status bar. The outbox is counted at its end, in every room.
import { useQuery } from '@tanstack/react-query';
import { photoQueries, registerQueries } from '../api/queries.ts';
import type { Room } from '../commands/workspace.tsx';
import { useFormat } from '../i18n/format.ts';
import { statusTexts } from '../i18n/frame.ts';
import { useTexts } from '../i18n/texts.ts';
import styles from './status-bar.module.css';

export function RoomStatus({ room }: { readonly room: Room }) {
  if (room === 'photos') return <PhotoCount />;
  return room === 'people' ? <PeopleCount /> : null;
}

function PhotoCount() {
  const texts = useTexts(statusTexts);
  const { count } = useFormat();
  const { data } = useQuery(photoQueries.list({ search: '' }));
  if (data === undefined) return null;
  const bare = data.photos.filter(({ caption }) => caption.trim() === '').length;
  const parts = [
    texts.photos(count(data.photos.length)),
    ...(bare === 0 ? [] : [texts.withoutCaption(count(bare))]),
  ];
  return <span className={styles['item']}>{parts.join(' · ')}</span>;
}

function PeopleCount() {
  const texts = useTexts(statusTexts);
  const { count } = useFormat();
  const { data } = useQuery(registerQueries.people());
  if (data === undefined) return null;
  return <span className={styles['item']}>{texts.people(count(data.people.length))}</span>;
}
