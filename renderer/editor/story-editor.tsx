// The sheet of an open story: head, byline and text as one page that is typed on where it stands.
import { memo, useRef } from 'react';
import type { LexicalEditor } from 'lexical';
import { useStorySession } from '../api/use-story-session.ts';
import type { StorySession } from '../api/story-session.ts';
import { editorTexts } from '../i18n/editor.ts';
import { useTexts } from '../i18n/texts.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { BodyEditor } from './body/body-editor.tsx';
import { readDocument } from './body/read-document.ts';
import { SheetComfort } from './comfort/sheet-comfort.tsx';
import { useSheetLook } from './comfort/use-sheet-look.ts';
import { zoomStyle } from './comfort/zoom.ts';
import { ConflictBar } from './conflict-bar.tsx';
import { FindInSheet } from './find/find-in-sheet.tsx';
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
  const editor = useRef<LexicalEditor>(null);
  const sheet = useRef<HTMLElement>(null);
  const look = useSheetLook();
  return (
    <div
      className={styles['desk']}
      data-float-area
      data-typewriter={look.typewriter || undefined}
      data-dim={look.dim || undefined}
    >
      <FindInSheet editorRef={editor} sheetRef={sheet} />
      <ConflictBar
        session={session}
        readDocument={() =>
          editor.current === null ? session.snapshot().content.document : readDocument(editor.current)
        }
      />
      <article
        ref={sheet}
        className={styles['sheet']}
        aria-label={texts.sheet}
        data-zoomed={look.zoom === 1 ? undefined : true}
        style={zoomStyle(look.zoom)}
      >
        <SheetHead
          session={session}
          onLeave={() => editor.current?.focus(undefined, { defaultSelection: 'rootStart' })}
        />
        <SheetComfort look={look} editorRef={editor} />
        <BodyEditor session={session} editorRef={editor} />
      </article>
    </div>
  );
});
