// The text of a story in the window: Lexical with our nodes, and what floats over it. Renders once per story; typing does not
// pass through React.
import { ClickAfterLastBlockExtension, NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { TableExtension } from '@lexical/table';
import { $getEditor, configExtension, defineExtension } from 'lexical';
import { EditorRefPlugin } from '@lexical/react/LexicalEditorRefPlugin';
import type { LexicalEditor } from 'lexical';
import { lazy, memo, Suspense, useState, type RefObject } from 'react';
import type { StorySession } from '../../api/story-session.ts';
import { editorTexts } from '../../i18n/editor.ts';
import { useTexts } from '../../i18n/texts.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { BlockViewsContext } from '../blocks/block-views.tsx';
import { EmbedView } from '../blocks/embed/lazy-view.tsx';
import { FileView } from '../blocks/file/lazy-view.tsx';
import { wholeBlocks } from '../blocks/whole-blocks.ts';
import { copyExtension } from '../extensions/copy.ts';
import { StoryTextExtension } from '../extensions/story-text.ts';
import { storyPhotosOf } from '../photos/story-photos.ts';
import { KeptUndo } from '../undo/kept-undo.tsx';
import styles from './body.module.css';
import { DrawNear } from './draw-near.tsx';
import { EmptyHint } from './empty-hint.tsx';
import { FirstCaret } from './first-caret.tsx';
import { HistoryButtons } from './history-buttons.tsx';
import { KeepSaved } from './keep-saved.tsx';
import { bodyTheme } from './theme.ts';

const AroundText = lazy(async () => {
  await afterPaint();
  return { default: (await import('./around-text.tsx')).AroundText };
});

const blockViews = {
  embed: EmbedView,
  file: FileView,
};

type BodyEditorProps = {
  readonly session: StorySession;
  readonly editorRef: RefObject<LexicalEditor | null>;
};

export const BodyEditor = memo(function BodyEditor({ session, editorRef }: BodyEditorProps) {
  const texts = useTexts(editorTexts);
  const [extension] = useState(() => bodyExtension(session));
  return (
    <BlockViewsContext value={blockViews}>
      <div className={styles['body']}>
        <LexicalExtensionComposer extension={extension} contentEditable={null}>
          <ContentEditable
            className={styles['text']}
            aria-label={texts.body}
            data-hint={texts.bodyPlaceholder}
            lang="vi"
            spellCheck={false}
            autoCorrect="off"
            autoCapitalize="off"
          />
          <DrawNear />
          <KeepSaved session={session} />
          <KeptUndo session={session} />
          <EmptyHint />
          <FirstCaret session={session} />
          <HistoryButtons />
          <EditorRefPlugin editorRef={editorRef} />
          <Suspense>
            <AroundText session={session} />
          </Suspense>
        </LexicalExtensionComposer>
      </div>
    </BlockViewsContext>
  );
});

function bodyExtension(session: StorySession) {
  return defineExtension({
    name: 'toa-soan/body',
    // One namespace for all stories: blocks copied in one keep their form in another.
    namespace: 'toa-soan',
    theme: bodyTheme,
    $initialEditorState: JSON.stringify(session.snapshot().content.document),
    onError: (error) => reportError(error),
    dependencies: [
      StoryTextExtension,
      copyExtension((photoId) => storyPhotosOf($getEditor()).get(photoId) ?? undefined),
      // Broad tables scroll by themselves.
      configExtension(TableExtension, { hasHorizontalScroll: true }),
      ClickAfterLastBlockExtension,
      configExtension(NodeSelectionDataSelectedExtension, { nodes: [...wholeBlocks] }),
    ],
  });
}
