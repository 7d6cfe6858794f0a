// The texts of a package: the page, the article as data, the sheet. Pictures are made elsewhere; here they have names only.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html } from '#shared/document/html.ts';
import { withdrawingActions } from '#shared/model/outbox.ts';
import { articleHtml } from '../article/html.ts';
import { correctionParagraph } from '../article/correction-note.ts';
import { packageDocuments } from './package-documents.ts';
import { toNinjs, type WrittenPicture } from './ninjs.ts';
import { sheetHtml, type SheetLook, type SheetSource } from './sheet-page.ts';
import { sheetPath } from './package-record.ts';

/** A file of text in the package. */
export type TextFile = { readonly path: string; readonly content: string };

/** @throws AppError invalid_request (an address of this machine in the text) */
export function textFiles(
  source: SheetSource,
  parts: { readonly pictures: readonly WrittenPicture[]; readonly look: SheetLook },
): TextFile[] {
  const sheet = { path: sheetPath, content: sheetHtml(source, parts.look) };
  if (withdrawingActions.includes(source.manifest.action)) return [sheet];
  const bodyHtml = bodyOf(source);
  const ninjs = toNinjs(source, { bodyHtml, pictures: parts.pictures });
  return [
    { path: 'bai-viet.html', content: pageHtml(source, bodyHtml) },
    { path: 'ninjs.json', content: `${JSON.stringify(ninjs, null, 2)}\n` },
    sheet,
  ];
}

/** How the sheet looks and what its script does, as they ship beside the program. */
export async function readLook(resourcesDir: string): Promise<SheetLook> {
  const read = (name: string): Promise<string> => readFile(join(resourcesDir, 'hand-carried', name), 'utf8');
  return { style: await read('sheet.css'), script: await read('sheet.js') };
}

function bodyOf({ payload, pictures, corrections }: SheetSource): string {
  const files = new Map(
    pictures.map(({ photo, path, width, height }) => [photo.id, { url: path, width, height }]),
  );
  const documents = new Map(packageDocuments(payload).map(({ attachment, path }) => [attachment.id, path]));
  const body = articleHtml(payload, {
    pictureOf: (photoId) => files.get(photoId),
    documentOf: (attachmentId) => documents.get(attachmentId),
  });
  return [body, ...corrections.map(correctionParagraph)].join('\n');
}

function pageHtml({ payload }: SheetSource, body: string): string {
  const { kicker, headline, lead } = payload.content;
  const top = html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${headline}</title>
</head>
<body>
<article>
${kicker !== '' && html`<p>${kicker}</p>\n`}<h1>${headline}</h1>
${lead !== '' && html`<p><strong>${lead}</strong></p>\n`}`;
  return `${String(top)}${body}\n</article>\n</body>\n</html>\n`;
}
