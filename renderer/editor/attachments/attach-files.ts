// The ways documents come into a story from the screen: through the file dialog, or as files let go over the text. Tells the
// person what could not be attached.
import type { LexicalEditor, NodeKey } from 'lexical';
import { attachmentKinds, fileStem, type Attachment } from '#shared/model/attachment.ts';
import { askShell, client } from '../../api/client.ts';
import { attachmentTexts } from '../../i18n/attachments.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { notify } from '../../ui/notices.tsx';
import type { BlockPlace } from '../extensions/new-blocks.ts';
import { placeFiles } from './place-files.ts';

export type AttachTarget =
  | BlockPlace
  /** The file of this block, whose words stay; more files follow it. */
  | { readonly kind: 'instead'; readonly key: NodeKey };

export type NewFile = { readonly attachment: Attachment; readonly title: string };

export type AttachFiles = {
  readonly choose: (target: AttachTarget) => void;
  /** Resolves when they stand in the text. */
  readonly attach: (paths: readonly string[], target: AttachTarget) => Promise<void>;
  /** Shows a document with the program this machine has for it. */
  readonly open: (attachmentId: string) => void;
};

export function useAttachFiles(editor: LexicalEditor): AttachFiles {
  const texts = useTexts(attachmentTexts);
  const format = useFormat();
  const describe = useDescribeError();
  const told = (work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => void notify({ kind: 'problem', text: describe(error).sentence }));

  const attach = async (paths: readonly string[], target: AttachTarget): Promise<void> => {
    if (paths.length === 0) return;
    const endNews = notify({ kind: 'news', text: texts.attaching(format.count(paths.length)) });
    try {
      const { added, failures } = await client['attachments.import']({ paths: [...paths] });
      placeFiles(editor, added.map(toNewFile), target);
      for (const { message } of failures) notify({ kind: 'problem', text: message });
    } finally {
      endNews();
    }
  };
  const choose = async (target: AttachTarget): Promise<void> => {
    const question = { title: texts.choose, kind: 'attachments' } as const;
    await attach((await askShell('shell.chooseFiles', question)).paths, target);
  };
  const open = async (id: string): Promise<void> => {
    const { opened } = await askShell('shell.openAttachment', { id });
    if (!opened) notify({ kind: 'problem', text: texts.notOpened });
  };
  return {
    choose: (target) => void told(choose(target)),
    attach: (paths, target) => told(attach(paths, target)),
    open: (id) => void told(open(id)),
  };
}

/** By its ending; what it really is the engine finds out. */
export function looksLikeDocument(fileName: string): boolean {
  const ending = fileName.split('.').at(-1)?.toLowerCase();
  return attachmentKinds.some((kind) => kind === ending);
}

/** A file known under another name keeps, in this story, the name it was given now. */
function toNewFile({ attachment, fileName }: { attachment: Attachment; fileName: string }): NewFile {
  return { attachment, title: fileName === attachment.fileName ? '' : fileStem(fileName) };
}
