// A document in the text as a row: what it is, what its link says, and what can be done with it.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useQuery } from '@tanstack/react-query';
import {
  File,
  FileArchive,
  FileQuestionMark,
  FileSpreadsheet,
  FileText,
  Presentation,
  type LucideIcon,
} from 'lucide-react';
import { useRef } from 'react';
import { fileStem, type AttachmentKind } from '#shared/model/attachment.ts';
import { attachmentQueries, type KnownAttachment } from '../../../api/queries.ts';
import { attachmentTexts } from '../../../i18n/attachments.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { useAttachFiles } from '../../attachments/attach-files.ts';
import { GrowingText } from '../../sheet/growing-text.tsx';
import type { FileViewProps } from '../block-views.tsx';
import { leaveBlock } from '../leave-block.ts';
import { selectBlock } from '../select-block.ts';
import { useOwnKeys } from '../use-own-keys.ts';
import { changeBlock } from '../change-block.ts';
import { $isFileNode } from './node.tsx';
import { FileMenu } from './file-menu.tsx';
import styles from './file.module.css';

export function FileRow({ nodeKey, attachmentId, title }: FileViewProps) {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(attachmentTexts);
  const root = useRef<HTMLElement>(null);
  const { data: file, isPending } = useQuery(attachmentQueries.byId(attachmentId));
  const attach = useAttachFiles(editor);
  useOwnKeys(root);
  const isLost = !isPending && file?.isThere !== true;
  return (
    <section
      ref={root}
      className={styles['file']}
      aria-label={texts.named(title || stemOf(file))}
      data-lost={isLost || undefined}
    >
      {/* Not a control: a press selects the block, as the arrow keys do from the text around it. */}
      <span className={styles['icon']} onClick={() => selectBlock(editor, nodeKey)}>
        <KindIcon kind={file?.kind} isLost={isLost} />
      </span>
      <div className={styles['words']}>
        <FileTitle nodeKey={nodeKey} title={title} file={file} />
        <FileFacts file={file} isLost={isLost} />
      </div>
      {!isLost && <Button onClick={() => attach.open(attachmentId)}>{texts.open}</Button>}
      <FileMenu nodeKey={nodeKey} onReplace={() => attach.choose({ kind: 'instead', key: nodeKey })} />
    </section>
  );
}

type FileTitleProps = Pick<FileViewProps, 'nodeKey' | 'title'> & {
  readonly file: KnownAttachment | null | undefined;
};

/** What the link says; while nobody has written anything it is the file's own name. */
function FileTitle({ nodeKey, title, file }: FileTitleProps) {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(attachmentTexts);
  const startsStep = useRef(true);
  const type = (text: string): void => {
    const own = text.trim() === stemOf(file) ? '' : text;
    changeBlock(editor, $isFileNode, {
      key: nodeKey,
      newStep: startsStep.current,
      change: (node) => node.setTitle(own),
    });
    startsStep.current = false;
  };
  return (
    <div className={styles['title']}>
      <GrowingText
        label={texts.title}
        placeholder={texts.titleHint}
        value={title || stemOf(file)}
        onText={type}
        onLeave={(to) => leaveBlock(editor, nodeKey, to)}
        onFocus={() => {
          startsStep.current = true;
        }}
      />
    </div>
  );
}

function FileFacts({ file, isLost }: Pick<FileTitleProps, 'file'> & { readonly isLost: boolean }) {
  const texts = useTexts(attachmentTexts);
  const format = useFormat();
  if (file === undefined) return null;
  const facts = file === null ? [] : [file.kind.toUpperCase(), format.bytes(file.byteSize), file.fileName];
  return (
    <p className={styles['facts']} role={isLost ? 'status' : undefined}>
      {isLost && <strong>{texts.lost}</strong>}
      <span>{facts.join(' · ')}</span>
      {isLost && <span>{file === null ? texts.unknown : texts.gone}</span>}
    </p>
  );
}

function stemOf(file: KnownAttachment | null | undefined): string {
  return file == null ? '' : fileStem(file.fileName);
}

type KindIconProps = { readonly kind: AttachmentKind | undefined; readonly isLost: boolean };

function KindIcon({ kind, isLost }: KindIconProps) {
  const Icon = isLost ? FileQuestionMark : kind === undefined ? File : icons[kind];
  return <Icon size={24} strokeWidth={1.5} aria-hidden />;
}

const text = { pdf: FileText, doc: FileText, docx: FileText, odt: FileText, rtf: FileText, txt: FileText };
const sheets = { xls: FileSpreadsheet, xlsx: FileSpreadsheet, ods: FileSpreadsheet, csv: FileSpreadsheet };
const icons: Readonly<Record<AttachmentKind, LucideIcon>> = {
  ...text,
  ...sheets,
  ...{ ppt: Presentation, pptx: Presentation },
  zip: FileArchive,
};
