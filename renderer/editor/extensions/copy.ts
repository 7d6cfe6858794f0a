// What a selection gives to the clipboard beside Lexical's own form: clean HTML and plain text made of the stored form, by the code
// that makes every other HTML and text of a story. Word gets lists and tables, chat gets lines.
import {
  $generateJSONFromSelectedNodes,
  GetClipboardDataExtension,
  type ExportMimeTypeFunction,
} from '@lexical/clipboard';
import { $getEditor, configExtension, defineExtension, type BaseSelection } from 'lexical';
import { z } from 'zod';
import { paragraph } from '#shared/document/build.ts';
import { copiedHtml, copiedText, type PhotoOf } from '#shared/document/copied-forms.ts';
import { inlineHtml } from '#shared/document/to-html.ts';
import { inlineText } from '#shared/document/to-text.ts';
import { Block } from '#shared/model/blocks.ts';
import { Inline } from '#shared/model/inline.ts';

/** `photoOf`: a photo the window knows, for captions of pictures that say what the photo says. */
export function copyExtension(photoOf: PhotoOf) {
  const rich: ExportMimeTypeFunction = (selection, next) => $copied(selection, photoOf)?.html ?? next();
  const plain: ExportMimeTypeFunction = (selection, next) => $copied(selection, photoOf)?.text ?? next();
  return defineExtension({
    name: 'toa-soan/copy',
    dependencies: [
      configExtension(GetClipboardDataExtension, {
        $exportMimeType: { 'text/html': [rich], 'text/plain': [plain] },
      }),
    ],
  });
}

const lineBreak = { type: 'linebreak', version: 1 };

type Forms = { readonly html: string; readonly text: string };

/** Undefined for what is no part of a stored document by itself, such as some rows of a table: Lexical has its own form for that. */
function $copied(selection: BaseSelection | null, photoOf: PhotoOf): Forms | undefined {
  if (selection === null) return undefined;
  const selected = $generateJSONFromSelectedNodes($getEditor(), selection).nodes;
  // The end of a paragraph that is only proposed parts lines of what is copied out of a suggestion.
  const nodes = selected.map((node) => (node.type === 'paragraphbreak' ? lineBreak : node));
  const runs = z.array(Inline).safeParse(nodes);
  // Words out of the middle of a line are put into the middle of another.
  if (runs.success) {
    return {
      html: String(inlineHtml(runs.data, { portalHref: (path) => path })),
      text: inlineText(runs.data),
    };
  }
  const blocks = z.array(z.union([Block, Inline])).safeParse(nodes);
  if (!blocks.success) return undefined;
  const whole = blocks.data.map((node) => (isInline(node) ? paragraph([node]) : node));
  return { html: copiedHtml(whole, photoOf), text: copiedText(whole, photoOf) };
}

function isInline(node: Block | Inline): node is Inline {
  return Inline.options.some(({ shape }) => shape.type.safeParse(node.type).success);
}
