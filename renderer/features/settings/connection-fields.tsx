// The form of a destination, drawn from the description of its kind.
import { useQuery } from '@tanstack/react-query';
import { askShell } from '../../api/client.ts';
import { shellQueries } from '../../api/queries.ts';
import { connectionKindTexts, secretWords } from '../../i18n/connection-kinds.ts';
import { connectionTexts } from '../../i18n/connections.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Fold } from '../../ui/fold.tsx';
import { SecretField } from '../../ui/secret-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { entriesOf, textOf, type Faults, type Typed } from './connection-draft.ts';
import styles from './connection-form.module.css';
import { describeKind, type FieldDescription } from './connection-kinds.ts';
import { PartFields } from './part-fields.tsx';
import { SectionNames } from './section-names.tsx';
import { withScheme } from './with-scheme.ts';

type ConnectionFieldsProps = {
  readonly typed: Typed;
  readonly faults: Faults;
  /** Of the connection being changed; null: a new one. */
  readonly connectionId: string | null;
  readonly onChange: (change: Partial<Typed>) => void;
};

export function ConnectionFields(props: ConnectionFieldsProps) {
  const texts = useTexts(connectionTexts);
  const { fields } = describeKind(props.typed.kind);
  const advanced = fields.filter((field) => field.advanced === true);
  const isWrongInside = advanced.some(
    (field) =>
      field.type !== 'secret' && [...props.faults.keys()].some((place) => place.startsWith(field.key)),
  );
  const draw = (field: FieldDescription) => (
    <FieldOf key={field.type === 'secret' ? 'secret' : field.key} field={field} {...props} />
  );
  return (
    <>
      {fields.filter((field) => field.advanced !== true).map((field) => draw(field))}
      {advanced.length > 0 && (
        <Fold key={String(isWrongInside)} label={texts.advanced} startsOpen={isWrongInside}>
          {advanced.map((field) => draw(field))}
        </Fold>
      )}
    </>
  );
}

type FieldOfProps = ConnectionFieldsProps & { readonly field: FieldDescription };

function FieldOf(props: FieldOfProps) {
  const { field, typed, faults, connectionId, onChange } = props;
  const words = useTexts(connectionKindTexts);
  const texts = useTexts(connectionTexts);
  if (field.type === 'secret') return <SecretOf {...props} />;
  const { key } = field;
  const set = (value: unknown): void => onChange({ settings: { ...typed.settings, [key]: value } });
  const fault = faults.get(key);
  const named = {
    label: words[field.label],
    ...(field.hint === undefined ? {} : { hint: words[field.hint] }),
    error: fault === undefined ? undefined : texts[fault],
  };
  const text = textOf(typed.settings, key);
  switch (field.type) {
    case 'line':
      return <TextField {...named} value={text} spellCheck={false} onInput={set} />;
    case 'code':
      return <TextField {...named} value={text} spellCheck={false} autoComplete="off" onInput={set} />;
    case 'address':
    case 'host-address':
      return (
        <TextField
          {...named}
          value={text}
          inputMode="url"
          spellCheck={false}
          onInput={set}
          onCommit={(typedText) => set(field.type === 'address' ? withScheme(typedText) : typedText.trim())}
        />
      );
    case 'flag':
      return (
        <CheckBox
          label={named.label}
          checked={typed.settings[key] === true}
          {...(named.hint === undefined ? {} : { hint: named.hint })}
          onChange={set}
        />
      );
    case 'folder':
    case 'key-file':
      return (
        <PathField
          {...named}
          kind={field.type}
          path={text}
          dialogTitle={words[field.dialogTitle]}
          onChange={set}
        />
      );
    case 'sections':
      return (
        <SectionNames
          label={named.label}
          hint={named.hint ?? ''}
          names={entriesOf(typed.settings, key)}
          from={field.from}
          connectionId={connectionId}
          onChange={set}
        />
      );
    case 'parts':
      return (
        <PartFields
          label={named.label}
          hint={named.hint ?? ''}
          parts={field.parts.map(([part, word]) => ({
            part,
            label: words[word],
            fault: faults.get(`${key}.${part}`),
          }))}
          entries={entriesOf(typed.settings, key)}
          onChange={set}
        />
      );
  }
}

function SecretOf({ typed, faults, connectionId, onChange }: FieldOfProps) {
  const words = useTexts(connectionKindTexts);
  const texts = useTexts(connectionTexts);
  const { data } = useQuery(shellQueries.environment());
  const secret = secretWords[typed.kind];
  if (secret === undefined) return null;
  const fault = faults.get('secret');
  return (
    <SecretField
      label={words[secret.label]}
      error={fault === undefined ? undefined : texts[fault]}
      hint={
        <>
          <p>{connectionId === null ? words[secret.hint] : texts.emptyKeeps}</p>
          {data !== undefined && <p>{data.keepsSecrets ? texts.secretKept : texts.secretForgotten}</p>}
        </>
      }
      value={typed.secret}
      onInput={(given) => onChange({ secret: given })}
    />
  );
}

type PathFieldProps = {
  readonly kind: 'folder' | 'key-file';
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly path: string;
  readonly dialogTitle: string;
  readonly onChange: (path: string) => void;
};

function PathField({ kind, label, hint, error, path, dialogTitle, onChange }: PathFieldProps) {
  const texts = useTexts(connectionTexts);
  const choose = async (): Promise<void> => {
    const { paths } =
      kind === 'folder'
        ? await askShell('shell.chooseFolder', { title: dialogTitle, purpose: 'site' })
        : await askShell('shell.chooseFiles', { title: dialogTitle, kind: 'key' });
    if (paths[0] !== undefined) onChange(paths[0]);
  };
  return (
    <div className={styles['path']}>
      <TextField
        label={label}
        {...(hint === undefined ? {} : { hint })}
        error={error}
        value={path}
        spellCheck={false}
        onInput={onChange}
      />
      <Button onClick={() => void choose()}>{texts.choose}</Button>
    </div>
  );
}
