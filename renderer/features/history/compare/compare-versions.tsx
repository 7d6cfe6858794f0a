// Two versions of a story in a window over the sheet: where they differ, and back with one block, one field or all of it.
import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, FileCheck } from 'lucide-react';
import { useMemo, useRef, useState, type RefObject } from 'react';
import { compareDocuments, compareStories, type BlockDifference } from '#shared/document/differences.ts';
import { takeBack } from '#shared/document/differences/take-back.ts';
import type { StoryContent, StoryVersion } from '#shared/model/story.ts';
import { storyQueries } from '../../../api/queries.ts';
import type { StorySession } from '../../../api/story-session.ts';
import { useSessionValue } from '../../../api/use-session-value.ts';
import { useFormat } from '../../../i18n/format.ts';
import { differenceTexts } from '../../../i18n/history.ts';
import { useNow } from '../../../i18n/now.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Select } from '../../../ui/select.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useRestore } from '../use-restore.ts';
import styles from './compare.module.css';
import { DifferenceList } from './difference-list.tsx';
import type { View } from './difference-row.tsx';

type CompareVersionsProps = {
  readonly session: StorySession;
  readonly versions: readonly StoryVersion[];
  /** The earlier one to begin with. */
  readonly versionId: number;
  readonly onClose: () => void;
};

const NOW = 'now';

export function CompareVersions({ session, versions, versionId, onClose }: CompareVersionsProps) {
  const texts = useTexts(differenceTexts);
  const [earlier, setEarlier] = useState(String(versionId));
  const [later, setLater] = useState<string>(NOW);
  const [view, setView] = useState<View>('side');
  const before = useContent(session, earlier);
  const after = useContent(session, later);
  const list = useRef<HTMLDivElement>(null);
  const options = useVersionNames(versions);
  const withNow = [{ value: NOW, label: texts.now }, ...options];
  return (
    <Dialog title={texts.title} closeLabel={texts.close} place="wide" onClose={onClose}>
      <div className={styles['compare']}>
        <div className={styles['bar']}>
          <Select label={texts.before} value={earlier} options={options} onChange={setEarlier} />
          <Select label={texts.after} value={later} options={withNow} onChange={setLater} />
          <Segmented
            label={texts.view}
            value={view}
            options={[
              { value: 'side', label: texts.side },
              { value: 'inline', label: texts.inline },
            ]}
            onChange={setView}
          />
          <StepButtons list={list} />
        </div>
        <div ref={list} className={styles['scroll']} tabIndex={-1}>
          {before === undefined || after === undefined ? (
            <Skeleton label={texts.loading} lines={8} />
          ) : (
            <Compared session={session} before={before} after={after} isNow={later === NOW} view={view} />
          )}
        </div>
      </div>
    </Dialog>
  );
}

type ComparedProps = {
  readonly session: StorySession;
  readonly before: StoryContent;
  readonly after: StoryContent;
  readonly isNow: boolean;
  readonly view: View;
};

function Compared({ session, before, after, isNow, view }: ComparedProps) {
  const texts = useTexts(differenceTexts);
  const format = useFormat();
  const restore = useRestore(session);
  // Half a second of work in a story of a hundred thousand words; the fields of an open story change at every key.
  const differences = useMemo(() => compareStories(before, after), [before, after]);
  const count =
    differences.fields.length +
    differences.blocks.filter(({ kind }) => kind !== 'same' && kind !== 'left').length;
  if (count === 0) {
    return (
      <EmptyState
        icon={<FileCheck strokeWidth={1.5} aria-hidden />}
        title={texts.none}
        text={texts.noneText}
      />
    );
  }
  const takeBlockBack = (block: BlockDifference): void => {
    void restore((content) => withBlockBack(before, content, block), texts.done);
  };
  return (
    <>
      <div className={styles['sum']}>
        <strong aria-live="polite">{texts.count(format.count(count))}</strong>
        {isNow && <Button onClick={() => void restore(() => before, texts.done)}>{texts.restoreAll}</Button>}
      </div>
      <DifferenceList
        differences={differences}
        view={view}
        takeBack={
          isNow
            ? {
                field: ({ name }) => void restore(() => ({ [name]: before[name] }), texts.done),
                block: takeBlockBack,
              }
            : undefined
        }
      />
    </>
  );
}

/** The stored text may have moved on since the differences were shown: the same one is looked for again. */
function withBlockBack(
  before: StoryContent,
  now: StoryContent,
  wanted: BlockDifference,
): Partial<StoryContent> | undefined {
  const differences = compareDocuments(before.document, now.document);
  const found = differences.find((one) => nameOf(one) === nameOf(wanted));
  return found && { document: takeBack(now.document, differences, found) };
}

function nameOf(difference: BlockDifference): string {
  const before = 'before' in difference ? difference.before : undefined;
  const after = 'after' in difference ? difference.after.block : undefined;
  return JSON.stringify([difference.kind, before, after]);
}

/** The content of a version, or of what is being written as it is stored. */
function useContent(session: StorySession, which: string): StoryContent | undefined {
  const now = useSessionValue(session, ({ content }) => content);
  const { data } = useQuery({ ...storyQueries.version(Number(which)), enabled: which !== NOW });
  return which === NOW ? now : data?.content;
}

function useVersionNames(versions: readonly StoryVersion[]): { value: string; label: string }[] {
  const format = useFormat();
  const now = useNow();
  return versions.map(({ id, name, savedAt }) => {
    const time = format.moment(savedAt, now);
    return { value: String(id), label: name === '' ? time : `${name} · ${time}` };
  });
}

function StepButtons({ list }: { readonly list: RefObject<HTMLElement | null> }) {
  const texts = useTexts(differenceTexts);
  const step = (by: 1 | -1): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-difference]') ?? [])];
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    const at = rows.findIndex((row) => row.dataset['here'] !== undefined);
    const from = here >= 0 ? here : at;
    const next = rows[from < 0 && by < 0 ? rows.length - 1 : (from + by + rows.length) % rows.length];
    for (const row of rows) row.toggleAttribute('data-here', row === next);
    next?.scrollIntoView({ block: 'center' });
  };
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  return (
    <span className={styles['steps']}>
      <IconButton label={texts.previous} icon={<ArrowUp {...icon} />} onClick={() => step(-1)} />
      <IconButton label={texts.next} icon={<ArrowDown {...icon} />} onClick={() => step(1)} />
    </span>
  );
}
