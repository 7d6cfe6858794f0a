import { AppError } from '#shared/api/errors.ts';
import type { Photo } from '#shared/model/photo.ts';
import { askShell, client } from '../../../api/client.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { notify } from '../../../ui/notices.tsx';

/** Copies of the originals with their words written into them, into a folder the person chooses. */
export function usePhotoExport(photos: readonly Photo[]): () => void {
  const texts = useTexts(captionTexts);
  const { count } = useFormat();
  const describe = useDescribeError();
  const run = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFolder', { title: texts.exportTitle, purpose: 'export' });
    const [out] = paths;
    if (out === undefined || photos.length === 0) return;
    const { files, failed } = await client['photos.export']({ ids: photos.map(({ id }) => id), out });
    if (files.length > 0) notify({ kind: 'done', text: texts.exported(count(files.length)) });
    const [first] = failed;
    if (first !== undefined) {
      const { sentence } = describe(new AppError(first.code, first.message));
      notify({ kind: 'problem', text: texts.exportFailed(count(failed.length), sentence) });
    }
  };
  return () => {
    run().catch((error: unknown) => notify({ kind: 'problem', text: describe(error).sentence }));
  };
}
