// The text of a story in the window: Lexical with our nodes, and what floats over it. Renders once per story; typing does not
// pass through React.
import { ClickAfterLastBlockExtension, NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { configExtension, defineExtension } from 'lexical';
import { memo, useState } from 'react';
import type { StorySession } from '../../api/story-session.ts';
import { editorTexts } from '../../i18n/editor.ts';
import { useTexts } from '../../i18n/texts.ts';
import { BlockViewsContext } from '../blocks/block-views.tsx';
import { GalleryNode } from '../blocks/gallery/node.tsx';
import { GalleryView } from '../blocks/gallery/view.tsx';
import { PhotoNode } from '../blocks/photo/node.tsx';
import { PhotoView } from '../blocks/photo/view.tsx';
import { StoryTextExtension } from '../extensions/story-text.ts';
import styles from './body.module.css';
import { EmptyHint } from './empty-hint.tsx';
import { HistoryButtons } from './history-buttons.tsx';
import { KeepSaved } from './keep-saved.tsx';
import { bodyTheme } from './theme.ts';

const blockViews = { photo: PhotoView, gallery: GalleryView };

export const BodyEditor = memo(function BodyEditor({ session }: { readonly session: StorySession }) {
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
          <KeepSaved session={session} />
          <EmptyHint />
          <HistoryButtons />
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
      ClickAfterLastBlockExtension,
      configExtension(NodeSelectionDataSelectedExtension, { nodes: [PhotoNode, GalleryNode] }),
    ],
  });
}
