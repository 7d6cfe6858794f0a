// The sheet of an open story: head, byline and text as one page that is typed on where it stands.
import { memo } from 'react';
import { useStorySession } from '../api/use-story-session.ts';
import type { StorySession } from '../api/story-session.ts';
import { editorTexts } from '../i18n/editor.ts';
import { useTexts } from '../i18n/texts.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { BodyEditor } from './body/body-editor.tsx';
import { SheetHead } from './sheet/sheet-head.tsx';
import styles from './story-editor.module.css';

export function StoryEditor({ storyId }: { readonly storyId: string }) {
  const view = useStorySession(storyId);
  const texts = useTexts(editorTexts);
  if (view.state !== 'open') return <Skeleton label={texts.opening} lines={6} />;
  return <Sheet key={storyId} session={view.session} />;
}

const Sheet = memo(function Sheet({ session }: { readonly session: StorySession }) {
  const texts = useTexts(editorTexts);
  return (
    <div className={styles['desk']}>
      <article className={styles['sheet']} aria-label={texts.sheet}>
        <SheetHead session={session} onLeave={() => undefined} />
        <BodyEditor session={session} />
      </article>
    </div>
  );
});
