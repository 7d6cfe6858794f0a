// Setting marks on photos: at once on the screen, one step of the photo room's undo, one notice where more than one photo changed.
import type { Photo, PhotoMarks } from '#shared/model/photo.ts';
import { client } from '../../../api/client.ts';
import { forgetMarks, showMarks } from '../../../api/known-photos.ts';
import { cullingTexts } from '../../../i18n/culling.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { notify } from '../../../ui/notices.tsx';
import { usePhotoHistory, type EditOutcome } from '../history/photo-history.tsx';

export type MarkChange = { readonly photos: readonly Photo[]; readonly set: Partial<PhotoMarks> };

export type SetMarks = (
  /** One step, however many groups of photos get marks of their own. */
  changes: readonly MarkChange[],
  /** Of the number of photos changed. */
  sentence?: (count: string) => string,
) => void;

export function useMarks(): SetMarks {
  const texts = useTexts(cullingTexts);
  const describe = useDescribeError();
  const { remember } = usePhotoHistory();

  const write = async (
    changes: readonly MarkChange[],
    sentence: (count: string) => string,
  ): Promise<void> => {
    const outcomes: EditOutcome[] = [];
    for (const { photos, set } of changes) {
      const ids = photos.filter((photo) => differs(photo, set)).map(({ id }) => id);
      if (ids.length === 0) continue;
      await showMarks(ids, set);
      outcomes.push(await client['photos.update']({ ids, set }));
    }
    const isQuiet = outcomes.reduce((sum, { changed }) => sum + changed, 0) <= 1;
    remember(outcomes, { sentence, isQuiet });
  };

  return (changes, sentence = texts.marked) => {
    write(changes, sentence).catch(async (error: unknown) => {
      notify({ kind: 'problem', text: describe(error).sentence });
      await forgetMarks();
    });
  };
}

function differs(photo: Photo, { pick, stars, label }: Partial<PhotoMarks>): boolean {
  return (
    (pick !== undefined && photo.pick !== pick) ||
    (stars !== undefined && photo.stars !== stars) ||
    (label !== undefined && photo.label !== label)
  );
}
