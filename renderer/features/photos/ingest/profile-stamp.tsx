// The words that are put on every photo of a card.
import type { IngestProfile } from '#shared/model/ingest.ts';
import { ingestTexts } from '../../../i18n/ingest.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { CheckBox } from '../../../ui/check-box.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './ingest-form.module.css';
import { withKeywords, withText, type TemplateText } from './profile-draft.ts';

type ProfileStampProps = {
  readonly profile: IngestProfile;
  readonly onChange: (profile: IngestProfile) => void;
};

export function ProfileStamp({ profile, onChange }: ProfileStampProps) {
  const texts = useTexts(ingestTexts);
  const { template, overwrites } = profile;
  const fields = Object.keys(template).length;
  const field = (name: TemplateText) => ({
    value: template[name] ?? '',
    onInput: (text: string) => onChange(withText(profile, name, text)),
  });
  return (
    <Fold label={texts.stamped} note={fields === 0 ? undefined : String(fields)}>
      <div className={styles['part']}>
        <TextArea label={texts.caption} {...field('caption')} />
        <TextField label={texts.credit} {...field('credit')} />
        <TextField label={texts.rights} {...field('rights')} />
        <TextField
          label={texts.keywords}
          hint={texts.keywordsHint}
          value={template.keywords?.join(', ') ?? ''}
          onCommit={(text) => onChange(withKeywords(profile, text))}
        />
        <div className={styles['pair']}>
          <TextField label={texts.city} {...field('city')} />
          <TextField label={texts.province} {...field('province')} />
        </div>
        <CheckBox
          label={texts.overwrites}
          checked={overwrites}
          onChange={(checked) => onChange({ ...profile, overwrites: checked })}
        />
      </div>
    </Fold>
  );
}
