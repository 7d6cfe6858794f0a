// The ways photos come into a story from the screen: by id from the library, as files from outside, through the file dialog.
// Tells the person what did not go as wished.
import type { LexicalEditor } from 'lexical';
import { askShell } from '../../api/client.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { editorTexts } from '../../i18n/editor.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { notify } from '../../ui/notices.tsx';
import { importPhotos } from './import-photos.ts';
import { placePhotos, type PhotoTarget } from './place-photos.ts';

export type BringPhotos = {
  readonly place: (ids: readonly string[], target: PhotoTarget) => void;
  /** Resolves when they stand in the text. */
  readonly importAndPlace: (paths: readonly string[], target: PhotoTarget) => Promise<void>;
  readonly choose: (target: PhotoTarget) => void;
};

export function useBringPhotos(editor: LexicalEditor): BringPhotos {
  const texts = useTexts(editorTexts);
  const format = useFormat();
  const describe = useDescribeError();
  const told = (work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => void notify({ kind: 'problem', text: describe(error).sentence }));

  const place = async (ids: readonly string[], target: PhotoTarget): Promise<void> => {
    const { captionsWritten } = await placePhotos(editor, ids, target);
    if (!captionsWritten) notify({ kind: 'problem', text: texts.captionKept });
  };
  const importAndPlace = async (paths: readonly string[], target: PhotoTarget): Promise<void> => {
    if (paths.length === 0) return;
    const endNews = notify({ kind: 'news', text: texts.importing(format.count(paths.length)) });
    try {
      const ids = await importPhotos(paths);
      if (ids.length > 0) await place(ids, target);
    } finally {
      endNews();
    }
  };
  const choose = async (target: PhotoTarget): Promise<void> => {
    const { paths } = await askShell('shell.chooseFiles', { title: texts.choosePhotosTitle, kind: 'photos' });
    await importAndPlace(paths, target);
  };

  return {
    place: (ids, target) => void told(place(ids, target)),
    importAndPlace: (paths, target) => told(importAndPlace(paths, target)),
    choose: (target) => void told(choose(target)),
  };
}
