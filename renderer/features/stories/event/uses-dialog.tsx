// Every place that still has an old value of the event sheet, with the words as they would become; ticked one by one.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SheetUse } from '#shared/document/event-sheet/find-uses.ts';
import type { EventSheet } from '#shared/model/story.ts';
import { photoQueries } from '../../../api/queries.ts';
import type { StorySession } from '../../../api/story-session.ts';
import { eventSheetTexts } from '../../../i18n/event-sheet.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckBox } from '../../../ui/check-box.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { applyUses } from './apply-uses.ts';
import styles from './event.module.css';
import { findUsesOfStory } from './find-uses-of-story.ts';
import { useDescribePlace } from './describe-place.ts';
import { useUndoNotice } from './use-undo-notice.ts';

type UsesDialogProps = {
  readonly session: StorySession;
  /** The sheet that text and photos still follow. */
  readonly since: EventSheet;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

export function UsesDialog({ session, since, onDone, onClose }: UsesDialogProps) {
  const texts = useTexts(eventSheetTexts);
  const { count } = useFormat();
  const notice = useUndoNotice(session);
  const { data: uses } = useQuery({
    queryKey: ['stories', session.id, 'sheet-uses', since],
    queryFn: () => findUsesOfStory(session, since),
    // Modal: nothing changes behind it.
    staleTime: Infinity,
    gcTime: 0,
  });
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const all = uses ?? [];
  const chosen = all.filter((_, index) => !left.has(index));
  const run = async (): Promise<void> => {
    const undo = await applyUses(session, chosen);
    notice.done(texts.updated(count(chosen.length)), undo);
    onDone();
  };
  const tick = (index: number, isOn: boolean): void => {
    const others = [...left].filter((other) => other !== index);
    setLeft(new Set(isOn ? others : [...others, index]));
  };
  return (
    <Dialog
      title={texts.updateTitle}
      closeLabel={texts.close}
      focusOn="submit"
      onClose={onClose}
      onSubmit={() => notice.told(run())}
      actions={
        <>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="strong" type="submit" disabled={chosen.length === 0}>
            {texts.updateRun(count(chosen.length))}
          </Button>
        </>
      }
    >
      {uses === undefined && <Skeleton label={texts.updateTitle} lines={4} />}
      {uses?.length === 0 && <p>{texts.nothing}</p>}
      {all.length > 1 && (
        <CheckBox
          label={texts.all}
          checked={left.size === 0}
          onChange={(isOn) => setLeft(new Set(isOn ? [] : all.keys()))}
        />
      )}
      {all.map((use, index) => (
        <UseRow
          // The list does not change while it is looked at.
          key={index}
          use={use}
          checked={!left.has(index)}
          onChange={(isOn) => tick(index, isOn)}
        />
      ))}
    </Dialog>
  );
}

type UseRowProps = {
  readonly use: SheetUse;
  readonly checked: boolean;
  readonly onChange: (isOn: boolean) => void;
};

function UseRow({ use, checked, onChange }: UseRowProps) {
  const describe = useDescribePlace();
  const photoId = use.place.kind === 'photo' ? use.place.photoId : null;
  const { data: photo } = useQuery({ ...photoQueries.byId(photoId ?? ''), enabled: photoId !== null });
  const { text, start, end, becomes } = use;
  return (
    <CheckBox
      label={describe(use.place, photo?.fileName ?? '')}
      checked={checked}
      onChange={onChange}
      hint={
        <span lang="vi">
          {shorten(text.slice(0, start), 'start')}
          <del className={styles['removed']}>{text.slice(start, end)}</del>{' '}
          <ins className={styles['added']}>{becomes}</ins>
          {shorten(text.slice(end), 'end')}
        </span>
      }
    />
  );
}

const AROUND = 60;

/** Enough of the sentence to know it again. */
function shorten(text: string, side: 'start' | 'end'): string {
  if (text.length <= AROUND) return text;
  if (side === 'start') return `…${text.slice(-AROUND).replace(/^\S*/u, '')}`;
  return `${text.slice(0, AROUND).replace(/\S*$/u, '')}…`;
}
