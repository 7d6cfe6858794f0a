// Photos a person should look at before others do: made by AI, signed, or showing people who must be asked.
import { useQuery } from '@tanstack/react-query';
import type { Photo } from '#shared/model/photo.ts';
import { leavingQueries } from '../../../api/queries.ts';
import { useFormat } from '../../../i18n/format.ts';
import { leavingTexts, useDescribeNotice } from '../../../i18n/leaving.ts';
import { useTexts } from '../../../i18n/texts.ts';
import styles from './export.module.css';

export function NoticeList({ photos }: { readonly photos: readonly Photo[] }) {
  const texts = useTexts(leavingTexts);
  const { count } = useFormat();
  const describe = useDescribeNotice();
  const { data } = useQuery(leavingQueries.notices(photos.map(({ id }) => id)));
  if (data === undefined || data.photos.length === 0) return null;
  const names = new Map(photos.map(({ id, fileName }) => [id, fileName]));
  const title = texts.notices(count(data.photos.length));
  return (
    <section className={styles['notices']} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {data.photos.map(({ id, notices }) => (
          <li key={id}>
            <strong>{names.get(id)}</strong>
            {notices.map((notice) => (
              <p key={`${notice.kind} ${notice.about}`}>{describe(notice)}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
