// Earlier versions of a story, kept once a sitting: read one, and take it back as the text of now.
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, History, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { StoryContent, StoryVersion } from '#shared/model/story.ts';
import { storyQueries } from '../../api/queries.ts';
import type { StorySession } from '../../api/story-session.ts';
import { useSessionValue } from '../../api/use-session-value.ts';
import { useStorySession } from '../../api/use-story-session.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNow } from '../../i18n/now.ts';
import { storyHistoryTexts } from '../../i18n/stories.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { notify } from '../../ui/notices.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { restoreContent } from './restore-content.ts';
import styles from './story-history.module.css';
import { VersionText } from './version-text.tsx';

export function StoryHistory({ storyId }: { readonly storyId: string }) {
  const view = useStorySession(storyId);
  const texts = useTexts(storyHistoryTexts);
  if (view.state !== 'open') return <Skeleton label={texts.loading} lines={5} />;
  return <Versions key={storyId} session={view.session} />;
}

function Versions({ session }: { readonly session: StorySession }) {
  const texts = useTexts(storyHistoryTexts);
  const { data, error } = useQuery(storyQueries.versions(session.id));
  const describe = useDescribeError();
  const [shown, setShown] = useState<StoryVersion>();
  if (shown !== undefined) {
    return <Version version={shown} session={session} onBack={() => setShown(undefined)} />;
  }
  if (data === undefined) {
    return error === null ? (
      <Skeleton label={texts.loading} lines={5} />
    ) : (
      <EmptyState icon={<TriangleAlert strokeWidth={1.5} aria-hidden />} title={describe(error).sentence} />
    );
  }
  if (data.versions.length === 0) {
    return (
      <EmptyState
        icon={<History strokeWidth={1.5} aria-hidden />}
        title={texts.emptyTitle}
        text={texts.emptyText}
      />
    );
  }
  return <VersionList session={session} versions={data.versions} onShow={setShown} />;
}

type VersionListProps = {
  readonly session: StorySession;
  readonly versions: readonly StoryVersion[];
  readonly onShow: (version: StoryVersion) => void;
};

function VersionList({ session, versions, onShow }: VersionListProps) {
  const texts = useTexts(storyHistoryTexts);
  const format = useFormat();
  const now = useNow();
  const savedAt = useSessionValue(session, ({ story }) => story.updatedAt);
  return (
    <ul className={styles['versions']} aria-label={texts.list}>
      <li className={styles['now']}>
        <span className={styles['time']}>{format.moment(savedAt, now)}</span>
        <span className={styles['note']}>{texts.now}</span>
      </li>
      {versions.map((version) => (
        <li key={version.id}>
          <button type="button" onClick={() => onShow(version)}>
            <span className={styles['time']}>{format.moment(version.savedAt, now)}</span>
            <span className={styles['note']}>{texts.words(format.count(version.wordCount))}</span>
            <span className={styles['headline']}>
              {version.headline === '' ? texts.untitled : version.headline}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

type VersionProps = {
  readonly version: StoryVersion;
  readonly session: StorySession;
  readonly onBack: () => void;
};

function Version({ version, session, onBack }: VersionProps) {
  const texts = useTexts(storyHistoryTexts);
  const format = useFormat();
  const now = useNow();
  const describe = useDescribeError();
  const { data } = useQuery(storyQueries.version(version.id));
  const time = format.moment(version.savedAt, now);

  const bring = async (content: StoryContent): Promise<boolean> => {
    try {
      await restoreContent(session, content);
      return true;
    } catch (error) {
      notify({ kind: 'problem', text: describe(error).sentence });
      return false;
    }
  };
  const restore = async (content: StoryContent): Promise<void> => {
    const before = session.snapshot().content;
    if (!(await bring(content))) return;
    onBack();
    const action = { label: texts.undo, run: () => void bring(before) };
    notify({ kind: 'done', text: texts.restored(time), action });
  };

  return (
    <section className={styles['version']} aria-label={time}>
      <header className={styles['bar']}>
        <IconButton
          label={texts.back}
          icon={<ArrowLeft size={16} strokeWidth={1.5} aria-hidden />}
          onClick={onBack}
        />
        <strong>{time}</strong>
        {data !== undefined && (
          <Button kind="strong" onClick={() => void restore(data.content)}>
            {texts.restore}
          </Button>
        )}
      </header>
      {data === undefined ? (
        <Skeleton label={texts.loading} lines={6} />
      ) : (
        <VersionText content={data.content} />
      )}
    </section>
  );
}
