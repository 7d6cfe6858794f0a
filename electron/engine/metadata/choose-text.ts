// Three records may name the same field. Which one is believed, and why (MWG guidance 2.0, with the order IPTC asks for):
// XMP, unless somebody changed IIM alone afterwards; EXIF only where both are silent.
import { emptyPhotoText, PhotoText } from '#shared/model/photo.ts';
import { isCutFrom } from './cut-to-bytes.ts';
import { iimFields } from './iim-text.ts';

export type TextSources = {
  readonly xmp: Partial<PhotoText>;
  readonly iim: Partial<PhotoText>;
  readonly exif: Partial<PhotoText>;
  /** `stale`: the IIM block is not the one XMP was written with. */
  readonly digest: 'current' | 'stale' | 'absent';
};

/** Complete, NFC; what no record names is empty. */
export function chooseText({ xmp, iim, exif, digest }: TextSources): PhotoText {
  const first = digest === 'stale' ? { ...xmp, ...withoutCuts(iim, xmp) } : { ...iim, ...xmp };
  return PhotoText.parse({ ...emptyPhotoText, ...exif, ...first });
}

/** An IIM value that is only what the byte limit left of the XMP value is no change. */
function withoutCuts(iim: Partial<PhotoText>, xmp: Partial<PhotoText>): Partial<PhotoText> {
  const changed: Partial<PhotoText> = { ...iim };
  for (const { field, limit } of iimFields) {
    const short = [iim[field] ?? []].flat();
    const whole = [xmp[field] ?? []].flat();
    const isOnlyCut =
      short.length === whole.length &&
      short.every((value, index) => {
        const full = (whole[index] ?? '').normalize('NFC');
        return value === full || isCutFrom(value, full, limit);
      });
    if (isOnlyCut) delete changed[field];
  }
  return changed;
}
