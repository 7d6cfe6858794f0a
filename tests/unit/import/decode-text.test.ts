import { describe, expect, it } from 'vitest';
import { decodeText } from '#engine/import/decode-text.ts';
import { AppError } from '#shared/api/errors.ts';

const sentence = 'Sáng 22/11, Đảng ủy phường An Hòa tổ chức họp mặt, tuyên dương “Dân vận khéo”.\n';
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

/** Windows-1258 keeps vowels precomposed and writes the tone as a byte of its own. */
function windows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258');
  const codes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte] as const),
  );
  const bytes = [...text].flatMap((letter) => {
    const whole = codes.get(letter);
    if (whole !== undefined) return [whole];
    const tone =
      [...letter.normalize('NFD')].find((mark) => /[\u0300\u0301\u0303\u0309\u0323]/u.test(mark)) ?? '';
    const base = letter.normalize('NFD').replace(tone, '').normalize('NFC');
    return [codes.get(base) ?? 0, codes.get(tone) ?? 0];
  });
  return new Uint8Array(bytes);
}

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function refusalOf(bytes: Uint8Array): string {
  try {
    return `decoded: ${decodeText(bytes).encoding}`;
  } catch (error) {
    if (error instanceof AppError && error.code === 'unreadable_text') return error.message;
    throw error;
  }
}

it('a whole text in VNI is read as it was typed, to be converted where that can be reported', () => {
  const old =
    'Sa\xf9ng 22/11, UBND ph\xf6\xf4\xf8ng to\xe5 ch\xf6\xf9c ho\xefp ma\xebt tuye\xe2n d\xf6\xf4ng ca\xf9c ta\xe4p the\xe5, ca\xf9 nha\xe2n tie\xe2u bie\xe5u trong phong tra\xf8o da\xe2n va\xe4n khe\xf9o cu\xfba ph\xf6\xf4\xf8ng na\xeem nay.';
  expect(decodeText(bytesOf(old))).toEqual({ text: old, encoding: 'windows-1252' });
});

describe('a text file is read', () => {
  it.each([
    ['UTF-8', utf8(sentence), 'utf-8'],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${sentence}`), 'utf-8'],
    ['UTF-8 in decomposed form', utf8(sentence.normalize('NFD')), 'utf-8'],
    ['UTF-16 LE with a byte order mark', utf16(`\ufeff${sentence}`, true), 'utf-16le'],
    ['UTF-16 BE with a byte order mark', utf16(`\ufeff${sentence}`, false), 'utf-16be'],
    ['UTF-16 LE without one', utf16(sentence, true), 'utf-16le'],
    ['UTF-16 BE without one', utf16(sentence, false), 'utf-16be'],
    ['Windows-1258', windows1258(sentence), 'windows-1258'],
  ])('as %s', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: sentence, encoding });
  });

  it('as UTF-8 when it is plain ASCII, and when it has BM for its first letters', () => {
    expect(decodeText(bytesOf('BM - ban tin'))).toEqual({ text: 'BM - ban tin', encoding: 'utf-8' });
  });
});

describe('what is not readable text is refused by name', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'Tệp trống'],
    ['a byte order mark alone', utf8('\ufeff'), 'Tệp trống'],
    ['white space alone', utf8(' \n\u00a0\n'), 'Tệp trống'],
    ['a picture', bytesOf('\xff\xd8\xff\xe0\0\x10JFIF'), 'Đây là ảnh JPEG'],
    ['a Word file', bytesOf('PK\x03\x04\x14\0word/document.xml'), 'Đây là tệp Word (.docx)'],
    ['an old Word file', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), 'Đây là tệp Office đời cũ'],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'Đây là tệp PDF'],
    ['an RTF file', bytesOf('{\\rtf1\\ansi Dân}'), 'Đây là tệp RTF'],
    ['a web page', utf8('<!DOCTYPE html><html><body>Tin</body></html>'), 'Đây là trang web HTML'],
    ['a phone picture', bytesOf('\0\0\0\x18ftypheic\0\0'), 'Đây là ảnh HEIC'],
    ['text with zeros', utf8('Tin tức\0\0\0 phường'), 'Đây là dữ liệu nhị phân'],
    [
      'random bytes',
      Uint8Array.from({ length: 400 }, (_, i) => (i * 97 + 13) % 256),
      'Đây là dữ liệu nhị phân',
    ],
    ['UTF-8 cut in the middle of a letter', utf8(`${sentence}Đ`).subarray(0, -1), 'Tệp UTF-8 bị hỏng'],
    [
      'UTF-16 cut in the middle of a pair',
      utf16(`\ufeff${sentence}`, true).subarray(0, -1),
      'Tệp UTF-16 bị hỏng',
    ],
    [
      'a few words in TCVN3',
      bytesOf('\xa7\xe5ng ch\xdd Nguy\xd4n V\xa8n C\xb6nh \xabn truy\xd2n'),
      'Không nhận ra bảng mã',
    ],
    [
      'a few words in VNI',
      bytesOf('Tie\xe1ng Vie\xe4t la\xf8 ngo\xe2n ng\xf6\xf5 cu\xfba ng\xf6\xf4\xf8i'),
      'Không nhận ra bảng mã',
    ],
  ])('%s', (_name, bytes, opening) => {
    const message = refusalOf(bytes);
    expect(message).toMatch(/^[^.]+(?:\.(?:txt|docx|doc|xls|ppt)[^.]*)*\.$/u);
    expect(message.slice(0, opening.length)).toBe(opening);
  });
});
