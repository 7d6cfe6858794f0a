// Fills lead, tags, captions and file names from the event sheet; every text is shown before anything is written.
import { useState } from 'react';
import type { Person } from '#shared/model/register.ts';
import type { Photo } from '#shared/model/photo.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import { proposeLead, proposeTags } from '#shared/document/event-sheet/filled-from-sheet.ts';
import type { StorySession } from '../../../api/story-session.ts';
import { eventSheetTexts } from '../../../i18n/event-sheet.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckBox } from '../../../ui/check-box.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import styles from './event.module.css';
import { fillFromSheet, type Filling } from './fill-from-sheet.ts';
import { FillNames, FillPhotos } from './fill-photos.tsx';
import { useUndoNotice } from './use-undo-notice.ts';

type FillDialogProps = {
  readonly session: StorySession;
  readonly people: readonly Person[];
  /** Those the story shows. */
  readonly photos: readonly Photo[];
  readonly onClose: () => void;
};

export function FillDialog({ session, people, photos, onClose }: FillDialogProps) {
  const texts = useTexts(eventSheetTexts);
  const notice = useUndoNotice(session);
  const [filling, setFilling] = useState(() => proposal(session, people, photos));
  const set = (patch: Partial<Filling>): void => setFilling({ ...filling, ...patch });
  const run = async (): Promise<void> => {
    const undo = await fillFromSheet(session, photos, filling);
    notice.done(texts.filled, undo);
    onClose();
  };
  const isEmpty = filling.lead.text === '' && filling.tags.length === 0;
  const isNothing =
    !filling.lead.isOn &&
    !filling.tags.some(({ isOn }) => isOn) &&
    !filling.captions.isOn &&
    !filling.names.isOn;
  return (
    <Dialog
      title={texts.fillTitle}
      closeLabel={texts.close}
      focusOn="field"
      onClose={onClose}
      onSubmit={() => notice.told(run())}
      actions={
        <>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button kind="strong" type="submit" disabled={isEmpty || isNothing}>
            {texts.run}
          </Button>
        </>
      }
    >
      {isEmpty && <p>{texts.empty}</p>}
      {!isEmpty && <FillLead session={session} lead={filling.lead} onChange={(lead) => set({ lead })} />}
      {filling.tags.length > 0 && <FillTags tags={filling.tags} onChange={(tags) => set({ tags })} />}
      {!isEmpty && photos.length > 0 && (
        <>
          <FillPhotos
            {...{ session, photos }}
            value={filling.captions}
            onChange={(captions) => set({ captions })}
          />
          <FillNames {...{ session, photos }} value={filling.names} onChange={(names) => set({ names })} />
        </>
      )}
    </Dialog>
  );
}

/** A lead that is written already is left alone unless a person ticks it. */
function proposal(session: StorySession, people: readonly Person[], photos: readonly Photo[]): Filling {
  const { content } = session.snapshot();
  const nearDay = content.publicationDay ?? newsroomDay(new Date());
  const source = { sheet: content.event, people, nearDay };
  const text = proposeLead(source);
  const uncaptioned = photos.filter(({ caption }) => caption.trim() === '');
  const areNamed = uncaptioned.every(({ people: shown }) => shown.length > 0);
  return {
    lead: { isOn: text !== '' && content.lead.trim() === '', text },
    tags: proposeTags(source, content.tags).map((tag) => ({ tag, isOn: true })),
    captions: {
      isOn: uncaptioned.length > 0,
      pattern: areNamed ? '{giới thiệu:hoa đầu} tại {sự kiện}.' : 'Quang cảnh {sự kiện}.',
      mode: 'fill-empty',
    },
    names: { isOn: false, pattern: '{sự kiện} {ngày:yyyy-MM-dd} {stt}' },
  };
}

type FillLeadProps = {
  readonly session: StorySession;
  readonly lead: Filling['lead'];
  readonly onChange: (lead: Filling['lead']) => void;
};

function FillLead({ session, lead, onChange }: FillLeadProps) {
  const texts = useTexts(eventSheetTexts);
  const [present] = useState(() => session.snapshot().content.lead);
  return (
    <div className={styles['part']}>
      <CheckBox label={texts.lead} checked={lead.isOn} onChange={(isOn) => onChange({ ...lead, isOn })} />
      {lead.isOn && (
        <div className={styles['inside']}>
          <TextArea
            label={texts.leadText}
            hint={texts.leadHint}
            value={lead.text}
            rows={3}
            spellCheck={false}
            onInput={(text) => onChange({ ...lead, text })}
          />
          {present !== '' && (
            <p className={styles['now']}>
              {texts.leadReplaces} <span lang="vi">“{present}”</span>
            </p>
          )}
        </div>
      )}
    </div>
  );
}

type FillTagsProps = {
  readonly tags: Filling['tags'];
  readonly onChange: (tags: Filling['tags']) => void;
};

function FillTags({ tags, onChange }: FillTagsProps) {
  const texts = useTexts(eventSheetTexts);
  return (
    <fieldset className={styles['part']}>
      <legend>{texts.tags}</legend>
      <div className={styles['inside']}>
        {tags.map(({ tag, isOn }, index) => (
          <CheckBox
            key={tag}
            label={<span lang="vi">{tag}</span>}
            checked={isOn}
            onChange={(next) => onChange(tags.map((one, at) => (at === index ? { tag, isOn: next } : one)))}
          />
        ))}
      </div>
    </fieldset>
  );
}
