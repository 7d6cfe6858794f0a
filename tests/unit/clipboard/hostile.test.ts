// What a page may put on the clipboard against whoever pastes it.
import { describe, expect, it } from 'vitest';
import { readClipboard } from '#shared/clipboard/read-clipboard.ts';
import { clipboardHtml } from '#shared/clipboard/clipboard-html.ts';
import { storyDocument } from '#shared/document/build.ts';
import { StoryDocument } from '#shared/model/blocks.ts';
import { outline } from '#tests/support/outline.ts';

const blocksOf = (html: string) => readClipboard({ html })?.blocks ?? [];

describe('hostile HTML on the clipboard', () => {
  it.each([
    ['script', '<p>a<script>alert(1)</script>b</p>', ['p ab']],
    ['handlers', '<p onclick="alert(1)" onmouseover=alert(1)>a</p>', ['p a']],
    ['javascript:', '<a href="java&#9;script:alert(1)">a</a>', ['p a']],
    ['SVG', '<svg onload=alert(1)><foreignObject><p>x</p></foreignObject></svg>a', ['p a']],
    ['MathML', '<math><mtext><img src=x onerror=alert(1)></mtext></math>a', ['p a']],
    [
      'style',
      '<style>@import url(https://x.example)</style><p style="background:url(https://x.example)">a</p>',
      ['p a'],
    ],
    ['a form', '<form action=https://x.example><input value=x><select><option>y</select>a</form>', ['p a']],
    ['a frame', '<iframe src="javascript:alert(1)"></iframe><object data=x></object>a', ['p a']],
    ['a picture of the machine', '<img src="file:///etc/passwd" alt="x">', ['photo ? “” alt “x”']],
    [
      'a block of ours with an address that runs',
      `<figure data-story-block='{"type":"embed","url":"javascript:alert(1)"}'>a</figure>`,
      ['p a'],
    ],
    [
      'a block of ours that is none',
      `<figure data-story-block='{"type":"script"}'>a</figure><p data-story-block='{'>b</p>`,
      ['p a', 'p b'],
    ],
    [
      'an infinite table',
      '<table><tr><td rowspan=99999999 colspan=99999999>a<td>b</table>',
      ['table', expect.any(String)],
    ],
  ])('%s becomes plain structure or nothing', (_name, html, expected) => {
    const blocks = blocksOf(html);
    expect(outline(blocks)).toEqual(expected);
    const document = storyDocument(blocks);
    expect(StoryDocument.parse(document)).toEqual(document);
    expect(JSON.stringify(document) + clipboardHtml(document)).not.toMatch(
      /alert|onerror|javascript|passwd|file:/u,
    );
  });

  it.each([
    'div',
    'b',
    'ul><li',
    'table><tr><td',
    'p class=MsoNormal style="mso-list:l0 level1 lfo1"',
    'div class=infobox',
    'aside',
  ])('ten thousand <%s> inside each other leave their words', { timeout: 30_000 }, (open) => {
    const blocks = blocksOf(`${`<${open}>`.repeat(10_000)}sâu`);
    expect(outline(blocks).join(' ')).toContain('sâu');
    const document = storyDocument(blocks);
    expect(StoryDocument.parse(document)).toEqual(document);
  });

  it('that is too large gives way to the plain text beside it, and says so', () => {
    const pasted = readClipboard({ html: 'x'.repeat(8_000_001), text: 'chữ' });
    expect(outline(pasted?.blocks ?? [])).toEqual(['p chữ']);
    expect(pasted?.warnings).toEqual([
      'Nội dung chép có định dạng quá lớn hoặc hỏng nên chỉ dán được phần chữ.',
    ]);
  });
});

describe('the flavours of a clipboard', () => {
  it('are asked in the order HTML, RTF, plain text, and empty ones are passed over', () => {
    const rtf = '{\\rtf1 hai\\par}';
    expect(outline(readClipboard({ html: '<p>một</p>', rtf, text: 'ba' })?.blocks ?? [])).toEqual(['p một']);
    expect(outline(readClipboard({ html: '<meta charset=utf-8> ', rtf, text: 'ba' })?.blocks ?? [])).toEqual([
      'p hai',
    ]);
    expect(outline(readClipboard({ text: 'ba' })?.blocks ?? [])).toEqual(['p ba']);
    expect(readClipboard({ html: '', rtf: '', text: '' })).toBeUndefined();
  });

  it('of Windows may begin with the places of the HTML in bytes', () => {
    const html =
      'Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\nSourceURL:https://x.example/\r\n<html><body><!--StartFragment--><p>một</p><!--EndFragment--></body></html>';
    expect(outline(blocksOf(html))).toEqual(['p một']);
  });
});
