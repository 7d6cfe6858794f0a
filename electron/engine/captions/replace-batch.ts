// Find and replace over a selection: what every photo would become, shown before anything is written. People stay a list, and a
// name that changes there changes where its bearer stands in the picture, too.
import { AppError } from '#shared/api/errors.ts';
import type { ReplaceResult, ReplaceRule } from '#shared/api/captioning-methods.ts';
import { joinList, type ReplaceField } from '#shared/model/caption-batch.ts';
import type { Photo, PhotoPatch } from '#shared/model/photo.ts';
import { replacer, type Replace } from './search-rule.ts';
import { withinTime } from './time-limit.ts';

export type Replacement = { readonly result: ReplaceResult; readonly set: PhotoPatch };

type ReplaceBatch = {
  readonly photos: readonly Photo[];
  readonly fields: readonly ReplaceField[];
  readonly rule: ReplaceRule;
};

/** Many times what a pattern takes on 2,000 captioned photos. */
const LIMIT_MS = 1000;

/** Photos that change, in their order. @throws AppError bad_pattern, also when the pattern finds no end */
export function replaceBatch({ photos, fields, rule }: ReplaceBatch): Replacement[] {
  const replace = replacer(rule);
  const work = (): Replacement[] => photos.flatMap((photo) => replaceInPhoto(photo, fields, replace) ?? []);
  // Plain words take as long as the text is; only a person's pattern may go round for ever.
  if (!rule.isPattern) return work();
  const outcome = withinTime(LIMIT_MS, work);
  if (outcome !== undefined) return outcome.value;
  throw new AppError(
    'bad_pattern',
    `Mẫu tìm “${rule.find}” chạy quá lâu nên đã dừng. Hãy viết mẫu đơn giản hơn. Chưa có ảnh nào bị thay đổi.`,
  );
}

function replaceInPhoto(
  photo: Photo,
  fields: readonly ReplaceField[],
  replace: Replace,
): Replacement | undefined {
  const changes: ReplaceResult['fields'] = {};
  let set: PhotoPatch = {};
  for (const field of fields) {
    const value = photo[field];
    if (typeof value === 'string') {
      const after = replace(value);
      if (after === value) continue;
      changes[field] = { before: value, after };
      set = { ...set, [field]: after };
    } else {
      const after = listAfter(value, replace);
      if (joinList(after) === joinList(value)) continue;
      changes[field] = { before: joinList(value), after: joinList(after) };
      set = {
        ...set,
        [field]: after,
        ...(field === 'people' ? { regions: regionsAfter(photo, replace) } : {}),
      };
    }
  }
  return Object.keys(changes).length === 0 ? undefined : { result: { id: photo.id, fields: changes }, set };
}

/** A value that becomes empty goes, one that is there already is not there twice. */
function listAfter(values: readonly string[], replace: Replace): string[] {
  const after = values.map((value) => replace(value).trim()).filter((value) => value !== '');
  return [...new Set(after)];
}

function regionsAfter({ regions }: Photo, replace: Replace): Photo['regions'] {
  return regions.map((region) => ({ ...region, name: replace(region.name) }));
}
