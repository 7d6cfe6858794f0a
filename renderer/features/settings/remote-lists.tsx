// What a destination keeps, as it was when last asked: enough to choose from without a network, and its latest articles to bring
// in for a correction.
import { useMutation, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { RemoteLists as Lists } from '#shared/model/connection.ts';
import { client } from '../../api/client.ts';
import { publishQueries } from '../../api/queries.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { connectionTexts } from '../../i18n/connections.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNow } from '../../i18n/now.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/notices.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './remote-lists.module.css';

export function RemoteLists({ connectionId }: { readonly connectionId: string }) {
  const texts = useTexts(connectionTexts);
  const describe = useDescribeError();
  const { data } = useQuery(publishQueries.lists(connectionId));
  const refresh = useMutation({
    mutationFn: () => client['connections.lists']({ id: connectionId, refresh: true }),
    networkMode: 'always',
  });
  if (data === undefined) return <Skeleton label={texts.loading} />;
  return (
    <div className={styles['lists']}>
      <div className={styles['head']}>
        {data.lists === null ? <p>{texts.listsNever}</p> : <Counts lists={data.lists} />}
        <Button disabled={refresh.isPending} onClick={() => refresh.mutate()}>
          {refresh.isPending ? texts.listsFetching : texts.listsFetch}
        </Button>
      </div>
      {refresh.isError && (
        <p className={styles['bad']} role="alert">
          {describe(refresh.error).sentence}
        </p>
      )}
      {data.lists !== null && <Articles connectionId={connectionId} articles={data.lists.articles} />}
    </div>
  );
}

function Counts({ lists }: { readonly lists: Lists }) {
  const texts = useTexts(connectionTexts);
  const { count, moment } = useFormat();
  const now = useNow();
  const { categories, tags, authors, notes, fetchedAt } = lists;
  return (
    <div>
      <p role="status">
        {texts.listsCounts(count(categories.length), count(tags.length), count(authors.length))}
        {' · '}
        {texts.listsAt(moment(fetchedAt, now))}
      </p>
      {notes.map((note) => (
        <p key={note} lang="vi">
          {note}
        </p>
      ))}
    </div>
  );
}

/** What destinations call their states; one that is not known here keeps its own word. */
const statusWords: Readonly<Record<string, StatusWord>> = {
  publish: 'articlePublic',
  published: 'articlePublic',
  draft: 'articleDraft',
  pending: 'articlePending',
  future: 'articleScheduled',
  scheduled: 'articleScheduled',
  private: 'articlePrivate',
  archived: 'articleGone',
};
type StatusWord = `article${'Public' | 'Draft' | 'Pending' | 'Scheduled' | 'Private' | 'Gone'}`;

type ArticlesProps = { readonly connectionId: string; readonly articles: Lists['articles'] };

function Articles({ connectionId, articles }: ArticlesProps) {
  const texts = useTexts(connectionTexts);
  const describe = useDescribeError();
  const { moment } = useFormat();
  const now = useNow();
  const { openStory } = useWorkspace();
  const statusOf = (status: string): string => {
    const word = statusWords[status];
    return word === undefined ? status : texts[word];
  };
  const bring = useMutation({
    mutationFn: (remoteId: string) => client['connections.importArticle']({ connectionId, remoteId }),
    networkMode: 'always',
    onSuccess: ({ story, isNew }) => {
      openStory(story.id);
      notify({ kind: 'done', text: isNew ? texts.articleBrought : texts.articleKnown });
    },
    onError: (error) => notify({ kind: 'problem', text: describe(error).sentence }),
  });
  if (articles.length === 0) return <p>{texts.noArticles}</p>;
  return (
    <ul className={styles['articles']} aria-label={texts.latestArticles}>
      {articles.map(({ id, headline, status, modifiedAt }) => (
        <li key={id} className={styles['article']}>
          <span className={styles['what']}>
            <span lang="vi">{headline === '' ? texts.untitled : headline}</span>
            <span className={styles['meta']}>
              {[statusOf(status), ...(modifiedAt === null ? [] : [moment(modifiedAt, now)])].join(' · ')}
            </span>
          </span>
          <Button
            icon={<Download size={16} strokeWidth={1.5} aria-hidden />}
            aria-label={texts.bringArticle(headline === '' ? texts.untitled : headline)}
            disabled={bring.isPending}
            onClick={() => bring.mutate(id)}
          >
            {texts.bring}
          </Button>
        </li>
      ))}
    </ul>
  );
}
