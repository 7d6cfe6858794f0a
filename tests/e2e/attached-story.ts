// The story that the specs of documents work with, and how what is stored of it is told in words.
import { importAttachments } from '#engine/library/attachments.ts';
import { createStory } from '#engine/library/stories.ts';
import { file, paragraph, storyDocument } from '#shared/document/build.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import { StoryContent } from '#shared/model/story.ts';
import { aPdfFile } from '#tests/support/make-documents.ts';
import type { Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import { storedAttachmentNames } from '#tests/support/stored-attachments.ts';
import { storedStory } from '#tests/support/stored-story.ts';

export const headline = 'Phường An Hòa ra quân tổng vệ sinh';

/** A paragraph and "Kế hoạch 45.pdf", whose file lies in `folder`. */
export async function addStoryWithFile(
  { library, clock }: Newsroom,
  folder: string,
): Promise<{ readonly attachment: Attachment; readonly bytes: Buffer }> {
  const { path, bytes } = await aPdfFile(folder, 'Kế hoạch 45.pdf');
  const { added } = await importAttachments(library, [path], () => clock.now());
  const [first] = added;
  if (first === undefined) throw new Error('The document was not taken in');
  const document = storyDocument([paragraph('Kế hoạch kèm theo.'), file(first.attachment.id)]);
  const content = StoryContent.parse({ headline, lead: `${headline}.`, section: 'Tin tức', document });
  createStory(library.write, { content, at: clock.now() });
  return { attachment: first.attachment, bytes };
}

/** Each block of the stored story in a word: what a text says, what a document is called. */
export function shapeOf(libraryDir: string): string[] {
  const names = storedAttachmentNames(libraryDir);
  return storedStory(libraryDir).content.document.root.children.map((block) => {
    if (block.type === 'file') return `tệp: ${block.title || names.get(block.attachmentId)}`;
    if (block.type !== 'paragraph') return block.type;
    return block.children.map((child) => ('text' in child ? child.text : '')).join('');
  });
}
