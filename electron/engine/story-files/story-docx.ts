// A story as a Word document: headline, lead, text with pictures and captions, signature; title and author as its properties.
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { authors, bylineText } from '../portal/byline.ts';
import { docxBlock } from './docx-blocks.ts';
import type { AccompaniedStory } from './beside.ts';

export async function storyDocx(parts: AccompaniedStory): Promise<Buffer> {
  const { story } = parts;
  let lists = 0;
  const context = { ...parts, nextList: () => (lists += 1) };
  const byline = bylineText(story.byline);
  const document = new Document({
    title: story.headline,
    creator: authors(story.byline).join(', '),
    description: story.lead,
    keywords: story.tags.join(', '),
    styles,
    sections: [
      {
        children: [
          ...(story.kicker.trim() === '' ? [] : [new Paragraph({ text: story.kicker, style: 'Subtitle' })]),
          new Paragraph({ text: story.headline, heading: HeadingLevel.TITLE }),
          ...lines(story.lead).map(
            (text) => new Paragraph({ children: [new TextRun({ text, bold: true })] }),
          ),
          ...story.document.root.children.flatMap((block) => docxBlock(block, context)),
          ...(byline === ''
            ? []
            : [
                new Paragraph({
                  alignment: AlignmentType.END,
                  children: [new TextRun({ text: byline, bold: true })],
                }),
              ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Half points. */
const size = (points: number): number => points * 2;
const font = 'Times New Roman';

/** What Vietnamese offices print in: Times New Roman, 13 points. */
const styles = {
  default: {
    document: { run: { font, size: size(13) }, paragraph: { spacing: { after: 120, line: 312 } } },
    title: { run: { font, size: size(20), bold: true }, paragraph: { spacing: { after: 160 } } },
    heading2: {
      run: { font, size: size(15), bold: true },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
    heading3: {
      run: { font, size: size(13), bold: true },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { color: '595959' } },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { indent: { left: 567, right: 567 } },
    },
    {
      ...{
        id: 'IntenseQuote',
        name: 'Intense Quote',
        basedOn: 'Normal',
        run: { italics: true, bold: true, size: size(15) },
      },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 200, after: 200 } },
    },
    {
      ...{ id: 'Caption', name: 'caption', basedOn: 'Normal', run: { italics: true, size: size(12) } },
      paragraph: { alignment: AlignmentType.CENTER },
    },
  ],
};
