// From the paste of a Word document of 5,000 words into an empty page to the frame that shows it.
import { judgeAlone, type BenchResult } from '../figures.ts';
import { freshProfile, lastOpen, newsroomCommand } from '../newsroom-window.ts';
import { someParagraphs } from '../some-text.ts';
import { openWatched } from '../watched-window.ts';
import type { LongStories } from './long-stories.ts';

const WORDS = 5_000;
const AT_MOST_MS = 500;

export async function measurePaste({ path, pages }: LongStories): Promise<BenchResult> {
  const ours: number[] = [];
  for (const page of pages) {
    const profile = await freshProfile('paste', lastOpen(path, page));
    const window = await openWatched(await newsroomCommand(profile), pasteOnce(wordHtml()));
    try {
      ours.push(Number(await window.nextReport()));
    } finally {
      await window.close();
    }
  }
  return judgeAlone({
    name: 'paste',
    what: `Dán ${WORDS} chữ từ Word vào bài trống, đến khung hình có chữ`,
    unit: 'ms',
    ours,
    target: { atMost: AT_MOST_MS },
    details: { words: WORDS },
  });
}

/** In the page: the caret comes into the text by itself. */
function pasteOnce(html: string): string {
  return `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  while (document.activeElement?.isContentEditable !== true) await frame();
  const body = document.activeElement;
  for (let count = 0; count < 30; count += 1) await frame();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', ${JSON.stringify(html)});
  const start = performance.now();
  body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  while (body.childElementCount < 40) await frame();
  await new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  }));
  report(String(performance.now() - start));
})()`;
}

/** As Word writes it: a head of styles, a class, styles and language marks on everything, lists as paragraphs. */
function wordHtml(): string {
  const paragraphs = someParagraphs(WORDS).map((text, index) => {
    const [first = '', ...rest] = text.split('. ');
    const run = (words: string, style: string): string =>
      `<span lang=VI style='font-size:14.0pt;line-height:115%;font-family:"Times New Roman",serif;${style}'>${words}<o:p></o:p></span>`;
    const isItem = index % 6 === 5;
    const style = isItem
      ? 'text-indent:-.25in;mso-list:l0 level1 lfo1'
      : 'text-align:justify;text-indent:.5in';
    const sign = isItem
      ? `<![if !supportLists]><span style='mso-list:Ignore'>-<span>&nbsp;&nbsp;</span></span><![endif]>`
      : '';
    return `<p class=${isItem ? 'MsoListParagraph' : 'MsoNormal'} style='margin-bottom:6.0pt;${style}'>${sign}<b>${run(first, 'mso-bidi-font-weight:bold')}</b>${run(`. ${rest.join('. ')}`, 'color:black')}</p>`;
  });
  const styles = `<style><!-- /* Font Definitions */ ${'@font-face {font-family:Cambria; panose-1:2 4 5 3 5 4 6 3 2 4;} p.MsoNormal, li.MsoNormal {margin:0in; font-size:12.0pt;} '.repeat(60)} --></style>`;
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">${styles}</head><body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->${paragraphs.join('\r\n')}<!--EndFragment--></body></html>`;
}
