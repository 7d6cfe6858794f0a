// Text from before Unicode on the clipboard.
import { describe, expect, it } from 'vitest';
import { readClipboard } from '#shared/clipboard/read-clipboard.ts';
import { outline } from '#tests/support/outline.ts';

const tcvn = 'Ph­êng An Hßa ra qu©n tæng vÖ sinh';
const unicode = 'Phường An Hòa ra quân tổng vệ sinh';

describe('text in an old encoding', () => {
  it.each([
    ['its font by style', `<p style='font-family:".VnTime","sans-serif"'>${tcvn}</p>`],
    ['its font by the old element', `<font face=".VnTime">${tcvn}</font>`],
    [
      'its font by class',
      `<style>p.MsoNormal, li.MsoNormal {margin:0in; font-family:".VnTime";}</style><p class=MsoNormal>${tcvn}</p>`,
    ],
  ])('is known by %s and put right', (_name, html) => {
    const pasted = readClipboard({ html });
    expect(outline(pasted?.blocks ?? [])).toEqual([`p ${unicode}`]);
    expect(pasted?.legacy).toEqual({ encoding: 'tcvn3', before: tcvn, after: unicode });
    expect(outline(readClipboard({ html }, { convertsLegacy: false })?.blocks ?? [])).not.toEqual([
      `p ${unicode}`,
    ]);
  });

  it('is put right run by run: what stands in another font is left alone', () => {
    const html = `<p><span style="font-family:.VnTimeH">ñy ban</span> <span style="font-family:Arial">phường Façade</span> <span style="font-family:'VNI-Times'">Ñoaøn</span></p>`;
    expect(outline(readClipboard({ html })?.blocks ?? [])).toEqual(['p ỦY BAN phường Façade Đoàn']);
  });

  it('that is to stay as it is keeps every letter, the soft hyphen that is the “ư” of TCVN3 among them', () => {
    const asItIs = { convertsLegacy: false };
    const html = `<p style="font-family:.VnTime">${tcvn}</p>`;
    expect(outline(readClipboard({ html }, asItIs)?.blocks ?? [])).toEqual([`p ${tcvn}`]);
    const text = `${tcvn}. `.repeat(8).trim();
    expect(outline(readClipboard({ text }, asItIs)?.blocks ?? [])).toEqual([`p ${text}`]);
    expect(outline(readClipboard({ text: 'thông\u00adtin' }, asItIs)?.blocks ?? [])).toEqual(['p thôngtin']);
  });

  it('in name only is left alone: Unicode in an old font', () => {
    const html = `<p style="font-family:.VnTime">${unicode}</p>`;
    const pasted = readClipboard({ html });
    expect(outline(pasted?.blocks ?? [])).toEqual([`p ${unicode}`]);
    expect(pasted?.legacy).toBeUndefined();
  });

  it('is known without a font where the whole can be nothing else, and left alone where it is little or foreign', () => {
    const long = `${tcvn}. `.repeat(8);
    expect(outline(readClipboard({ html: `<p>${long}</p>` })?.blocks ?? [])).toEqual([
      `p ${`${unicode}. `.repeat(8).trim()}`,
    ]);
    expect(readClipboard({ text: long })?.legacy?.encoding).toBe('tcvn3');
    expect(readClipboard({ text: tcvn.slice(0, 12) })?.legacy).toBeUndefined();
    expect(
      readClipboard({ text: 'Le café est très bon à Orléans, déjà goûté. '.repeat(8) })?.legacy,
    ).toBeUndefined();
  });
});
