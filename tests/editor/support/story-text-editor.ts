// The editor's text without a window, loaded with a document and read back as one.
import { buildEditorFromExtensions, type LexicalEditorWithDispose } from '@lexical/extension';
import { HeadlessExtension } from '@lexical/headless';
import { HistoryExtension } from '@lexical/history';
import { configExtension } from 'lexical';
import { StoryTextExtension } from '#renderer/editor/extensions/story-text.ts';
import { StoryDocument } from '#shared/model/blocks.ts';

/** With the undo of a window. */
export function openStoryText(document: StoryDocument): LexicalEditorWithDispose {
  return buildEditorFromExtensions(
    {
      name: 'test',
      $initialEditorState: JSON.stringify(document),
      dependencies: [HeadlessExtension, configExtension(HistoryExtension, { disabled: false })],
      onError: (error) => {
        throw error;
      },
    },
    StoryTextExtension,
  );
}

export function readDocument(editor: LexicalEditorWithDispose): StoryDocument {
  return StoryDocument.parse(editor.getEditorState().toJSON());
}

/** The document after one change made at once. */
export function afterChange(document: StoryDocument, $change: () => void): StoryDocument {
  using editor = openStoryText(document);
  editor.update($change, { discrete: true });
  return readDocument(editor);
}
