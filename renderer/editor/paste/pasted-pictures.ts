// Pictures of a clipboard on their way into the library: each fills the placeholder that was pasted for it, with its caption.
import type { LexicalEditor } from 'lexical';
import { z } from 'zod';
import { AppError } from '#shared/api/errors.ts';
import { client } from '../../api/client.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useFormat } from '../../i18n/format.ts';
import { pastingTexts } from '../../i18n/pasting.ts';
import { useTexts } from '../../i18n/texts.ts';
import { notify } from '../../ui/notices.tsx';
import { placePhotos } from '../photos/place-photos.ts';
import type { WaitingPicture } from './insert-pasted.ts';

const MediaType = z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Returns at once; what could not be had is told in one notice, and its place goes on waiting. */
export function usePastedPictures(editor: LexicalEditor): (pictures: readonly WaitingPicture[]) => void {
  const texts = useTexts(pastingTexts);
  const format = useFormat();
  const describe = useDescribeError();
  const bring = async (pictures: readonly WaitingPicture[]): Promise<void> => {
    const endNews = notify({ kind: 'news', text: texts.takingIn(format.count(pictures.length)) });
    const problems: AppError[] = [];
    // One after the other: the engine goes on answering in between, and one that fails stands alone.
    for (const picture of pictures) {
      const problem = await bringOne(editor, picture);
      if (problem !== undefined) problems.push(problem);
    }
    endNews();
    const [first] = problems;
    if (first === undefined) return;
    notify({
      kind: 'problem',
      text: texts.notTakenIn(format.count(problems.length), describe(first).sentence),
    });
  };
  return (pictures) => {
    if (pictures.length > 0) void bring(pictures);
  };
}

async function bringOne(editor: LexicalEditor, picture: WaitingPicture): Promise<AppError | undefined> {
  const mediaType = MediaType.safeParse(picture.mediaType);
  if (!mediaType.success) return undefined;
  try {
    const { id } = await client['photos.takeIn']({ mediaType: mediaType.data, base64: picture.base64() });
    await placePhotos(editor, [id], { kind: 'placeholder', key: picture.key, joinsLastStep: true });
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
