// Our fields in an IIM block, and back. Limits in bytes: IIM 4.2, chapter 6; people, event and alt text have no place in it.
import type { PhotoText } from '#shared/model/photo.ts';
import { cutToBytes } from '#shared/vietnamese/cut-to-bytes.ts';
import type { Dataset } from './iim.ts';
import { decodeIim, detectCharset, isText, utf8Marker } from './iim-charset.ts';

type IimField = {
  readonly field: Exclude<keyof PhotoText, 'regions'>;
  readonly number: number;
  readonly limit: number;
};

/** By dataset number, the order in which they are written. */
export const iimFields = [
  { field: 'keywords', number: 25, limit: 64 },
  { field: 'instructions', number: 40, limit: 256 },
  { field: 'creator', number: 80, limit: 32 },
  { field: 'creatorTitle', number: 85, limit: 32 },
  { field: 'city', number: 90, limit: 32 },
  { field: 'place', number: 92, limit: 32 },
  { field: 'province', number: 95, limit: 32 },
  { field: 'country', number: 101, limit: 64 },
  { field: 'jobId', number: 103, limit: 32 },
  { field: 'headline', number: 105, limit: 256 },
  { field: 'credit', number: 110, limit: 32 },
  { field: 'source', number: 115, limit: 32 },
  { field: 'rights', number: 116, limit: 128 },
  { field: 'caption', number: 120, limit: 2000 },
] as const satisfies readonly IimField[];

/** What the block says of our fields; a field it does not name is absent. */
export function readIimText(datasets: readonly Dataset[]): Partial<PhotoText> {
  const charset = detectCharset(datasets);
  const text: Partial<PhotoText> = {};
  for (const { field, number } of iimFields) {
    const values = datasets
      .filter((dataset) => dataset.record === 2 && dataset.number === number)
      .map(({ value }) => decodeIim(value, charset))
      .filter((value) => value !== '');
    if (values.length === 0) continue;
    if (field === 'keywords') text.keywords = values;
    else text[field] = values.join(', ');
  }
  return text;
}

/**
 * The block with our fields set to `text`, all in UTF-8 and declared so; other datasets keep their values and order.
 * Empty when there is nothing to say.
 */
export function withIimText(
  datasets: readonly Dataset[],
  text: PhotoText,
  createdAt?: string,
): readonly Dataset[] {
  const dates = createdAt === undefined ? [] : createdSets(createdAt);
  const texts = iimFields.flatMap(({ field, number, limit }) =>
    [text[field]]
      .flat()
      .map((value) => cutToBytes(value.normalize('NFC'), limit))
      .filter((value) => value !== '')
      .map((value) => ({ record: 2, number, value: Buffer.from(value, 'utf8') })),
  );
  const ours = [...texts, ...dates].toSorted((one, other) => one.number - other.number);
  const others = inUtf8(datasets).filter(
    (dataset) => !isOurs(dataset) && !dates.some(({ number }) => isNumbered(dataset, number)),
  );
  if (ours.length === 0 && others.every(isFormal)) return [];
  const version = others.find(isVersion) ?? { record: 2, number: 0, value: Uint8Array.of(0, 4) };
  const rest = others.filter((dataset) => !isFormal(dataset));
  return [utf8Marker, version, ...rest, ...ours];
}

/**
 * Date and time created (IIM 4.2, 2:55 and 2:60) from an ISO 8601 moment. The time wants a zone; a camera that tells none is taken
 * to be at home.
 */
function createdSets(createdAt: string): Dataset[] {
  const [date = '', time = ''] = createdAt.split('T');
  const zone = /[+-]\d\d:\d\d$/u.exec(time)?.[0] ?? '+07:00';
  const values = [
    [55, date.replaceAll('-', '')],
    [60, `${time.slice(0, 8)}${zone}`.replaceAll(':', '')],
  ] as const;
  return values.map(([number, value]) => ({ record: 2, number, value: Buffer.from(value, 'latin1') }));
}

function isNumbered(dataset: Dataset, number: number): boolean {
  return dataset.record === 2 && dataset.number === number;
}

function isOurs({ record, number }: Dataset): boolean {
  return record === 2 && iimFields.some((field) => field.number === number);
}

/** Says something of the block, nothing of the photo. */
function isFormal(dataset: Dataset): boolean {
  return isVersion(dataset) || (dataset.record === 1 && dataset.number === 90);
}

function isVersion({ record, number }: Dataset): boolean {
  return record === 2 && number === 0;
}

/** The block will be declared UTF-8, so foreign text in old letters has to change with it. */
function inUtf8(datasets: readonly Dataset[]): readonly Dataset[] {
  const charset = detectCharset(datasets);
  if (charset === 'utf-8') return datasets;
  return datasets.map((dataset) =>
    isText(dataset)
      ? {
          ...dataset,
          value: Buffer.from(new TextDecoder(charset).decode(dataset.value).normalize('NFC'), 'utf8'),
        }
      : dataset,
  );
}
