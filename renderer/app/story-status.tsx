// The open story in the status bar: durable since when, how long it is, what the check found.
import { Check, CircleAlert, CircleHelp, LoaderCircle, PencilLine, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { measureStory } from '#shared/document/measure.ts';
import type { FindingLevel } from '#shared/model/finding.ts';
import { useOpenFindingCounts } from '../api/open-findings.ts';
import type { StorySession } from '../api/story-session.ts';
import { useSessionValue } from '../api/use-session-value.ts';
import { useShellSettings } from '../api/shell-settings.ts';
import { useSettled } from '../api/use-settled.ts';
import { useStorySession } from '../api/use-story-session.ts';
import { runCommand } from '../commands/commands.ts';
import { useSelectionMeasure } from '../commands/selection-measure.ts';
import { useWorkspace } from '../commands/workspace.tsx';
import { useDescribeError } from '../i18n/describe-error.ts';
import { useFormat } from '../i18n/format.ts';
import { statusTexts } from '../i18n/frame.ts';
import { useNow } from '../i18n/now.ts';
import { useTexts } from '../i18n/texts.ts';
import styles from './status-bar.module.css';

/** Longer than a pause inside a syllable typed with marks. */
const SETTLED_MS = 450;

export function StoryStatus({ storyId }: { readonly storyId: string }) {
  const view = useStorySession(storyId);
  if (view.state !== 'open') return null;
  return (
    <>
      <SaveStatus session={view.session} />
      <Measure session={view.session} />
      <FindingCounts storyId={storyId} />
      <Zoom />
    </>
  );
}

type OfSession = { readonly session: StorySession };

/** Both are there: a sign that comes into the page and leaves it with every save costs the window more than the save's words. */
const saveSigns = (
  <>
    <Check size={14} strokeWidth={1.5} aria-hidden data-sign="saved" />
    <LoaderCircle size={14} strokeWidth={1.5} aria-hidden data-sign="dirty" />
  </>
);

/** With the gap behind it. */
const SIGN_PX = 20;
/** Letters of a word are narrower than the figure that `ch` is as wide as. */
const LETTER_CH = 0.9;

function SaveStatus({ session }: OfSession) {
  const save = useSessionValue(session, (now) => now.save);
  const savedAt = useSessionValue(session, ({ story }) => story.updatedAt);
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
  const clock = format.savedAt(savedAt, now);
  const letters = Math.max(texts.saved.length, texts.saving.length) + 1 + clock.length;
  return (
    <span className={styles['item']} data-testid="save-status" data-state={save.kind}>
      <span
        className={styles['steady']}
        style={{ inlineSize: `calc(${letters * LETTER_CH}ch + ${SIGN_PX}px)` }}
      >
        {saveSigns}
        {save.kind === 'saved' ? texts.saved : texts.saving}{' '}
        <strong className={styles['clock']}>{clock}</strong>
      </span>
    </span>
  );
}

function Measure({ session }: OfSession) {
  const content = useSessionValue(session, (now) => now.content);
  const { setInspector } = useWorkspace();
  const texts = useTexts(statusTexts);
  const format = useFormat();
  const settled = useSettled(content, SETTLED_MS);
  // Measured in a 5,000-word story: counting at every render of the bar would cost as much as the key itself.
  const { words, minutes, photos, toFillIn } = useMemo(() => measureStory(settled), [settled]);
  const selected = useSelectionMeasure();
  const parts = [
    selected === null
      ? texts.words(format.count(words))
      : texts.wordsOf(format.count(selected.words), format.count(words)),
    ...(selected === null ? [] : [texts.characters(format.count(selected.characters))]),
    ...(minutes === 0 ? [] : [texts.minutes(format.count(minutes))]),
    texts.photos(format.count(photos)),
  ];
  return (
    <>
      <button
        type="button"
        className={styles['item']}
        title={texts.showOutline}
        onClick={() => setInspector('outline')}
      >
        {parts.join(' · ')}
      </button>
      {toFillIn > 0 && (
        <button
          type="button"
          className={styles['item']}
          data-tone="warn"
          title={texts.showToFillIn}
          onClick={() => runCommand('story.nextToFillIn')}
        >
          <PencilLine size={14} strokeWidth={1.5} aria-hidden />
          {texts.toFillIn(format.count(toFillIn))}
        </button>
      )}
    </>
  );
}

/** Only while the sheet is not as designed. */
function Zoom() {
  const { settings } = useShellSettings();
  const texts = useTexts(statusTexts);
  const { count } = useFormat();
  const percent = settings.layout['sheet.zoom'] ?? 100;
  if (percent === 100) return null;
  return (
    <button
      type="button"
      className={styles['item']}
      title={texts.zoomReset}
      onClick={() => runCommand('view.zoomReset')}
    >
      {texts.zoomed(count(percent))}
    </button>
  );
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
  const counts = useOpenFindingCounts(storyId);
  return levels.map(({ level, tone, icon: Icon, text }) => {
    const count = counts[level];
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
