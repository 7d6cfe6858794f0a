// The fields of the form: the everyday ones, then the rest behind folds. What each shows is what all photos share, or what was typed.
import type { ReactNode } from 'react';
import type { BatchField } from '#shared/model/caption-batch.ts';
import type { CaptionMode, Photo } from '#shared/model/photo.ts';
import type { Person } from '#shared/model/register.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { fieldGroupTexts, fieldTexts } from '../../../i18n/caption-fields.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Fold } from '../../../ui/fold.tsx';
import { NameField } from '../names/name-field.tsx';
import { PeopleField } from '../names/people-field.tsx';
import { textOf, type CaptionDraft } from './caption-draft.ts';
import styles from './caption-form.module.css';
import { CodeField } from './codes/code-field.tsx';
import type { FieldError } from './field-error.ts';
import { everydayFields, isLongText, moreFields, type FieldGroup } from './field-groups.ts';
import { FieldHint } from './field-hint.tsx';
import { FieldNote } from './field-note.tsx';
import { PatternField } from './pattern-field.tsx';
import { sharedPeople, sharedText } from './shared-values.ts';
import { SourceTypeField } from './source-type-field.tsx';

type CaptionFieldsProps = {
  readonly photos: readonly Photo[];
  readonly draft: CaptionDraft;
  readonly register: readonly Person[];
  readonly error: FieldError | undefined;
  /** The longest text a photo would get in a field, undefined where that is what is typed. */
  readonly longest: (field: BatchField) => string | undefined;
  readonly onField: (field: BatchField, text: string) => void;
  readonly onMode: (field: BatchField, mode: CaptionMode | undefined) => void;
  readonly onPeople: (change: (people: readonly string[]) => readonly string[]) => void;
  /** Stands between the caption and the other fields. */
  readonly preview: ReactNode;
};

export function CaptionFields(props: CaptionFieldsProps) {
  const { photos, onPeople, preview } = props;
  const texts = useTexts(fieldGroupTexts);
  return (
    <>
      <CaptionField {...props} field="caption" />
      {preview}
      <CaptionField {...props} field="alt" />
      <PeopleField shared={sharedPeople(photos)} onChange={onPeople} />
      {everydayFields.map((field) => (
        <CaptionField key={field} {...props} field={field} />
      ))}
      <section className={styles['more']} aria-label={texts.more}>
        {moreFields.map((group) => (
          <Group key={group.name} {...props} group={group} />
        ))}
      </section>
    </>
  );
}

function Group({ group, ...props }: CaptionFieldsProps & { readonly group: FieldGroup }) {
  const { photos, draft } = props;
  const texts = useTexts(fieldGroupTexts);
  const { count } = useFormat();
  const filled = group.fields.filter((field) => photos.some((photo) => textOf(photo, field) !== '')).length;
  const isTouched = group.fields.some((field) => draft.fields[field] !== undefined);
  return (
    <Fold
      label={texts[group.name]}
      startsOpen={isTouched}
      {...(filled === 0 ? {} : { note: texts.filled(count(filled)) })}
    >
      {group.fields.map((field) => (
        <CaptionField key={field} {...props} field={field} />
      ))}
    </Fold>
  );
}

function CaptionField({ field, ...props }: CaptionFieldsProps & { readonly field: BatchField }) {
  const { photos, draft, register, error, longest, onField, onMode } = props;
  const names = useTexts(fieldTexts);
  const texts = useTexts(captionTexts);
  const { count } = useFormat();
  const shared = sharedText(photos, field);
  const value = draft.fields[field] ?? shared.text ?? '';
  const measured = longest(field) ?? value;
  const common = {
    label: field === 'caption' && photos.length > 1 ? texts.captionFor(count(photos.length)) : names[field],
    value,
    placeholder: shared.text === undefined ? texts.manyValues : '',
    error: error?.field === field ? error.sentence : undefined,
    note: (
      <FieldNote
        field={field}
        photos={photos}
        shared={shared}
        measured={measured}
        draft={draft}
        onMode={(mode) => onMode(field, mode)}
      />
    ),
    hint: (
      <FieldHint
        field={field}
        text={value}
        measured={measured}
        register={register}
        onUse={(text) => onField(field, text)}
      />
    ),
    onInput: (text: string) => onField(field, text),
  };
  if (field === 'digitalSourceType')
    return <SourceTypeField {...common} isMixed={shared.text === undefined} />;
  if (field === 'event' || field === 'place') return <NameField {...common} kind={field} />;
  if (!isLongText(field)) return <CodeField {...common} />;
  const rows = field === 'caption' ? 3 : 2;
  return <PatternField {...common} rows={rows} offersVariables={field === 'caption'} />;
}
