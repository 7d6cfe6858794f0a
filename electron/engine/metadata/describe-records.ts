// What a file's records say side by side, for people who want to know why a caption reads as it does.
import { PhotoField } from '#shared/model/photo.ts';
import { recordNames, type FieldRecord, type FileRecords } from '#shared/model/photo-records.ts';
import { choose, type TextSources } from './choose-text.ts';
import type { Dataset } from './iim.ts';
import { detectCharset, isDeclaredUtf8 } from './iim-charset.ts';

export function describeRecords(sources: TextSources, datasets: readonly Dataset[]): FileRecords {
  return {
    fields: PhotoField.options.flatMap((field) => describeField(field, sources) ?? []),
    digest: sources.digest,
    charset:
      datasets.length === 0 ? null : { name: detectCharset(datasets), declared: isDeclaredUtf8(datasets) },
  };
}

function describeField(field: PhotoField, sources: TextSources): FieldRecord | undefined {
  const choice = choose(field, sources);
  if (choice === undefined) return undefined;
  const values = recordNames.flatMap((name) => {
    const value = sources[name][field];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { field, values: Object.fromEntries(values), ...choice };
}
