// Three records may name the same field. Which one is believed, and why (MWG guidance 2.0, with the order IPTC asks for):
// XMP, unless somebody changed IIM alone afterwards; EXIF only where both are silent.
import { emptyPhotoText, PhotoField, PhotoText } from '#shared/model/photo.ts';
import type { RecordName, RecordReason } from '#shared/model/photo-records.ts';
import { isCutFrom } from './cut-to-bytes.ts';
import { iimFields } from './iim-text.ts';

export type TextSources = {
  readonly xmp: Partial<PhotoText>;
  readonly iim: Partial<PhotoText>;
  readonly exif: Partial<PhotoText>;
  /** `stale`: the IIM block is not the one XMP was written with. */
  readonly digest: 'current' | 'stale' | 'absent';
};

export type Choice = {
  readonly winner: RecordName;
  readonly reason: RecordReason;
  readonly disagrees: boolean;
};

/** Complete, NFC; what no record names is empty. */
export function chooseText(sources: TextSources): PhotoText {
  const chosen = PhotoField.options.flatMap((field) => {
    const choice = choose(field, sources);
    return choice === undefined ? [] : [[field, sources[choice.winner][field]] as const];
  });
  return PhotoText.parse({ ...emptyPhotoText, ...Object.fromEntries(chosen) });
}

/** Undefined where no record names the field. */
export function choose(field: keyof PhotoText, { xmp, iim, exif, digest }: TextSources): Choice | undefined {
  const first = chooseBetween(field, { xmp, iim, digest });
  if (exif[field] === undefined) return first;
  if (first === undefined) return { winner: 'exif', reason: 'only', disagrees: false };
  const believed = first.winner === 'xmp' ? xmp[field] : iim[field];
  if (isSame(believed, exif[field])) return first.reason === 'only' ? { ...first, reason: 'same' } : first;
  return { ...first, reason: first.disagrees ? first.reason : 'exif-last', disagrees: true };
}

function chooseBetween(
  field: keyof PhotoText,
  { xmp, iim, digest }: Omit<TextSources, 'exif'>,
): Choice | undefined {
  if (xmp[field] === undefined && iim[field] === undefined) return undefined;
  if (xmp[field] === undefined) return { winner: 'iim', reason: 'only', disagrees: false };
  if (iim[field] === undefined) return { winner: 'xmp', reason: 'only', disagrees: false };
  if (isSame(xmp[field], iim[field])) return { winner: 'xmp', reason: 'same', disagrees: false };
  if (isOnlyCut(field, iim, xmp)) return { winner: 'xmp', reason: 'iim-cut', disagrees: false };
  if (digest === 'stale') return { winner: 'iim', reason: 'iim-newer', disagrees: true };
  return { winner: 'xmp', reason: 'xmp-first', disagrees: true };
}

/** An IIM value that is only what the byte limit left of the XMP value is no change. */
function isOnlyCut(field: keyof PhotoText, iim: Partial<PhotoText>, xmp: Partial<PhotoText>): boolean {
  const known = iimFields.find((candidate) => candidate.field === field);
  if (known === undefined) return false;
  const short = [iim[known.field] ?? []].flat();
  const whole = [xmp[known.field] ?? []].flat();
  return (
    short.length === whole.length &&
    short.every((value, index) => {
      const full = (whole[index] ?? '').normalize('NFC');
      return value === full || isCutFrom(value, full, known.limit);
    })
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one).normalize('NFC') === JSON.stringify(other).normalize('NFC');
}
