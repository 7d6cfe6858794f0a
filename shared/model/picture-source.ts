// Whether a picture is a photograph, by what it says of itself (IPTC Digital Source Type, and the AI fields of 2025.1).
import type { Photo } from './photo.ts';

export type MachineMade = 'ai-made' | 'ai-parts';

/** Undefined for a photograph, and for a picture that says nothing. */
export function machineMade({
  digitalSourceType,
  aiSystem,
}: Pick<Photo, 'digitalSourceType' | 'aiSystem'>): MachineMade | undefined {
  // A NewsCodes address or its last part.
  const code = digitalSourceType.split('/').at(-1) ?? '';
  const kind = Object.hasOwn(KINDS, code) ? KINDS[code] : undefined;
  return kind ?? (aiSystem === '' ? undefined : 'ai-made');
}

/** https://cv.iptc.org/newscodes/digitalsourcetype/ : those a reader must be told of. */
const KINDS: Readonly<Record<string, MachineMade>> = {
  trainedAlgorithmicMedia: 'ai-made',
  compositeSynthetic: 'ai-parts',
  compositeWithTrainedAlgorithmicMedia: 'ai-parts',
};
