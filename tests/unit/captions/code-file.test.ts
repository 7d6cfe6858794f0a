import { describe, expect, it } from 'vitest';
import { readCodeFile } from '#engine/captions/code-file.ts';
import { peopleCodes } from '#engine/captions/people-codes.ts';
import { searchCodes } from '#engine/captions/search-codes.ts';
import type { Person } from '#shared/model/register.ts';

const text = '// Cán bộ phường\r\nvuong\tTrần Quốc Vượng\tông Vượng\r\nduc\tNguyễn Văn Đức\r\n';
const codes = [
  { code: 'vuong', variants: ['Trần Quốc Vượng', 'ông Vượng'] },
  { code: 'duc', variants: ['Nguyễn Văn Đức'] },
];

describe('a code file of Photo Mechanic', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-8 in decomposed letters', Buffer.from(text.normalize('NFD'))],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['old Vietnamese Windows letters', in1258(text)],
  ])('is read in %s', (_encoding, bytes) => {
    expect(readCodeFile(bytes, 'ma.txt')).toEqual({ codes, skipped: [] });
  });

  it('keeps its good lines and says what is wrong with the others', () => {
    const lines = ['a\tMột', '', 'khong co tab', '\tkhông mã', 'a\tHai', 'b=c\tBa', 'd\t"Bốn ""4"""\t\tBa\t'];
    expect(readCodeFile(Buffer.from(lines.join('\n')), 'ma.txt')).toEqual({
      codes: [
        { code: 'a', variants: ['Một'] },
        { code: 'd', variants: ['Bốn "4"', '', 'Ba'] },
      ],
      skipped: [
        { line: 3, reason: 'mã “khong co tab” chưa có nội dung thay vào' },
        { line: 4, reason: 'chưa có mã ở cột đầu' },
        { line: 5, reason: 'mã “a” đã có ở dòng trên' },
        { line: 6, reason: 'mã “b=c” có dấu = hoặc dấu ngoặc nhọn' },
      ],
    });
  });

  it.each<[string, Uint8Array]>([
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46)],
    ['an empty file', Buffer.alloc(0)],
    ['a text without tabs', Buffer.from('Chỉ là một bài báo.\nKhông có mã.')],
  ])('that is %s is refused by name', (_what, bytes) => {
    expect(() => readCodeFile(bytes, 'ma.txt')).toThrow(
      expect.objectContaining({
        code: 'unreadable_text',
        message: expect.stringMatching(/^“ma\.txt” không/u),
      }),
    );
  });
});

describe('codes of the register', () => {
  it('are the shortest ending of a name that nobody shares', () => {
    const register = ['Lê Thị Hồng Nhung', 'Phạm Tuyết Nhung', 'Nguyễn Văn Đức', 'Minh Anh', 'Minh Anh'].map(
      aPerson,
    );
    expect(peopleCodes(register, null).map(({ code, variants }) => [code, variants[0]])).toEqual([
      ['hongnhung', 'đồng chí Lê Thị Hồng Nhung'],
      ['tuyetnhung', 'đồng chí Phạm Tuyết Nhung'],
      ['duc', 'đồng chí Nguyễn Văn Đức'],
    ]);
  });
});

describe('the table of codes', () => {
  const id = '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a11';

  it('is searched without marks, codes that begin so first, each once with the list that has the say', () => {
    const lists = [
      { id, name: 'mới.txt', codes: [{ code: 'duc', variants: ['Đức'] }] },
      {
        id,
        name: 'cũ.txt',
        codes: [
          { code: 'duc', variants: ['Đức (cũ)'] },
          { code: 'x', variants: ['ông Đức'] },
        ],
      },
    ];
    expect(searchCodes(lists, 'đức').map(({ code, list }) => [code, list])).toEqual([
      ['duc', 'mới.txt'],
      ['x', 'cũ.txt'],
    ]);
  });
});

function aPerson(name: string, index: number): Person {
  const id = `6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a1${index}`;
  const updatedAt = '2026-11-22T01:00:00.000Z';
  return {
    ...{ id, name, honorific: 'đồng chí', rank: 1, titles: [], note: '', revision: 1, updatedAt },
    ...{ doNotPublish: false, minor: 'no' },
  };
}

/** Letters with one tone mark behind them, as Windows-1258 has it. */
function in1258(letters: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    table.set(new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte);
  }
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/u;
  const split = [...letters.normalize('NFC')].flatMap((letter) => {
    const tone = tones.exec(letter.normalize('NFD'))?.[0];
    if (tone === undefined || table.has(letter)) return [letter];
    return [letter.normalize('NFD').replace(tone, '').normalize('NFC'), tone];
  });
  return Uint8Array.from(split, (letter) => table.get(letter) ?? 0x3f);
}
