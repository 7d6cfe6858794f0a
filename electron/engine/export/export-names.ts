// The names copies get: a pattern filled in for each photo, no two alike on any system.
import type { ExportName, ExportSettings } from '#shared/model/export.ts';
import type { Photo } from '#shared/model/photo.ts';
import { expandPattern } from '../captions/pattern.ts';
import { extensionOf } from '../files/library-paths.ts';
import { safeFileName } from '../files/safe-file-name.ts';

/**
 * In the order of `photos`. `present`: names that are taken already, in lower case.
 * @throws AppError unknown_variable
 */
export function exportNames(
  photos: readonly Photo[],
  settings: Pick<ExportSettings, 'names' | 'format' | 'untouched'>,
  present: readonly string[] = [],
): ExportName[] {
  const digits = String(photos.length).length;
  const taken = new Set(present);
  return photos.map((photo, index) => {
    // In a list sorted by name, 10 must not stand before 2.
    const counted = settings.names.replace(/\{\s*stt\s*\}/giu, String(index + 1).padStart(digits, '0'));
    const context = { event: '', place: '' };
    const source = { photo, number: index + 1, total: photos.length, context, register: [] };
    const { text, missing } = expandPattern(counted, source, () => undefined);
    const extension = exportedExtension(photo, settings);
    for (let number = 1; ; number += 1) {
      const file = safeFileName(text, extension, number === 1 ? '' : ` (${number})`);
      const key = file.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return { id: photo.id, file, missing: [...missing] };
    }
  });
}

/** What a photo becomes: the chosen format, or its own where that can be made without what must not leave. */
export function exportedType(
  { mimeType }: Pick<Photo, 'mimeType'>,
  { format, untouched }: Pick<ExportSettings, 'format' | 'untouched'>,
): string {
  if (untouched) return mimeType;
  if (format !== 'original') return `image/${format}`;
  if (mimeType === 'image/gif') return 'image/png';
  return REMADE.has(mimeType) ? mimeType : 'image/jpeg';
}

/** Formats that are written as they came. */
const REMADE: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/tiff']);

/** The photo's own spelling where it fits the content (`JPG`), else the usual one. */
function exportedExtension(photo: Photo, settings: Pick<ExportSettings, 'format' | 'untouched'>): string {
  const usual = extensionOf(exportedType(photo, settings));
  const own = /\.([^.]+)$/u.exec(photo.fileName)?.[1] ?? '';
  return [usual, ALIASES[usual]].includes(own.toLowerCase()) ? own : usual;
}

const ALIASES: Readonly<Record<string, string>> = { jpg: 'jpeg', tif: 'tiff' };
