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
import type { PhotoField } from './node.ts';
import styles from './photo.module.css';

type LookAgainProps = {
  readonly photo: Photo;
  readonly field: PhotoField;
  /** The story says something of its own here; else the text is the photo's. */
  readonly isOverride: boolean;
};

/** A story of hundreds of photos asks only where it says something of its own: every question is answered after every save. */
export function LookAgain(props: LookAgainProps) {
  const { photo, field, isOverride } = props;
  if (isOverride) return field === 'caption' ? <OfStory photo={photo} /> : null;
  if (field === 'credit' || !photo.lookAgain.includes(field)) return null;
  return <Mark isOfStory={false} look={() => client['photos.looked']({ ids: [photo.id], texts: [field] })} />;
}

function OfStory({ photo }: Pick<LookAgainProps, 'photo'>) {
  const { storyId } = useWorkspace();
  const { data } = useQuery({ ...storyQueries.lookAgain(storyId ?? ''), enabled: storyId !== null });
  if (storyId === null || data?.photoIds.includes(photo.id) !== true) return null;
  return <Mark isOfStory look={() => client['stories.looked']({ id: storyId, photoId: photo.id })} />;
}

type MarkProps = { readonly isOfStory: boolean; readonly look: () => Promise<unknown> };

function Mark({ isOfStory, look }: MarkProps) {
  const texts = useTexts(nameTexts);
  const describe = useDescribeError();
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
