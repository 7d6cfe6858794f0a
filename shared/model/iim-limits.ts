// How many bytes of UTF-8 a field may have in the old IIM record (IPTC-IIM 4.2, chapter 6); a keyword counts alone. People, event
// and alt text have no place there.
import type { PhotoText } from './photo.ts';

export const iimLimits = {
  caption: 2000,
  headline: 256,
  instructions: 256,
  rights: 128,
  country: 64,
  keywords: 64,
  creator: 32,
  creatorTitle: 32,
  credit: 32,
  source: 32,
  place: 32,
  city: 32,
  province: 32,
  jobId: 32,
} as const satisfies Partial<Record<keyof PhotoText, number>>;

export type IimField = keyof typeof iimLimits;

export function isIimField(field: string): field is IimField {
  return Object.hasOwn(iimLimits, field);
}
