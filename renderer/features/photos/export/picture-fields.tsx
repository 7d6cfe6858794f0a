// Format, size and mark of the copies.
import { exportFormats, watermarkPlaces, type ExportFormat, type Watermark } from '#shared/model/export.ts';
import { askShell } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/format.ts';
import { formatNames, leavingTexts, markPlaceNames } from '../../../i18n/leaving.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckBox } from '../../../ui/check-box.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { SettingsProps } from './export-form.tsx';
import styles from './export.module.css';

/** What portals, mail and print ask for. */
const edges = [3000, 2048, 1600, 1200, 800];

export function PictureFields({ settings, onSettings }: SettingsProps) {
  const texts = useTexts(leavingTexts);
  const { count } = useFormat();
  const formatName = (format: ExportFormat): string =>
    format === 'original' ? texts.original : formatNames[format];
  return (
    <fieldset className={styles['part']}>
      <legend>{texts.picture}</legend>
      <div className={styles['pair']}>
        <Select
          label={texts.format}
          value={settings.format}
          onChange={(format) => onSettings({ ...settings, format })}
          options={exportFormats.map((value) => ({ value, label: formatName(value) }))}
        />
        <Select
          label={texts.edge}
          value={String(settings.edge ?? '')}
          onChange={(edge) => onSettings({ ...settings, edge: edge === '' ? null : Number(edge) })}
          options={[
            { value: '', label: texts.fullSize },
            ...edges.map((edge) => ({ value: String(edge), label: texts.pixels(count(edge)) })),
          ]}
        />
      </div>
      {(settings.edge !== null || settings.format !== 'original' || settings.watermark !== null) && (
        <NumberField
          label={texts.quality}
          value={settings.quality}
          min={1}
          max={100}
          onChange={(quality) => onSettings({ ...settings, quality })}
        />
      )}
      <CheckBox
        label={texts.mark}
        checked={settings.watermark !== null}
        onChange={(marked) => onSettings({ ...settings, watermark: marked ? noMark : null })}
      />
      {settings.watermark !== null && (
        <MarkFields
          mark={settings.watermark}
          onMark={(watermark) => onSettings({ ...settings, watermark })}
        />
      )}
    </fieldset>
  );
}

const noMark: Watermark = { kind: 'text', content: '', place: 'bottom-right', size: 25, opacity: 60 };

type MarkFieldsProps = { readonly mark: Watermark; readonly onMark: (mark: Watermark) => void };

function MarkFields({ mark, onMark }: MarkFieldsProps) {
  const texts = useTexts(leavingTexts);
  const places = useTexts(markPlaceNames);
  const choose = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFiles', { title: texts.markFileTitle, kind: 'photos' });
    if (paths[0] !== undefined) onMark({ ...mark, content: paths[0] });
  };
  return (
    <div className={styles['inset']}>
      <div>
        <Segmented
          label={texts.markKind}
          value={mark.kind}
          onChange={(kind) => onMark({ ...mark, kind, content: '' })}
          options={[
            { value: 'text', label: texts.markText },
            { value: 'picture', label: texts.markPicture },
          ]}
        />
      </div>
      {mark.kind === 'text' ? (
        <TextField
          label={texts.markContent}
          value={mark.content}
          onInput={(content) => onMark({ ...mark, content })}
        />
      ) : (
        <>
          <div>
            <Button onClick={() => void choose()}>{texts.markFile}</Button>
          </div>
          {mark.content !== '' && <p className={styles['path']}>{mark.content}</p>}
        </>
      )}
      <div className={styles['three']}>
        <Select
          label={texts.markPlace}
          value={mark.place}
          onChange={(place) => onMark({ ...mark, place })}
          options={watermarkPlaces.map((value) => ({ value, label: places[value] }))}
        />
        <NumberField
          label={texts.markSize}
          value={mark.size}
          min={2}
          max={100}
          onChange={(size) => onMark({ ...mark, size })}
        />
        <NumberField
          label={texts.markOpacity}
          value={mark.opacity}
          min={5}
          max={100}
          onChange={(opacity) => onMark({ ...mark, opacity })}
        />
      </div>
    </div>
  );
}

type NumberFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
};

/** Takes over what is typed only where it is a whole number in its limits. */
function NumberField({ label, value, min, max, onChange }: NumberFieldProps) {
  return (
    <TextField
      label={label}
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      value={String(value)}
      onInput={(text) => {
        const typed = Number(text);
        if (Number.isInteger(typed) && typed >= min && typed <= max) onChange(typed);
      }}
    />
  );
}
