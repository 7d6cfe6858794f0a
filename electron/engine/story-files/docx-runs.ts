// Runs of text as Word's: marks, line breaks, links. Comments of the desk and proposals nobody accepted are not among them.
import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import { publicChildren } from '#shared/document/desk-marks.ts';
import { printable } from '#shared/document/html.ts';
import { cleanAddress } from '#shared/document/inline-pieces.ts';
import { textFormat, type Inline } from '#shared/model/inline.ts';

export function docxRuns(nodes: readonly Inline[], linked = false): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'linebreak':
        return [new TextRun({ break: 1 })];
      case 'tab':
        return [new TextRun({ text: '\t' })];
      case 'text':
        return [
          new TextRun({
            text: printable(node.text),
            ...marksOf(node.format),
            ...(linked && { style: 'Hyperlink' }),
          }),
        ];
      case 'mark':
      case 'suggestion':
        return docxRuns(publicChildren(node), linked);
      case 'link':
      case 'autolink': {
        // A path of the portal leads nowhere from a file.
        const address = cleanAddress(node.url);
        return address === null || !/^(?:https?|mailto|tel):/iu.test(address)
          ? docxRuns(node.children, linked)
          : [new ExternalHyperlink({ link: address, children: docxRuns(node.children, true) })];
      }
    }
  });
}

function marksOf(format: number) {
  const has = (bit: number): boolean => (format & bit) !== 0;
  return {
    ...(has(textFormat.bold) && { bold: true }),
    ...(has(textFormat.italic) && { italics: true }),
    ...(has(textFormat.underline) && { underline: {} }),
    ...(has(textFormat.strikethrough) && { strike: true }),
    // Word has one place for a run to stand; what is both stands above.
    ...(has(textFormat.superscript)
      ? { superScript: true }
      : has(textFormat.subscript) && { subScript: true }),
    ...(has(textFormat.highlight) && { highlight: 'yellow' as const }),
  };
}
