// Which programme tells the photos of a card their session, speakers and place, and in one line for how many it will.
import { useQuery } from '@tanstack/react-query';
import type { PreviewedWords } from '#shared/api/ingest-methods.ts';
import type { IngestProfile } from '#shared/model/ingest.ts';
import { programmeQueries } from '../../../api/queries.ts';
import { ingestTexts } from '../../../i18n/ingest.ts';
import { programmeTexts } from '../../../i18n/programme.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Select } from '../../../ui/select.tsx';
import { useDescribeCounts } from '../programme/describe-counts.ts';

type ProgrammeChoiceProps = {
  readonly profile: IngestProfile;
  /** Undefined until it was asked. */
  readonly found: PreviewedWords['programme'] | undefined;
  readonly error: string | undefined;
  readonly onChange: (profile: IngestProfile) => void;
};

export function ProgrammeChoice({ profile, found, error, onChange }: ProgrammeChoiceProps) {
  const texts = useTexts(ingestTexts);
  const { untitled } = useTexts(programmeTexts);
  const { data } = useQuery(programmeQueries.list());
  const will = useWill(profile, found);
  if (data === undefined || (data.programmes.length === 0 && error === undefined)) return null;
  const programmes = data.programmes.map(({ id, event }) => ({ value: id, label: event || untitled }));
  const isGone =
    profile.programme !== 'of-event' &&
    profile.programme !== 'none' &&
    !programmes.some(({ value }) => value === profile.programme);
  return (
    <Select<string>
      label={texts.programme}
      value={profile.programme}
      error={error}
      hint={<span role="status">{will}</span>}
      options={[
        { value: 'of-event', label: texts.programmeOfEvent },
        { value: 'none', label: texts.programmeNone },
        ...programmes,
        ...(isGone ? [{ value: profile.programme, label: texts.programmeGone }] : []),
      ]}
      onChange={(programme) => onChange({ ...profile, programme })}
    />
  );
}

function useWill({ programme, event }: IngestProfile, found: ProgrammeChoiceProps['found']): string {
  const texts = useTexts(ingestTexts);
  const { untitled } = useTexts(programmeTexts);
  const describe = useDescribeCounts();
  if (programme === 'none' || found === undefined) return '';
  if (found === null) return event.trim() === '' ? texts.programmeNoEvent : texts.programmeUnknown;
  const name = found.event || untitled;
  return found.counts === null
    ? texts.programmeReading(name)
    : texts.programmeWill(name, describe(found.counts));
}
