// Documents of a site: which files an article offers, under names that its readers can keep, and the markup that offers them.
import { html, noHtml, type Html } from '#shared/document/html.ts';
import { attachmentFacts, attachmentTitle } from '#shared/document/attachment-words.ts';
import { fileStem, mediaTypeOf, type Attachment } from '#shared/model/attachment.ts';
import type { FileBlock } from '#shared/model/blocks.ts';
import { slugify } from '#shared/vietnamese/fold.ts';
import type { ArticleEntry, DocumentFile, PortalArticle } from './site-model.ts';

const folder = 'tai-lieu';
/** Letters of the content's hash in a name: enough to know the document again. */
const START = 12;

/** `ke-hoach-45-3f2a9c1d0b7e.pdf`: ASCII, lower case, another one for other content. */
export function documentName({
  fileName,
  hash,
  kind,
}: Pick<Attachment, 'fileName' | 'hash' | 'kind'>): string {
  return `${slugify(fileStem(fileName), 60) || 'tai-lieu'}-${hash.slice(0, START)}.${kind}`;
}

/** The start of the content's hash in an address of ours, whatever a system has put behind it (`-1`); undefined for others. */
export function documentStart(url: string): string | undefined {
  const path = URL.parse(url, 'https://portal.invalid')?.pathname ?? '';
  return /-([0-9a-f]{12})(?:-\d{1,3})?\.[a-z]{3,4}$/u.exec(path)?.[1];
}

export function isDocumentPath(path: string): boolean {
  return path.startsWith(`${folder}/`);
}

/** Every document the article offers, each once, in reading order. */
export function publishedDocuments({ content, attachments }: PortalArticle): DocumentFile[] {
  const files = content.document.root.children.flatMap((block) => {
    const attachment = block.type === 'file' ? attachments.get(block.attachmentId) : undefined;
    return attachment === undefined ? [] : [documentFile(attachment)];
  });
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** What lists and feeds tell of them. */
export function listedDocuments({
  content,
  attachments,
}: PortalArticle): NonNullable<ArticleEntry['documents']> {
  return content.document.root.children.flatMap((block) => {
    const attachment = block.type === 'file' ? attachments.get(block.attachmentId) : undefined;
    if (block.type !== 'file' || attachment === undefined) return [];
    const { path, bytes, mime } = documentFile(attachment);
    const title = `${attachmentTitle(block, attachment)} (${attachmentFacts(attachment)})`;
    return [{ path, title, bytes, mime }];
  });
}

/** `href`: address of a path of the site, as the page writes it. */
export function documentLine(
  block: FileBlock,
  of: {
    readonly attachment: Attachment | undefined;
    readonly index: number;
    readonly href: (path: string) => string;
    readonly awaited: Html;
  },
): Html {
  const { attachment, index } = of;
  if (attachment === undefined) return of.awaited;
  const { path, mime } = documentFile(attachment);
  const { kind } = attachment;
  return html`<p class="attachment" data-kind="${kind}" data-block="${index}"><a href="${of.href(path)}" type="${mime}">${attachmentTitle(block, attachment)}</a> <span class="attachment-facts">(${attachmentFacts(attachment)})</span></p>`;
}

/** Where a document is named and its file is not known here: told to the newsroom, never to a reader. */
export function awaitedDocument({ title }: FileBlock, index: number, isShown: boolean): Html {
  return isShown && title.trim() !== ''
    ? html`<p class="attachment awaited" data-block="${index}">${title}</p>`
    : noHtml;
}

function documentFile(attachment: Attachment): DocumentFile {
  const { id, hash, byteSize, fileName, kind } = attachment;
  return {
    ...{ kind: 'document', path: `${folder}/${documentName(attachment)}`, attachmentId: id },
    ...{ hash, bytes: byteSize, fileName, mime: mediaTypeOf(kind) },
  };
}
