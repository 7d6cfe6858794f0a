// The story from above: how long it is, what is still to be filled in, and its headings to go to. Read from the saved text,
// when it has rested.
import { PencilLine } from 'lucide-react';
import { countSyllables } from '#shared/document/count-syllables.ts';
import { measureStory, type StoryMeasure } from '#shared/document/measure.ts';
import { outlineOf, placesToFillIn, type OutlineEntry } from '#shared/document/outline.ts';
import type { FindingPlace } from '#shared/model/finding.ts';
import type { StoryContent } from '#shared/model/story.ts';
import type { StorySession } from '../../api/story-session.ts';
import { useSessionValue } from '../../api/use-session-value.ts';
import { useSettled } from '../../api/use-settled.ts';
import { useStorySession } from '../../api/use-story-session.ts';
import { useFormat } from '../../i18n/format.ts';
import { outlineTexts } from '../../i18n/outline.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './story-outline.module.css';

type StoryOutlineProps = {
  readonly storyId: string;
  readonly onJump: (place: FindingPlace) => void;
};

const SETTLED_MS = 450;

export function StoryOutline({ storyId, onJump }: StoryOutlineProps) {
  const view = useStorySession(storyId);
  const texts = useTexts(outlineTexts);
  if (view.state !== 'open') return <Skeleton label={texts.loading} lines={5} />;
  return <Outline key={storyId} session={view.session} onJump={onJump} />;
}

type OutlineProps = { readonly session: StorySession; readonly onJump: StoryOutlineProps['onJump'] };

function Outline({ session, onJump }: OutlineProps) {
  const content = useSettled(
    useSessionValue(session, ({ content: typed }) => typed),
    SETTLED_MS,
  );
  const texts = useTexts(outlineTexts);
  return (
    <div className={styles['outline']}>
      <Counts measure={measureStory(content)} syllables={countSyllables(content)} />
      <Entries
        title={texts.headings}
        empty={texts.noHeadings}
        entries={outlineOf(content.document)}
        onJump={onJump}
      />
      <ToFillIn content={content} onJump={onJump} />
    </div>
  );
}

type CountsProps = { readonly measure: StoryMeasure; readonly syllables: number };

function Counts({ measure, syllables }: CountsProps) {
  const texts = useTexts(outlineTexts);
  const { count } = useFormat();
  const rows = [
    [texts.words, count(measure.words)],
    [texts.syllables, count(syllables)],
    [texts.characters, count(measure.characters)],
    [texts.letters, count(measure.letters)],
    [texts.reading, texts.minutes(count(measure.minutes))],
    [texts.photos, count(measure.photos)],
  ] as const;
  return (
    <section>
      <h2>{texts.length}</h2>
      <dl className={styles['counts']} title={texts.whatCounts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['note']}>{texts.whatCounts}</p>
    </section>
  );
}

type EntriesProps = {
  readonly title: string;
  readonly empty: string;
  readonly entries: readonly OutlineEntry[];
  readonly onJump: StoryOutlineProps['onJump'];
};

function Entries({ title, empty, entries, onJump }: EntriesProps) {
  return (
    <section>
      <h2>{title}</h2>
      {entries.length === 0 ? (
        <p className={styles['note']}>{empty}</p>
      ) : (
        <ol className={styles['entries']} aria-label={title}>
          {entries.map(({ place, text, level }, index) => (
            // Two headings may say the same; their order tells them apart.
            <li key={index} data-level={level}>
              <button type="button" lang="vi" onClick={() => onJump(place)}>
                {text}
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function ToFillIn({ content, onJump }: { readonly content: StoryContent } & Pick<OutlineProps, 'onJump'>) {
  const texts = useTexts(outlineTexts);
  const entries = placesToFillIn(content);
  if (entries.length === 0) return null;
  return (
    <div className={styles['toFillIn']}>
      <PencilLine size={16} strokeWidth={1.5} aria-hidden />
      <Entries title={texts.toFillIn} empty="" entries={entries} onJump={onJump} />
    </div>
  );
}
