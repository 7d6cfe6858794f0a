// A story as an HTML page without looks, pictures and documents in folders beside it: for systems and programs that take HTML.
import { html } from '#shared/document/html.ts';
import { defaultSite } from '#shared/model/portal.ts';
import { articleBlocks } from '../connections/article/html.ts';
import type { AccompaniedStory } from './beside.ts';
import { picturePath } from './picture-path.ts';

/** @throws AppError invalid_request where the text names an address only this machine understands */
export function storyPage({ story, photos, pictures, pictureFolder, documents }: AccompaniedStory): string {
  const { id: storyId, revision, slug, kicker, headline, lead } = story;
  const payload = {
    storyId,
    revision,
    slug,
    content: story,
    photos: [...photos.values()],
    attachments: [...documents.values()].map(({ attachment }) => attachment),
    site: defaultSite,
  };
  const blocks = articleBlocks(payload, {
    pictureOf: (photoId) => {
      const picture = pictures.get(photoId);
      return (
        picture && { url: picturePath(pictureFolder, picture), width: picture.width, height: picture.height }
      );
    },
    documentOf: (attachmentId) => documents.get(attachmentId)?.path,
  });
  const head = html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>${headline}</title>
      </head>
      <body>
        ${kicker.trim() !== '' && html`<p>${kicker}</p>`}
        <h1>${headline}</h1>
        ${lead.trim() !== '' && html`<p><strong>${lead.trim()}</strong></p>`}`;
  return `${[String(head).trimEnd(), ...blocks].join('\n')}\n</body>\n</html>\n`;
}
