// Writing to photos from the panel: every write is one step of the photo room's undo and one notice with Undo.
import { useRef } from 'react';
import type { ReplaceBatch } from '#shared/api/captioning-methods.ts';
import type { CaptionBatch } from '#shared/api/photo-methods.ts';
import type { Photo, PhotoPatch } from '#shared/model/photo.ts';
import { client } from '../../../api/client.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { notify } from '../../../ui/notices.tsx';
import { usePhotoHistory, type EditOutcome } from '../history/photo-history.tsx';
import { changePeople } from './shared-values.ts';

export type CaptionEdits = {
  /** Resolves to the failure, undefined when the batch was written. */
  readonly apply: (batch: CaptionBatch) => Promise<unknown>;
  /** The same, of a find and replace. */
  readonly replace: (batch: ReplaceBatch) => Promise<unknown>;
  /** The same values to all: fields pasted or filled down. */
  readonly write: (photos: readonly Photo[], set: PhotoPatch) => void;
  readonly changePeopleOf: (
    photos: readonly Photo[],
    change: (people: readonly string[]) => readonly string[],
  ) => void;
  readonly undo: () => void;
  readonly canUndo: boolean;
};

export function useCaptionEdits(): CaptionEdits {
  const texts = useTexts(captionTexts);
  const describe = useDescribeError();
  const { remember, undo, canUndo } = usePhotoHistory();
  const isBusy = useRef(false);
  const tell = (error: unknown): void => void notify({ kind: 'problem', text: describe(error).sentence });

  const attempt = async (write: () => Promise<EditOutcome>): Promise<unknown> => {
    // Leaving the panel by its own button asks twice: once on leaving the field, once on the press.
    if (isBusy.current) return undefined;
    isBusy.current = true;
    try {
      remember([await write()], { sentence: texts.changed });
      return undefined;
    } catch (error) {
      return error;
    } finally {
      isBusy.current = false;
    }
  };

  const writeSame: CaptionEdits['write'] = (photos, set) => {
    const ids = photos.map(({ id }) => id);
    const write = async (): Promise<void> =>
      remember([await client['photos.update']({ ids, set })], { sentence: texts.changed });
    write().catch(tell);
  };

  const writePeople: CaptionEdits['changePeopleOf'] = (photos, change) => {
    const write = async (): Promise<void> => {
      const outcomes: EditOutcome[] = [];
      for (const { ids, people } of changePeople(photos, change)) {
        outcomes.push(await client['photos.update']({ ids: [...ids], set: { people: [...people] } }));
      }
      if (outcomes.length > 0) remember(outcomes, { sentence: texts.peopleChanged });
    };
    write().catch(tell);
  };

  return {
    apply: (batch) => attempt(() => client['photos.applyCaptions'](batch)),
    replace: (batch) => attempt(() => client['photos.applyReplace'](batch)),
    write: writeSame,
    changePeopleOf: writePeople,
    undo,
    canUndo,
  };
}
