// Earlier versions of a story, kept once a sitting or by name: read one, compare it with now, take it back as the text of now.
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, FileDiff, History, TriangleAlert } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { StoryVersion } from '#shared/model/story.ts';
import { client } from '../../api/client.ts';
import { storyQueries } from '../../api/queries.ts';
import type { StorySession } from '../../api/story-session.ts';
import { useSessionValue } from '../../api/use-session-value.ts';
import { useStorySession } from '../../api/use-story-session.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNow } from '../../i18n/now.ts';
import { versionNameTexts } from '../../i18n/history.ts';
import { storyHistoryTexts } from '../../i18n/stories.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { notify } from '../../ui/notices.tsx';
import { KeepVersion } from './keep-version.tsx';
import styles from './story-history.module.css';
import { restored, useCaptionsNow } from './use-kept-captions.ts';
import { useRestore } from './use-restore.ts';
import { VersionText } from './version-text.tsx';

const CompareVersions = lazy(async () => ({
  default: (await import('./compare/compare-versions.tsx')).CompareVersions,
}));

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
  const [shownId, setShownId] = useState<number>();
  const [comparedId, setComparedId] = useState<number>();
  if (data === undefined) {
    return error === null ? (
      <Skeleton label={texts.loading} lines={5} />
    ) : (
      <EmptyState icon={<TriangleAlert strokeWidth={1.5} aria-hidden />} title={describe(error).sentence} />
    );
  }
  const shown = data.versions.find(({ id }) => id === shownId);
  return (
    <>
      {shown === undefined ? (
        <VersionList
          session={session}
          versions={data.versions}
          onShow={setShownId}
          onCompare={setComparedId}
        />
      ) : (
        <Version
          key={shown.id}
          version={shown}
          session={session}
          onBack={() => setShownId(undefined)}
          onCompare={() => setComparedId(shown.id)}
        />
      )}
      {comparedId !== undefined && (
        <Suspense fallback={null}>
          <CompareVersions
            session={session}
            versions={data.versions}
            versionId={comparedId}
            onClose={() => setComparedId(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

type VersionListProps = {
  readonly session: StorySession;
  readonly versions: readonly StoryVersion[];
  readonly onShow: (versionId: number) => void;
  readonly onCompare: (versionId: number) => void;
};

function VersionList({ session, versions, onShow, onCompare }: VersionListProps) {
  const texts = useTexts(storyHistoryTexts);
  const format = useFormat();
  const now = useNow();
  const savedAt = useSessionValue(session, ({ story }) => story.updatedAt);
  return (
    <>
      <KeepVersion session={session} />
      <ul className={styles['versions']} aria-label={texts.list}>
        <li className={styles['now']}>
          <span className={styles['time']}>{format.moment(savedAt, now)}</span>
          <span className={styles['note']}>{texts.now}</span>
        </li>
        {versions.map((version) => (
          <VersionRow key={version.id} version={version} onShow={onShow} onCompare={onCompare} />
        ))}
      </ul>
      {versions.length === 0 && (
        <EmptyState
          icon={<History strokeWidth={1.5} aria-hidden />}
          title={texts.emptyTitle}
          text={texts.emptyText}
        />
      )}
    </>
  );
}

type VersionRowProps = Pick<VersionListProps, 'onShow' | 'onCompare'> & { readonly version: StoryVersion };

function VersionRow({ version, onShow, onCompare }: VersionRowProps) {
  const texts = useTexts(storyHistoryTexts);
  const names = useTexts(versionNameTexts);
  const format = useFormat();
  const time = format.moment(version.savedAt, useNow());
  const headline = version.headline === '' ? texts.untitled : version.headline;
  return (
    <li className={styles['row']} data-named={version.name !== '' || undefined}>
      <button type="button" className={styles['open']} onClick={() => onShow(version.id)}>
        <span className={styles['time']}>{version.name === '' ? time : version.name}</span>
        <span className={styles['note']}>{texts.words(format.count(version.wordCount))}</span>
        <span className={styles['headline']}>{version.name === '' ? headline : `${time} · ${headline}`}</span>
      </button>
      <IconButton
        label={names.compareOf(version.name === '' ? time : version.name)}
        icon={<FileDiff size={16} strokeWidth={1.5} aria-hidden />}
        onClick={() => onCompare(version.id)}
      />
    </li>
  );
}

type VersionProps = {
  readonly version: StoryVersion;
  readonly session: StorySession;
  readonly onBack: () => void;
  readonly onCompare: () => void;
};

function Version({ version, session, onBack, onCompare }: VersionProps) {
  const texts = useTexts(storyHistoryTexts);
  const names = useTexts(versionNameTexts);
  const format = useFormat();
  const restore = useRestore(session);
  const { data } = useQuery(storyQueries.version(version.id));
  const captions = useCaptionsNow([data?.content]);
  const content = data && captions && restored(data, captions);
  const time = format.moment(version.savedAt, useNow());

  return (
    <section className={styles['version']} aria-label={time}>
      <header className={styles['bar']}>
        <IconButton
          label={texts.back}
          icon={<ArrowLeft size={16} strokeWidth={1.5} aria-hidden />}
          onClick={onBack}
        />
        <strong>{time}</strong>
        <IconButton
          label={names.compare}
          icon={<FileDiff size={16} strokeWidth={1.5} aria-hidden />}
          onClick={onCompare}
        />
        {content !== undefined && (
          <Button
            kind="strong"
            onClick={() =>
              void restore(() => content, texts.restored(time)).then((isDone) => isDone && onBack())
            }
          >
            {texts.restore}
          </Button>
        )}
      </header>
      <VersionName version={version} time={time} />
      {content === undefined ? (
        <Skeleton label={texts.loading} lines={6} />
      ) : (
        <VersionText content={content} />
      )}
    </section>
  );
}

function VersionName({ version, time }: { readonly version: StoryVersion; readonly time: string }) {
  const texts = useTexts(versionNameTexts);
  const describe = useDescribeError();
  const rename = async (typed: string): Promise<void> => {
    const name = typed.trim();
    if (name === version.name) return;
    try {
      await client['versions.rename']({ versionId: version.id, name });
    } catch (error) {
      notify({ kind: 'problem', text: describe(error).sentence });
    }
  };
  return (
    <div className={styles['keep']}>
      <TextField
        label={texts.renameOf(time)}
        hideLabel
        placeholder={texts.name}
        value={version.name}
        autoComplete="off"
        onCommit={(name) => void rename(name)}
      />
    </div>
  );
}
