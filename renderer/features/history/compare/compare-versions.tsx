// Two versions of a story in a window over the sheet: where they differ, and back with one block, one field or all of it.
import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, FileCheck } from 'lucide-react';
import { useMemo, useRef, useState, type RefObject } from 'react';
import { compareDocuments, compareStories, type BlockDifference } from '#shared/document/differences.ts';
import { takeBack } from '#shared/document/differences/take-back.ts';
import { withShownCaptions, type PhotoCaptions } from '#shared/document/shown-captions.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { KeptContent, StoryContent, StoryVersion } from '#shared/model/story.ts';
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
import { captionsThen, restored, useCaptionsNow } from '../use-kept-captions.ts';
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
  const now = useSessionValue(session, ({ content }) => content);
  const before = useVersion(earlier);
  const after = useVersion(later);
  const captions = useCaptionsNow([now, before?.content, after?.content]);
  const written = useMemo(() => captions && { content: now, captions }, [now, captions]);
  const shown = later === NOW ? written : after;
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
          {before === undefined || captions === undefined || shown === undefined ? (
            <Skeleton label={texts.loading} lines={8} />
          ) : (
            <Compared
              session={session}
              before={before}
              after={shown}
              captions={captions}
              isNow={later === NOW}
              view={view}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}

type ComparedProps = {
  readonly session: StorySession;
  readonly before: KeptContent;
  readonly after: KeptContent;
  readonly captions: PhotoCaptions;
  readonly isNow: boolean;
  readonly view: View;
};

function Compared({ session, before, after, captions, isNow, view }: ComparedProps) {
  const texts = useTexts(differenceTexts);
  const format = useFormat();
  const restore = useRestore(session);
  // Half a second of work in a story of a hundred thousand words; the fields of an open story change at every key.
  const differences = useMemo(
    () => compareStories(asRead(before, captions), asRead(after, captions)),
    [before, after, captions],
  );
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
    void restore((content) => withBlockBack({ before, now: content, captions }, block), texts.done);
  };
  const whole = (): StoryContent => restored(before, captions);
  return (
    <>
      <div className={styles['sum']}>
        <strong aria-live="polite">{texts.count(format.count(count))}</strong>
        {isNow && <Button onClick={() => void restore(whole, texts.done)}>{texts.restoreAll}</Button>}
      </div>
      <DifferenceList
        differences={differences}
        view={view}
        takeBack={
          isNow
            ? {
                field: ({ name }) => void restore(() => ({ [name]: before.content[name] }), texts.done),
                block: takeBlockBack,
              }
            : undefined
        }
      />
    </>
  );
}

type BlockBack = {
  readonly before: KeptContent;
  readonly now: StoryContent;
  readonly captions: PhotoCaptions;
};

/** The stored text may have moved on since the differences were shown: the same one is looked for again. */
function withBlockBack(
  { before, now, captions }: BlockBack,
  wanted: BlockDifference,
): Partial<StoryContent> | undefined {
  const shown = withShownCaptions(now.document, captions);
  const differences = compareDocuments(asRead(before, captions).document, shown);
  const at = differences.findIndex((one) => nameOf(one) === nameOf(wanted));
  // Found by what a reader saw, brought back as the story keeps it.
  const blocks = restored(before, captions).document.root.children;
  const kept = differences.map((one) => withBlock(one, blocks));
  const found = kept[at];
  return found && { document: takeBack(now.document, kept, found) };
}

function withBlock(one: BlockDifference, blocks: readonly Block[]): BlockDifference {
  if (!('before' in one)) return one;
  const { block, index } = one.before;
  return { ...one, before: { block: blocks[index] ?? block, index } };
}

function asRead(kept: KeptContent, now: PhotoCaptions): StoryContent {
  const { content } = kept;
  return { ...content, document: withShownCaptions(content.document, captionsThen(kept, now)) };
}

function nameOf(difference: BlockDifference): string {
  const before = 'before' in difference ? difference.before : undefined;
  const after = 'after' in difference ? difference.after.block : undefined;
  return JSON.stringify([difference.kind, before, after]);
}

/** Undefined for what is being written. */
function useVersion(which: string): KeptContent | undefined {
  const { data } = useQuery({ ...storyQueries.version(Number(which)), enabled: which !== NOW });
  return data;
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
