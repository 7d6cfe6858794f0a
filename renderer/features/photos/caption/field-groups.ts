// In which order and under which headings the form shows what may be written. People stand among the everyday ones, as chips.
import type { BatchField } from '#shared/model/caption-batch.ts';

/** One line each; the caption and the alt text come before them. */
export const everydayFields = [
  'credit',
  'creator',
  'event',
  'place',
] as const satisfies readonly BatchField[];

export type FieldGroup = {
  readonly name: 'headings' | 'places' | 'rights' | 'job' | 'description' | 'origin';
  readonly fields: readonly BatchField[];
};

/** Behind a line each, under "more fields". */
export const moreFields: readonly FieldGroup[] = [
  { name: 'headings', fields: ['headline', 'keywords'] },
  { name: 'places', fields: ['city', 'province', 'country'] },
  { name: 'rights', fields: ['rights', 'source', 'creatorTitle'] },
  { name: 'job', fields: ['jobId', 'instructions'] },
  { name: 'description', fields: ['extendedDescription'] },
  {
    name: 'origin',
    fields: ['digitalSourceType', 'aiSystem', 'aiSystemVersion', 'aiPrompt', 'aiPromptWriter'],
  },
];

/** Written in sentences: shown with their length in words, in an area of several lines. */
export function isLongText(field: BatchField): boolean {
  return ['caption', 'alt', 'extendedDescription', 'instructions', 'aiPrompt'].includes(field);
}

/** IPTC NewsCodes "digitalsourcetype" a newsroom meets; what a photo has besides is shown as it is. */
export const sourceTypes = [
  'digitalCapture',
  'computationalCapture',
  'negativeFilm',
  'positiveFilm',
  'print',
  'screenCapture',
  'humanEdits',
  'algorithmicallyEnhanced',
  'compositeWithTrainedAlgorithmicMedia',
  'trainedAlgorithmicMedia',
  'digitalCreation',
] as const;
export type SourceType = (typeof sourceTypes)[number];

export function isSourceType(text: string): text is SourceType {
  return sourceTypes.some((type) => type === text);
}
