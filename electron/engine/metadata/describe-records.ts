// What a file's records say side by side, for people who want to know why a caption reads as it does.
import type { PhotoText } from '#shared/model/photo.ts';
import { recordNames, type FieldRecord, type FileRecords } from '#shared/model/photo-records.ts';
import { choose, textFields, type TextSources } from './choose-text.ts';
import type { Dataset } from './iim.ts';
import { detectCharset, isDeclaredUtf8 } from './iim-charset.ts';

export function describeRecords(sources: TextSources, datasets: readonly Dataset[]): FileRecords {
  return {
    fields: textFields.flatMap((field) => describeField(field, sources) ?? []),
    digest: sources.digest,
    charset:
      datasets.length === 0 ? null : { name: detectCharset(datasets), declared: isDeclaredUtf8(datasets) },
  };
}

function describeField(field: keyof PhotoText, sources: TextSources): FieldRecord | undefined {
  const choice = choose(field, sources);
  if (choice === undefined) return undefined;
  const values = recordNames.flatMap((name) => {
    const value = sources[name][field];
    return value === undefined ? [] : [[name, asText(value)] as const];
  });
  return { field, values: Object.fromEntries(values), ...choice };
}

/** A region by whom it shows. */
function asText(value: PhotoText[keyof PhotoText]): string {
  if (typeof value === 'string') return value.normalize('NFC');
  const parts = value.map((part) => (typeof part === 'string' ? part : part.name));
  return parts.join('; ').normalize('NFC');
}
