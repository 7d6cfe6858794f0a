// The profile itself: which one, what event, where, which story, and who has which camera.
import { useQuery } from '@tanstack/react-query';
import { Save, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { CardSession, IngestProfile } from '#shared/model/ingest.ts';
import { client } from '../../../api/client.ts';
import { ingestQueries, storyQueries } from '../../../api/queries.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ingestTexts } from '../../../i18n/ingest.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { notify } from '../../../ui/notices.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './ingest-form.module.css';
import { emptyProfile, photographerOf, withPhotographer } from './profile-draft.ts';

type ProfileFieldsProps = {
  readonly profile: IngestProfile;
  readonly cameras: CardSession['cameras'];
  /** Stands where the event is said. */
  readonly programme: ReactNode;
  readonly onChange: (profile: IngestProfile) => void;
};

export function ProfileFields({ profile, cameras, programme, onChange }: ProfileFieldsProps) {
  const texts = useTexts(ingestTexts);
  return (
    <>
      <StoredProfiles profile={profile} onChange={onChange} />
      <TextField
        label={texts.event}
        value={profile.event}
        onInput={(event) => onChange({ ...profile, event })}
      />
      <TextField
        label={texts.place}
        value={profile.place}
        onInput={(place) => onChange({ ...profile, place })}
      />
      {programme}
      <StoryField profile={profile} onChange={onChange} />
      {cameras.length > 0 && <Photographers profile={profile} cameras={cameras} onChange={onChange} />}
    </>
  );
}

type PartProps = Pick<ProfileFieldsProps, 'profile' | 'onChange'>;

function StoredProfiles({ profile, onChange }: PartProps) {
  const texts = useTexts(ingestTexts);
  const describe = useDescribeError();
  const [id, setId] = useState('');
  const { data } = useQuery(ingestQueries.profiles());
  const stored = data?.profiles ?? [];
  const complain = (error: unknown): void => void notify({ kind: 'problem', text: describe(error).sentence });
  const choose = (next: string): void => {
    setId(next);
    onChange(stored.find((one) => one.id === next)?.profile ?? emptyProfile);
  };
  const save = async (): Promise<void> => {
    const known = stored.find((one) => one.profile.name === profile.name.trim());
    const saved = await client['ingest.saveProfile']({ ...(known && { id: known.id }), profile });
    setId(saved.id);
    notify({ kind: 'done', text: texts.profileSaved(profile.name.trim()) });
  };
  const remove = async (): Promise<void> => {
    await client['ingest.removeProfile']({ id });
    setId('');
  };
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  return (
    <div className={styles['part']}>
      {stored.length > 0 && (
        <Select
          label={texts.profile}
          value={id}
          options={[
            { value: '', label: texts.noProfile },
            ...stored.map((one) => ({ value: one.id, label: one.profile.name })),
          ]}
          onChange={choose}
        />
      )}
      <div className={styles['row']}>
        <TextField
          label={texts.profileName}
          hideLabel
          placeholder={texts.profileName}
          value={profile.name}
          onInput={(name) => onChange({ ...profile, name })}
        />
        <IconButton
          label={texts.saveProfile}
          icon={<Save {...icon} />}
          bordered
          disabled={profile.name.trim() === ''}
          onClick={() => void save().catch(complain)}
        />
        {id !== '' && (
          <IconButton
            label={texts.removeProfile}
            icon={<Trash2 {...icon} />}
            bordered
            onClick={() => void remove().catch(complain)}
          />
        )}
      </div>
    </div>
  );
}

/** A story brings its own event and place where none are given yet. */
function StoryField({ profile, onChange }: PartProps) {
  const texts = useTexts(ingestTexts);
  const { data } = useQuery(storyQueries.list({ limit: 50 }));
  const stories = data?.stories ?? [];
  const choose = async (storyId: string): Promise<void> => {
    if (storyId === '') {
      onChange({ ...profile, storyId: null });
      return;
    }
    const { event } = await client['stories.get']({ id: storyId });
    onChange({
      ...profile,
      storyId,
      event: profile.event === '' ? event.what : profile.event,
      place: profile.place === '' ? event.where : profile.place,
    });
  };
  return (
    <Select
      label={texts.story}
      value={profile.storyId ?? ''}
      options={[
        { value: '', label: texts.noStory },
        ...stories.map(({ id, headline }) => ({ value: id, label: headline })),
      ]}
      onChange={(id) => void choose(id)}
    />
  );
}

function Photographers({ profile, cameras, onChange }: Omit<ProfileFieldsProps, 'programme'>) {
  const texts = useTexts(ingestTexts);
  const { count } = useFormat();
  return (
    <section className={styles['part']} aria-label={texts.photographers}>
      <h2 className={styles['heading']}>{texts.photographers}</h2>
      {cameras.map(({ serial, camera, photos }) => {
        const photographer = photographerOf(profile, serial);
        return (
          <div key={serial} className={styles['part']}>
            <p className={styles['muted']}>{texts.cameraLine(camera, serial, count(photos))}</p>
            <div className={styles['pair']}>
              <TextField
                label={texts.creatorOf(serial)}
                hideLabel
                placeholder={texts.creator}
                value={photographer.creator}
                onInput={(creator) => onChange(withPhotographer(profile, { ...photographer, creator }))}
              />
              <TextField
                label={texts.creditOf(serial)}
                hideLabel
                placeholder={texts.credit}
                value={photographer.credit}
                onInput={(credit) => onChange(withPhotographer(profile, { ...photographer, credit }))}
              />
            </div>
          </div>
        );
      })}
    </section>
  );
}
