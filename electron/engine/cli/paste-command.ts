// What the editor makes of a clipboard, by the same code: for trying a whole corpus of them without a window.
import { readFile } from 'node:fs/promises';
import { AppError } from '#shared/api/errors.ts';
import { clipboardHtml } from '#shared/clipboard/clipboard-html.ts';
import { readClipboard, type Clipboard } from '#shared/clipboard/read-clipboard.ts';
import { emptyDocument, storyDocument } from '#shared/document/build.ts';
import { documentText } from '#shared/document/to-text.ts';
import { StoryDocument } from '#shared/model/blocks.ts';
import type { Command, CommandContext } from './command.ts';

export const pasteCommands: readonly Command[] = [
  {
    name: 'paste',
    usage: '--html FILE [--rtf FILE] [--text FILE] [--keep-encoding]',
    options: {
      html: { type: 'string' },
      rtf: { type: 'string' },
      text: { type: 'string' },
      'keep-encoding': { type: 'boolean' },
    },
    needsNoLibrary: true,
    run: async (context) => {
      const clipboard = await clipboardOf(context);
      const pasted = readClipboard(clipboard, { convertsLegacy: !context.flag('keep-encoding') });
      const document = pasted === undefined ? emptyDocument : storyDocument(pasted.blocks);
      return {
        document: StoryDocument.parse(document),
        text: documentText(document),
        html: clipboardHtml(document),
        pictures: pasted?.pictures.length ?? 0,
        warnings: pasted?.warnings ?? ['Nội dung chép không có chữ nào để dán.'],
        ...(pasted?.legacy !== undefined && { legacy: pasted.legacy }),
      };
    },
  },
];

async function clipboardOf({ option }: CommandContext): Promise<Clipboard> {
  const [html, rtf, text] = await Promise.all([
    flavour(option('html'), 'utf8'),
    // Bytes above 127 stand for themselves in RTF, whatever the code page.
    flavour(option('rtf'), 'latin1'),
    flavour(option('text'), 'utf8'),
  ]);
  if (html === undefined && rtf === undefined && text === undefined) {
    throw new AppError('invalid_request', 'Thiếu --html FILE, --rtf FILE hoặc --text FILE.');
  }
  return {
    ...(html !== undefined && { html }),
    ...(rtf !== undefined && { rtf }),
    ...(text !== undefined && { text }),
  };
}

async function flavour(file: string | undefined, encoding: 'utf8' | 'latin1'): Promise<string | undefined> {
  if (file === undefined) return undefined;
  try {
    return (await readFile(file, encoding)).replace(/^\ufeff/u, '');
  } catch (error) {
    throw new AppError(
      'unreadable_text',
      `Không đọc được tệp “${file}”. Hãy kiểm tra tệp còn đó và mở được.`,
      {
        cause: error,
      },
    );
  }
}
