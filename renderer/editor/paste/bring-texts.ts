// Files with formatted text let go over a story: what stands in them goes in where they were let go, their pictures with it.
import {
  $addUpdateTag,
  $getNodeByKey,
  $getRoot,
  $parseSerializedNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { AppError } from '#shared/api/errors.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import { client } from '../../api/client.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { pastingTexts } from '../../i18n/pasting.ts';
import { useTexts } from '../../i18n/texts.ts';
import { notify } from '../../ui/notices.tsx';
import { looksLikeDocument } from '../attachments/attach-files.ts';
import { $insertWords } from '../desk/suggest/change-words.ts';
import type { PhotoTarget } from '../photos/place-photos.ts';

export type BringTexts = (paths: readonly string[], before: Before) => Promise<void>;

type Before = Extract<PhotoTarget, { kind: 'before' }>;

type Attach = (paths: readonly string[], before: Before) => Promise<void>;

/** By its ending; what it really is the engine finds out. */
export function looksLikeText(fileName: string): boolean {
  return /\.(?:docx|html?|xhtml|md|markdown|txt)$/iu.test(fileName);
}

/** `attach`: what a person does who meant the file itself to go with the story. */
export function useBringTexts(editor: LexicalEditor, attach: Attach): BringTexts {
  const texts = useTexts(pastingTexts);
  const describe = useDescribeError();
  return async (paths, before) => {
    const endNews = notify({ kind: 'news', text: texts.readingFiles });
    try {
      const { documents, failed } = await client['stories.readFiles']({ files: [...paths] });
      for (const { code, message } of failed) {
        notify({ kind: 'problem', text: describe(new AppError(code, message)).sentence });
      }
      editor.update(() => {
        $addUpdateTag(HISTORY_PUSH_TAG);
        $insertWords(() => {
          for (const { document } of documents) $insertDocument(document, before);
        });
      });
      const [first] = documents;
      if (first === undefined) return;
      const notes = documents.flatMap(({ warnings }) => warnings);
      notify({
        kind: 'done',
        text: [texts.filesRead(first.file, documents.length - 1), ...notes].join(' '),
        ...(paths.every(looksLikeDocument) && {
          action: { label: texts.attachInstead, run: () => void attach(paths, before) },
        }),
      });
    } catch (error) {
      notify({ kind: 'problem', text: describe(error).sentence });
    } finally {
      endNews();
    }
  };
}

function $insertDocument({ root }: StoryDocument, { key }: { readonly key: string | null }): void {
  const place = key === null ? null : $getNodeByKey(key);
  for (const block of root.children) {
    const node = $parseSerializedNode(block);
    if (place === null) $getRoot().append(node);
    else place.insertBefore(node);
  }
}
