// A story as a Markdown file: headline, lead, text, pictures and documents in folders beside it, signature.
import { attachmentFacts, attachmentTitle } from '#shared/document/attachment-words.ts';
import { captionText, figureText } from '#shared/document/photo-references.ts';
import { documentMarkdown, escapeMarkdown } from '#shared/document/to-markdown.ts';
import type { GalleryItem, PhotoBlock } from '#shared/model/blocks.ts';
import { bylineText } from '../portal/byline.ts';
import type { AccompaniedStory } from './beside.ts';
import { picturePath } from './picture-path.ts';

export function storyMarkdown(accompanied: AccompaniedStory): string {
  const { story, photos, pictures, pictureFolder, documents } = accompanied;
  const figure = (place: PhotoBlock | GalleryItem): string => {
    const picture = pictures.get(place.photoId ?? '');
    if (picture === undefined) return '';
    const text = figureText(place, photos.get(place.photoId ?? ''));
    const caption = escapeMarkdown(captionText(text));
    const image = `![${escapeMarkdown((text.alt || text.caption).replace(/\s+/gu, ' '))}](<${picturePath(pictureFolder, picture)}>)`;
    return caption === '' ? image : `${image}\\\n*${caption.replace(/\s*\n\s*/gu, ' ')}*`;
  };
  const body = documentMarkdown(story.document.root.children, {
    photo: figure,
    gallery: ({ heading, items }) =>
      [heading.trim() === '' ? '' : `## ${escapeMarkdown(heading)}`, ...items.map(figure)]
        .filter(Boolean)
        .join('\n\n'),
    file: (block) => {
      const document = documents.get(block.attachmentId);
      if (document === undefined) return '';
      const { attachment, path } = document;
      return `[${escapeMarkdown(attachmentTitle(block, attachment))}](<${path}>) (${attachmentFacts(attachment)})`;
    },
    portalHref: (path) => path,
  });
  const byline = bylineText(story.byline);
  const parts = [
    escapeMarkdown(story.kicker),
    story.headline === '' ? '' : `# ${escapeMarkdown(story.headline)}`,
    story.lead.trim() === '' ? '' : `**${escapeMarkdown(story.lead.trim()).replace(/\s*\n\s*/gu, '\\\n')}**`,
    body,
    byline === '' ? '' : `*${escapeMarkdown(byline)}*`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
