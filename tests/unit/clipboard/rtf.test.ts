// RTF on the clipboard: a text with its structure where there is no HTML, and the pictures of a Word text by their order.
import { describe, expect, it } from 'vitest';
import { readClipboard } from '#shared/clipboard/read-clipboard.ts';
import { readRtfPictures } from '#shared/clipboard/rtf/pictures.ts';
import { outline } from '#tests/support/outline.ts';

const png = '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489';
const jpeg = 'ffd8ffe000104a46494600010100000100010000ffd9';
const word = String.raw`{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\fbidi \froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}{\f1\fnil\fcharset163 Arial;}{\f2\fnil\fcharset0 .VnTime;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\ql \snext0 Normal;}}{\*\generator Microsoft Word}{\info{\title Bo qua}}`;

const read = (body: string): string[] => outline(readClipboard({ rtf: `${word}${body}}` })?.blocks ?? []);

describe('RTF alone', () => {
  it.each([
    [
      'paragraphs and marks',
      String.raw`\pard\plain {\b Ph\u432?\u7901?ng} An H\u242\'f2a \i ra qu\'e2n\i0 , {\ul 18} t\u7893?\par Dong hai\par`,
      ['p *Phường* An Hòa /ra quân/, _18_ tổ', 'p Dong hai'],
    ],
    [
      'code page 1258, its marks behind their letters',
      String.raw`\pard\f1 Ph\'fd\'f5\'ccng An Ho\'cca\par`,
      ['p Phường An Hòa'],
    ],
    ['letters after a fallback of two', String.raw`\pard\uc2 \u7879\'3f\'3f\u32?? xong\par`, ['p ệ xong']],
    ['half pairs', String.raw`\pard \u-10180?\u-8391? vui\par`, ['p 🌹 vui']],
    [
      'quotation marks, dashes, braces',
      String.raw`\pard \ldblquote A\rdblquote\~\endash  B \{c\} \\d\par`,
      ['p “A” – B {c} \\d'],
    ],
    [
      'links, and other fields by what they show',
      String.raw`\pard {\field{\*\fldinst {\b HYPERLINK "http://x.example/a?b=1&c=2" \\o "Gi\u7843?i"{\*\datafield 00ff}}}{\fldrslt {\ul Xem}}} nhe {\field{\*\fldinst PAGE}{\fldrslt 3}}{\field{\*\fldinst HYPERLINK "javascript:alert(1)"}{\fldrslt x}}{\field{\*\fldinst HYPERLINK \\l "cuoi"}{\fldrslt y}}\par`,
      ['p <Xem|http://x.example/a?b=1&c=2> nhe 3xy'],
    ],
    [
      'hidden and foreign groups',
      String.raw`\pard {\v an}{\*\bkmkstart a}{\header dau}ro\v an\v0  ra{\nonshppict{\pict\wmetafile8 ffff}}\par`,
      ['p ro ra'],
    ],
    [
      'the words of a text box',
      String.raw`\pard tren\par{\shp{\*\shpinst{\sp{\sn fFilled}{\sv 1}}{\shptxt \pard hop\par}}{\shprslt{\*\do{\dptxbxtext\pard hop\par}}}}\pard duoi\par`,
      ['p tren', 'p hop', 'p duoi'],
    ],
    [
      'headings by their outline level',
      String.raw`\pard\plain\s1\outlinelevel0 {\b Dien bien}\par\pard\s3\outlinelevel2 Buoi sang\par\pard chu\par`,
      ['h2 Dien bien', 'h3 Buoi sang', 'p chu'],
    ],
    [
      'lists of Word, with levels and where they count from',
      String.raw`{\listtext\pard\plain\ltrpar\f3\lang1066 \loch\f3 \'b7\tab}\pard\plain\ltrpar\fi-360\li720\ls1\adjustright {mot}\par{\listtext\pard\plain\f2 o\tab}\pard\fi-360\li1440\ls1\ilvl1 con\par{\listtext\pard\plain\f3 \'b7\tab}\pard\fi-360\li720\ls1 hai\par{\listtext\pard\plain 3.\tab}\pard\ls2\ilvl0 ba\par{\listtext\pard\plain 4.\tab}bon\par\pard het\par`,
      ['• mot', '  • con', '• hai', '3. ba', '4. bon', 'p het'],
    ],
    [
      'lists of WordPad, which says levels by how far they stand in',
      String.raw`\pard{\pntext\f1\'B7\tab}{\*\pn\pnlvlblt\pnf1\pnindent0{\pntxtb\'B7}}\fi-360\li720 mot\par{\pntext\f1\'B7\tab}hai\par\pard{\pntext\f1\'B7\tab}{\*\pn\pnlvlblt\pnf1\pnindent0{\pntxtb\'B7}}\fi-360\li1440 con\par\pard{\pntext\f0 1)\tab}{\*\pn\pnlvlbody\pnf0\pnindent0\pnstart1\pndec{\pntxta)}}\fi-360\li720 so\par`,
      ['• mot', '• hai', '  • con', '1. so'],
    ],
    [
      'numbers that are words',
      String.raw`{\listtext \u272?i\u7873?u 1.\tab}\pard\ls1 Pham vi\par{\listtext 2\tab}\pard\ls2 hai\par`,
      ['p Điều 1. Pham vi', '2. hai'],
    ],
    [
      'a numbered heading, and letters that go on counting',
      String.raw`{\listtext II.\tab}\pard\s1\ls1\outlinelevel0 Ket qua\par{\listtext c)\tab}\pard\ls2 ba\par{\listtext d)\tab}bon\par`,
      ['h2 II. Ket qua', '3. ba', '4. bon'],
    ],
    [
      'an item in a cell, with its number',
      String.raw`\trowd\cellx100\cellx200\pard\intbl{\listtext 1.\tab}mot\par{\listtext 2\tab}hai\cell{\listtext\f3 \'b7\tab}ba\cell\row\pard sau\par`,
      ['table', '[1. mot⏎2 hai] [• ba]', 'p sau'],
    ],
    [
      'a table',
      String.raw`\trowd\cellx100\cellx200\pard\intbl A\cell B\par b\cell\row\trowd\cellx100\pard\intbl C\cell\row\pard sau\par`,
      ['table', '[A] [B⏎b]', '[C] []', 'p sau'],
    ],
    ['a text that breaks off', String.raw`\pard {\b dam`, ['p *dam*']],
  ])('%s', (_name, body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  it('in a font of an old encoding is put right, and left as it stands when asked to', () => {
    const body = String.raw`\pard\f2 Ph\'ad\'eang An H\'dfa ra qu\'a9n t\'e6ng v\'d6 sinh\par`;
    const rtf = `${word}${body}}`;
    const pasted = readClipboard({ rtf });
    expect(outline(pasted?.blocks ?? [])).toEqual(['p Phường An Hòa ra quân tổng vệ sinh']);
    expect(pasted?.legacy).toEqual({
      encoding: 'tcvn3',
      before: 'Ph­êng An Hßa ra qu©n tæng vÖ sinh',
      after: 'Phường An Hòa ra quân tổng vệ sinh',
    });
    const kept = readClipboard({ rtf }, { convertsLegacy: false });
    expect(outline(kept?.blocks ?? [])).toEqual(['p Ph­êng An Hßa ra qu©n tæng vÖ sinh']);
  });

  it('becomes photos where its pictures stand, each with the caption under it', () => {
    const picture = (data: string): string =>
      `{\\*\\shppict{\\pict\\picwgoal6000\\pichgoal3000\\${data === png ? 'png' : 'jpeg'}blip ${data}}}{\\nonshppict{\\pict\\wmetafile8 0102}}`;
    const caption = String.raw`\pard\s2 \i Ra quan o hem 24\i0\par`;
    const rtf = `${word}\\pard Sang\\par\\pard ${picture(png)}\\par${caption}\\pard giua ${picture(jpeg)} cuoi\\par}`;
    const pasted = readClipboard({ rtf });
    expect(outline(pasted?.blocks ?? [])).toEqual([
      'p Sang',
      'photo ? “”',
      'p /Ra quan o hem 24/',
      'p giua',
      'photo ? “”',
      'p cuoi',
    ]);
    expect(pasted?.pictures.map(({ block, mediaType }) => [block, mediaType])).toEqual([
      [1, 'image/png'],
      [4, 'image/jpeg'],
    ]);
    expect(pasted?.warnings).toEqual([]);
  });

  it('says so where a picture is in a form nobody can show, and keeps its place', () => {
    const pasted = readClipboard({ rtf: `${word}\\pard tren\\par{\\pict\\wmetafile8 0102}\\par}` });
    expect(outline(pasted?.blocks ?? [])).toEqual(['p tren', 'photo ? “”']);
    expect(pasted?.losses).toEqual(['1 ảnh không nằm trong nội dung chép nên chỗ ảnh đang chờ ảnh.']);
  });

  it('is not believed for what only calls itself RTF', () => {
    expect(readClipboard({ rtf: 'xin chào', text: 'xin chào' })?.blocks).toHaveLength(1);
    expect(readClipboard({ rtf: `${'{'.repeat(100_000)}` })).toBeUndefined();
    expect(outline(readClipboard({ rtf: `{\\rtf1 ${'{\\b '.repeat(20_000)}sâu` })?.blocks ?? [])).toEqual([
      'p *sâu*',
    ]);
  });
});

describe('pictures in RTF', () => {
  const pict = (kind: string, data: string, size = ''): string =>
    `{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn shapeType}{\\sv 75}}}\\picw1\\pich1${size}\\${kind}\\bliptag-5{\\*\\blipuid aabbccddeeff00112233445566778899}\n${data.replace(/.{40}/gu, '$&\n')}}}{\\nonshppict{\\pict\\wmetafile8 0102}}`;

  it('come once each, in order, as the bytes they were', () => {
    const pictures = readRtfPictures(
      `${word}\\pard ${pict('pngblip', png, '\\picwgoal6000\\pichgoal3000')} ${pict('jpegblip', jpeg)}}`,
    );
    expect(
      pictures.map(({ mediaType, width, height, read: bytes }) => [
        mediaType,
        width,
        height,
        Buffer.from(bytes(), 'base64').toString('hex'),
      ]),
    ).toEqual([
      ['image/png', 400, 200, png],
      ['image/jpeg', 0, 0, jpeg],
    ]);
  });

  it('written as binary are read too', () => {
    const bytes = Buffer.from(jpeg, 'hex').toString('latin1');
    const [picture] = readRtfPictures(`{\\rtf1{\\pict\\jpegblip\\bin${bytes.length} ${bytes}}}`);
    expect(Buffer.from(picture?.read() ?? '', 'base64').toString('hex')).toBe(jpeg);
  });

  it('that are not what they say, or metafiles, keep their place and give nothing', () => {
    const rtf = `{\\rtf1{\\pict\\pngblip ${Buffer.from('<script>').toString('hex')}}{\\pict\\emfblip 0102}${pict('pngblip', png)}}`;
    expect(readRtfPictures(rtf).map(({ mediaType }) => mediaType)).toEqual([
      undefined,
      undefined,
      'image/png',
    ]);
  });

  const html = `<p class=MsoNormal><img width=400 height=200 src="file:///C:/Temp/clip_image001.png"></p>
    <p class=MsoCaption>Ra quân ở hẻm 24</p><p class=MsoNormal>Giữa</p>
    <p class=MsoNormal><img width=300 height=150 src="file:///C:/Temp/clip_image003.jpg"></p>`;

  it('belong to the pictures of the HTML by their order, with the captions under them', () => {
    const rtf = `${word}${pict('pngblip', png)}${pict('jpegblip', jpeg)}}`;
    const pasted = readClipboard({ html, rtf });
    expect(outline(pasted?.blocks ?? [])).toEqual(['photo ? “Ra quân ở hẻm 24”', 'p Giữa', 'photo ? “”']);
    expect(pasted?.pictures.map(({ block, mediaType }) => [block, mediaType])).toEqual([
      [0, 'image/png'],
      [2, 'image/jpeg'],
    ]);
    expect(pasted?.warnings).toEqual([]);
  });

  it('are told apart by their size where there are more of one than of the other, else none is guessed', () => {
    const one = `${word}${pict('jpegblip', jpeg, '\\picwgoal4500\\pichgoal2250')}}`;
    expect(readClipboard({ html, rtf: one })?.pictures.map(({ block }) => block)).toEqual([2]);
    expect(readClipboard({ html, rtf: one })?.warnings).toEqual([
      '1 ảnh không nằm trong nội dung chép nên chỗ ảnh đang chờ ảnh.',
    ]);
    const unlike = `${word}${pict('jpegblip', jpeg, '\\picwgoal100\\pichgoal2250')}}`;
    expect(readClipboard({ html, rtf: unlike })?.pictures).toEqual([]);
  });

  it('a file of the machine is never named in what is stored', () => {
    expect(JSON.stringify(readClipboard({ html })?.blocks)).not.toMatch(/file:|clip_image|Temp/u);
  });
});
