// How the copies are to be: where they go, what they are called, how large they are, what is said and what is kept in them.
import type { ExportName, ExportSettings } from '#shared/model/export.ts';
import { leavingTexts } from '../../../i18n/leaving.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { CheckBox } from '../../../ui/check-box.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './export.module.css';
import { NameList } from './name-list.tsx';
import { PictureFields } from './picture-fields.tsx';

export type SettingsProps = {
  readonly settings: ExportSettings;
  readonly onSettings: (settings: ExportSettings) => void;
};

type ExportFormProps = SettingsProps & {
  readonly names: readonly ExportName[];
  /** What is wrong with the pattern of names. */
  readonly problem: string | undefined;
};

export function ExportForm({ settings, onSettings, names, problem }: ExportFormProps) {
  const texts = useTexts(leavingTexts);
  const change = (part: Partial<ExportSettings>): void => onSettings({ ...settings, ...part });
  return (
    <>
      <div className={styles['part']}>
        <div>
          <Segmented
            label={texts.into}
            value={settings.zip === null ? 'folder' : 'zip'}
            onChange={(into) => change({ zip: into === 'folder' ? null : 'anh.zip' })}
            options={[
              { value: 'folder', label: texts.folder },
              { value: 'zip', label: texts.zip },
            ]}
          />
        </div>
        {settings.zip !== null && (
          <TextField label={texts.zipName} value={settings.zip} onInput={(zip) => change({ zip })} />
        )}
        <TextField
          label={texts.names}
          value={settings.names}
          hint={texts.namesHint}
          error={problem}
          onInput={(pattern) => change({ names: pattern })}
        />
        <NameList names={names} />
      </div>
      <CheckBox
        label={texts.untouched}
        hint={texts.untouchedHint}
        checked={settings.untouched}
        onChange={(untouched) => change({ untouched })}
      />
      {!settings.untouched && (
        <>
          <PictureFields settings={settings} onSettings={onSettings} />
          <Words settings={settings} onSettings={onSettings} />
          <Privacy settings={settings} onSettings={onSettings} />
        </>
      )}
    </>
  );
}

function Words({ settings, onSettings }: SettingsProps) {
  const texts = useTexts(leavingTexts);
  return (
    <div className={styles['pair']}>
      <Select
        label={texts.words}
        value={settings.words}
        onChange={(words) => onSettings({ ...settings, words })}
        options={[
          { value: 'all', label: texts.wordsAll },
          { value: 'credit', label: texts.wordsCredit },
          { value: 'none', label: texts.wordsNone },
        ]}
      />
      <Select
        label={texts.list}
        value={settings.captionList}
        onChange={(captionList) => onSettings({ ...settings, captionList })}
        options={[
          { value: 'none', label: texts.listNone },
          { value: 'txt', label: texts.listText },
          { value: 'xlsx', label: texts.listSheet },
        ]}
      />
    </div>
  );
}

function Privacy({ settings, onSettings }: SettingsProps) {
  const texts = useTexts(leavingTexts);
  const keep = (part: Partial<ExportSettings['keep']>): void =>
    onSettings({ ...settings, keep: { ...settings.keep, ...part } });
  return (
    <fieldset className={styles['part']}>
      <legend>{texts.privacy}</legend>
      <p className={styles['muted']}>{texts.privacyHint}</p>
      <CheckBox
        label={texts.keepLocation}
        checked={settings.keep.location}
        onChange={(location) => keep({ location })}
      />
      <CheckBox
        label={texts.keepSerial}
        checked={settings.keep.serial}
        onChange={(serial) => keep({ serial })}
      />
      <CheckBox
        label={texts.keepPreviews}
        checked={settings.keep.previews}
        onChange={(previews) => keep({ previews })}
      />
    </fieldset>
  );
}
