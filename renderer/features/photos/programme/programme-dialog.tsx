// An event's programme as a timeline, and what it says of the photos taken in it. Opened by its command; nothing is written to a
// photo before the button that says for how many.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import { programmeFields, type ProgrammeField } from '#shared/model/programme.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import { client } from '../../../api/client.ts';
import { programmeQueries } from '../../../api/queries.ts';
import { useSettled } from '../../../api/use-settled.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useFormat } from '../../../i18n/format.ts';
import { programmeTexts } from '../../../i18n/programme.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { notify } from '../../../ui/notices.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { usePhotoHistory } from '../history/photo-history.tsx';
import styles from './programme.module.css';
import { ProgrammeFill, type Scope } from './programme-fill.tsx';
import { ProgrammeSource } from './programme-source.tsx';
import { toDraft, type TimelineRow } from './timeline-draft.ts';
import { TimelineTable } from './timeline-table.tsx';
import { useProgramme } from './use-programme.ts';

type ProgrammeDialogProps = {
  readonly all: readonly Photo[];
  readonly selected: readonly Photo[];
  readonly onClose: () => void;
};

export function ProgrammeDialog({ all, selected, onClose }: ProgrammeDialogProps) {
  const texts = useTexts(programmeTexts);
  const { count } = useFormat();
  const describe = useDescribeError();
  const history = usePhotoHistory();
  const [scope, setScope] = useState<Scope>(selected.length > 1 ? 'selected' : 'all');
  const [fields, setFields] = useState<readonly ProgrammeField[]>(programmeFields);
  const [overwrite, setOverwrite] = useState(false);
  const photos = scope === 'selected' ? selected : all;
  const day = usualDay(photos);
  const work = useProgramme(day);
  const draft = toDraft(work.timeline);
  const settled = useSettled(JSON.stringify(draft), 200);
  const stamp = { programme: draft, ids: photos.map(({ id }) => id), fields: [...fields], overwrite };
  const canAsk = draft.items.length > 0 && photos.length > 0 && fields.length > 0;
  const { data } = useQuery({
    ...programmeQueries.preview(stamp),
    enabled: canAsk && settled === JSON.stringify(draft),
    placeholderData: (before) => (canAsk ? before : undefined),
  });
  const matches = data?.matches ?? [];
  const changes = matches.filter(({ set }) => Object.keys(set).length > 0).length;

  const tell = (error: unknown): void => void notify({ kind: 'problem', text: describe(error).sentence });
  const submit = async (): Promise<void> => {
    await work.save();
    if (changes === 0) {
      notify({ kind: 'done', text: texts.savedNow });
      return;
    }
    history.remember([await client['programmes.apply'](stamp)], { sentence: texts.applied });
    onClose();
  };
  const countOf = (row: TimelineRow): number => {
    const [item] = toDraft({ ...work.timeline, rows: [row] }).items;
    const at = draft.items.findIndex((one) => JSON.stringify(one) === JSON.stringify(item));
    return at === -1 ? 0 : matches.filter((match) => match.item === at).length;
  };

  return (
    <Dialog
      title={texts.title}
      closeLabel={texts.close}
      place="wide"
      onClose={onClose}
      onSubmit={() => void submit().catch(tell)}
      actions={
        <Button kind="strong" type="submit" disabled={draft.items.length === 0}>
          {changes === 0 ? texts.save : texts.apply(count(changes))}
        </Button>
      }
    >
      <div className={styles['dialog']}>
        <ProgrammeSource work={work} />
        <div className={styles['work']}>
          <div className={styles['heads']}>
            <TextField
              label={texts.event}
              value={work.timeline.event}
              onInput={(event) => work.change({ ...work.timeline, event })}
            />
            <TextField
              label={texts.place}
              value={work.timeline.place}
              onInput={(place) => work.change({ ...work.timeline, place })}
            />
          </div>
          <TimelineTable timeline={work.timeline} countOf={countOf} day={day} onChange={work.change} />
          <ProgrammeFill
            {...{ scope, fields, overwrite, matches }}
            counts={{ selected: selected.length, all: all.length }}
            onScope={setScope}
            onFields={setFields}
            onOverwrite={setOverwrite}
          />
        </div>
      </div>
    </Dialog>
  );
}

/** The day most of the photos were taken on; today where none knows. */
function usualDay(photos: readonly Photo[]): string {
  const days = new Map<string, number>();
  for (const { shotAt } of photos) {
    const day = shotAt?.slice(0, 10);
    if (day !== undefined) days.set(day, (days.get(day) ?? 0) + 1);
  }
  const [usual] = [...days].toSorted(([, one], [, other]) => other - one);
  return usual?.[0] ?? newsroomDay(new Date());
}
