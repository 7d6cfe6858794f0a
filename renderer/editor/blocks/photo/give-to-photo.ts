// The photo is the owner of its caption, alt text and credit: the first words written for one in any story are its own.
import {
  $getNodeByKey,
  HISTORY_MERGE_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { AppError } from '#shared/api/errors.ts';
import { client } from '../../../api/client.ts';
import { photoQueries, queryClient } from '../../../api/queries.ts';
import { $isPhotoNode, type PhotoField } from './node.tsx';

type Gift = {
  readonly key: NodeKey;
  readonly photoId: string;
  readonly field: PhotoField;
  readonly text: string;
};

/** Writes the text to the photo, then lets the block say what the photo says. On failure the story keeps the text. */
export async function giveToPhoto(editor: LexicalEditor, { key, photoId, field, text }: Gift): Promise<void> {
  try {
    await client['photos.update']({ ids: [photoId], set: { [field]: text } });
    await queryClient.fetchQuery({ ...photoQueries.byId(photoId), staleTime: 0 });
  } catch (error) {
    // The story holds the text and shows it; the photo can be given it later.
    if (error instanceof AppError) return;
    throw error;
  }
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if ($isPhotoNode(node) && node.getOverride(field) === text) node.setOverride(field, null);
    },
    { tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}
