// The open story in the status bar: durable since when, how long it is, what the check found.
import { useQuery } from '@tanstack/react-query';
import { Check, CircleAlert, CircleHelp, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { photoIds } from '#shared/document/photo-references.ts';
import { countWords, documentText } from '#shared/document/to-text.ts';
import type { FindingLevel } from '#shared/model/finding.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import { useIgnoredFindings } from '../api/ignored-findings.ts';
import { storyQueries } from '../api/queries.ts';
import type { SaveState } from '../api/story-session.ts';
import { useStorySession } from '../api/use-story-session.ts';
import { useWorkspace } from '../commands/workspace.tsx';
import { useDescribeError } from '../i18n/describe-error.ts';
import { useFormat } from '../i18n/format.ts';
import { statusTexts } from '../i18n/frame.ts';
import { useNow } from '../i18n/now.ts';
import { useTexts } from '../i18n/texts.ts';
import styles from './status-bar.module.css';

export function StoryStatus({ storyId }: { readonly storyId: string }) {
  const view = useStorySession(storyId);
  if (view.state !== 'open') return null;
  const { save, content } = view.snapshot;
  return (
    <>
      <SaveStatus save={save} savedAt={view.snapshot.story.updatedAt} />
      <Measure document={content.document} lead={content.lead} />
      <FindingCounts storyId={storyId} />
    </>
  );
}

type SaveStatusProps = { readonly save: SaveState; readonly savedAt: string };

function SaveStatus({ save, savedAt }: SaveStatusProps) {
  const texts = useTexts(statusTexts);
  const format = useFormat();
  const describe = useDescribeError();
  const now = useNow();
  if (save.kind === 'failed') {
    return (
      <span className={styles['item']} data-tone="bad" role="alert">
        <CircleAlert size={14} strokeWidth={1.5} aria-hidden />
        {texts.notSaved}: {describe(save.error).sentence}
      </span>
    );
  }
  const clock = <strong className={styles['clock']}>{format.savedAt(savedAt, now)}</strong>;
  return (
    <span className={styles['item']} data-testid="save-status" data-state={save.kind}>
      {save.kind === 'saved' ? (
        <Check size={14} strokeWidth={1.5} aria-hidden />
      ) : (
        <LoaderCircle size={14} strokeWidth={1.5} aria-hidden />
      )}
      {save.kind === 'saved' ? texts.saved : texts.saving} {clock}
    </span>
  );
}

/** Syllables a minute of an adult reader. */
const READING_PACE = 300;

function Measure({ document, lead }: { readonly document: StoryDocument; readonly lead: string }) {
  const texts = useTexts(statusTexts);
  const format = useFormat();
  // Measured in a 5,000-word story: counting at every render of the bar would cost as much as the key itself.
  const { words, photos } = useMemo(
    () => ({
      words: countWords(documentText(document)) + countWords(lead),
      photos: photoIds(document).length,
    }),
    [document, lead],
  );
  const parts = [
    texts.words(format.count(words)),
    ...(words === 0 ? [] : [texts.minutes(format.count(Math.max(1, Math.round(words / READING_PACE))))]),
    texts.photos(format.count(photos)),
  ];
  return <span className={styles['item']}>{parts.join(' · ')}</span>;
}

const levels = [
  { level: 'block', tone: 'bad', icon: CircleAlert, text: 'blocking' },
  { level: 'warn', tone: 'warn', icon: TriangleAlert, text: 'warnings' },
  { level: 'query', tone: 'info', icon: CircleHelp, text: 'queries' },
] as const satisfies readonly { level: FindingLevel; tone: string; icon: typeof Check; text: string }[];

function FindingCounts({ storyId }: { readonly storyId: string }) {
  const { setInspector } = useWorkspace();
  const texts = useTexts(statusTexts);
  const format = useFormat();
  const { data } = useQuery(storyQueries.findings(storyId));
  const isIgnored = useIgnoredFindings(storyId);
  const open = data?.findings.filter((finding) => !isIgnored(finding)) ?? [];
  return levels.map(({ level, tone, icon: Icon, text }) => {
    const count = open.filter((finding) => finding.level === level).length;
    if (count === 0) return null;
    return (
      <button
        key={level}
        type="button"
        className={styles['item']}
        data-tone={tone}
        title={texts.showCheck}
        onClick={() => setInspector('check')}
      >
        <Icon size={14} strokeWidth={1.5} aria-hidden />
        {texts[text](format.count(count))}
      </button>
    );
  });
}
