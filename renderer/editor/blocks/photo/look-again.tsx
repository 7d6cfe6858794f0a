// Under a text whose partner changed since it was written: says so until somebody has read it again.
import { useQuery } from '@tanstack/react-query';
import type { Photo } from '#shared/model/photo.ts';
import { client } from '../../../api/client.ts';
import { storyQueries } from '../../../api/queries.ts';
import { useWorkspace } from '../../../commands/workspace.tsx';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { nameTexts } from '../../../i18n/names.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { notify } from '../../../ui/notices.tsx';
import type { PhotoField } from './node.tsx';
import styles from './photo.module.css';

type LookAgainProps = {
  readonly photo: Photo;
  readonly field: PhotoField;
  /** The story says something of its own here; else the text is the photo's. */
  readonly isOverride: boolean;
};

export function LookAgain({ photo, field, isOverride }: LookAgainProps) {
  const texts = useTexts(nameTexts);
  const describe = useDescribeError();
  const { storyId } = useWorkspace();
  const { data } = useQuery({ ...storyQueries.lookAgain(storyId ?? ''), enabled: storyId !== null });
  const isOfStory = isOverride && field === 'caption' && data?.photoIds.includes(photo.id) === true;
  const isOfPhoto = !isOverride && field !== 'credit' && photo.lookAgain.includes(field);
  if (!isOfStory && !isOfPhoto) return null;

  const look = async (): Promise<void> => {
    if (isOfStory && storyId !== null) await client['stories.looked']({ id: storyId, photoId: photo.id });
    else await client['photos.looked']({ ids: [photo.id], texts: [field] });
  };
  return (
    <span className={styles['own']} data-look title={isOfStory ? texts.lookAgainHint : texts.lookAgainPair}>
      {texts.lookAgain}
      <button
        type="button"
        onClick={() =>
          void look().catch(
            (error: unknown) => void notify({ kind: 'problem', text: describe(error).sentence }),
          )
        }
      >
        {texts.looked}
      </button>
    </span>
  );
}
