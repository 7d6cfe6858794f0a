// The words that are put on every photo of a card, each a pattern as in a caption.
import type { IngestProfile } from '#shared/model/ingest.ts';
import type { PhotoField } from '#shared/model/photo.ts';
import { ingestTexts } from '../../../i18n/ingest.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Badge } from '../../../ui/badge.tsx';
import { CheckBox } from '../../../ui/check-box.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { CodeField } from '../caption/codes/code-field.tsx';
import { PatternField } from '../caption/pattern-field.tsx';
import styles from './ingest-form.module.css';
import { withKeywords, withText, type TemplateText } from './profile-draft.ts';

/** What a field of the template is refused for. */
export type StampError = { readonly field: PhotoField; readonly sentence: string };

type ProfileStampProps = {
  readonly profile: IngestProfile;
  readonly error: StampError | undefined;
  readonly onChange: (profile: IngestProfile) => void;
};

/** A profile made in a terminal may stamp others; what is wrong with these is said below. */
const inForm: readonly PhotoField[] = ['caption', 'credit', 'rights', 'keywords', 'city', 'province'];

export function ProfileStamp({ profile, error, onChange }: ProfileStampProps) {
  const texts = useTexts(ingestTexts);
  const { template, overwrites } = profile;
  const fields = Object.keys(template).length;
  const count = fields === 0 ? undefined : String(fields);
  const problem = (name: PhotoField) => (error?.field === name ? error.sentence : undefined);
  const field = (name: TemplateText) => ({
    error: problem(name),
    value: template[name] ?? '',
    onInput: (text: string) => onChange(withText(profile, name, text)),
  });
  return (
    <Fold
      label={texts.stamped}
      note={error === undefined ? count : <Badge tone="bad">{texts.stampWrong}</Badge>}
    >
      <div className={styles['part']}>
        <PatternField
          label={texts.caption}
          {...field('caption')}
          placeholder=""
          rows={2}
          isForSelection={false}
          offersVariables
        />
        <CodeField label={texts.credit} {...field('credit')} isForSelection={false} />
        <CodeField label={texts.rights} {...field('rights')} isForSelection={false} />
        <TextField
          label={texts.keywords}
          hint={texts.keywordsHint}
          error={problem('keywords')}
          value={template.keywords?.join(', ') ?? ''}
          onCommit={(text) => onChange(withKeywords(profile, text))}
        />
        <div className={styles['pair']}>
          <CodeField label={texts.city} {...field('city')} isForSelection={false} />
          <CodeField label={texts.province} {...field('province')} isForSelection={false} />
        </div>
        {error !== undefined && !inForm.includes(error.field) && (
          <p className={styles['wrong']}>{error.sentence}</p>
        )}
        <CheckBox
          label={texts.overwrites}
          checked={overwrites}
          onChange={(checked) => onChange({ ...profile, overwrites: checked })}
        />
      </div>
    </Fold>
  );
}
