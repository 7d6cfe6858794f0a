// Pictures on the clipboard with no text beside them: a screenshot, a picture copied out of a chat.
import type { LexicalEditor } from 'lexical';
import { photo } from '#shared/document/build.ts';
import { INSERT_PASTED } from '../extensions/paste.ts';

/** False for files that are no pictures. */
export function insertPictureFiles(editor: LexicalEditor, files: readonly File[]): boolean {
  const pictures = files.filter(({ type }) => /^image\/(?:png|jpeg|gif|webp)$/u.test(type));
  if (pictures.length === 0) return false;
  void insert(editor, pictures);
  return true;
}

async function insert(editor: LexicalEditor, files: readonly File[]): Promise<void> {
  const read = await Promise.all(
    files.map(async (file) => ({ type: file.type, data: await base64Of(file) })),
  );
  editor.dispatchCommand(INSERT_PASTED, {
    blocks: read.map(() => photo({})),
    pictures: read.map(({ type, data }, block) => ({ block, mediaType: type, base64: () => data })),
    ...{ isPlain: false, legacy: undefined, losses: [], warnings: [] },
  });
}

/** A data: address is its Base64 behind a comma. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/u, '') : '');
    });
    reader.addEventListener('error', () =>
      reject(reader.error ?? new Error('The picture could not be read')),
    );
    reader.readAsDataURL(file);
  });
}
