import { describe, expect, it } from 'vitest';
import { expandBatch, type Batch } from '#engine/captions/caption-batch.ts';
import { codeTable } from '#engine/captions/code-table.ts';
import { expandPattern, type Expansion } from '#engine/captions/pattern.ts';
import { joinNames } from '#engine/captions/value-forms.ts';
import { variableNames, type CaptionCode } from '#shared/model/caption-batch.ts';
import type { CaptionMode } from '#shared/model/photo.ts';
import type { Person } from '#shared/model/register.ts';
import { aPhoto } from '#tests/support/builders.ts';

const register: readonly Person[] = [
  aPerson('Trần Quốc Vượng', [
    { title: 'Phó Chủ tịch UBND phường', short: 'PCT UBND', from: '2021-01-01', to: '2025-06-30' },
    { title: 'Chủ tịch UBND phường', short: 'CT UBND', from: '2025-07-01', to: null },
  ]),
  aPerson('Lê Thị Hồng Nhung', [{ title: 'Bí thư Đảng ủy phường', short: '', from: null, to: null }]),
];
const photo = aPhoto({
  fileName: 'IMG_0412.JPG',
  people: ['Trần Quốc Vượng', 'Lê Thị Hồng Nhung'],
  event: 'họp mặt “Dân vận khéo”',
  place: 'hội trường phường An Hòa',
  creator: 'Minh Anh',
  takenAt: '2026-11-22T08:04:15',
});
const source = { photo, number: 3, total: 40, context: { event: '', place: '' }, register };

function expandOn(
  given: Partial<typeof source>,
  pattern: string,
  codes: readonly CaptionCode[] = [],
): Expansion {
  return expandPattern(pattern, { ...source, ...given }, codeTable({ lists: [codes], register }));
}

function read(pattern: string, codes: readonly CaptionCode[] = []): string {
  return expandOn({}, pattern, codes).text;
}

describe('a caption pattern', () => {
  it('fills every variable from the photo', () => {
    const pattern = '{stt}. {người} tại {sự kiện}, {nơi}, {giờ} ngày {ngày}. Ảnh: {tác giả} ({tên tệp})';
    expect(expandOn({}, pattern)).toEqual({
      text: '3. Trần Quốc Vượng và Lê Thị Hồng Nhung tại họp mặt “Dân vận khéo”, hội trường phường An Hòa, 08:04 ngày 22/11/2026. Ảnh: Minh Anh (IMG_0412)',
      missing: [],
    });
  });

  it('finds the title of somebody whose tone stands on the other vowel', () => {
    const hoa = aPerson('Nguyễn Văn Hoà', [{ title: 'Bí thư Chi bộ', short: '', from: null, to: null }]);
    const shown = { ...photo, people: ['Nguyễn Văn Hòa'] };
    expect(expandOn({ photo: shown, register: [hoa] }, '{giới thiệu}').text).toBe(
      'đồng chí Nguyễn Văn Hoà, Bí thư Chi bộ',
    );
  });

  it.each(['{nguoi}', '{Người}', '{ NGƯỜI }', `{${'người'.normalize('NFD')}}`, '{people}'])(
    'reads %s as {người}',
    (token) => expect(read(token)).toBe('Trần Quốc Vượng và Lê Thị Hồng Nhung'),
  );

  it.each([
    ['{người#2}', 'Lê Thị Hồng Nhung'],
    ['{chức danh#1}', 'Chủ tịch UBND phường'],
    ['{chức danh}', 'Chủ tịch UBND phường và Bí thư Đảng ủy phường'],
    ['{giới thiệu#2}', 'đồng chí Lê Thị Hồng Nhung, Bí thư Đảng ủy phường'],
    ['{ngày:d.M.yy}', '22.11.26'],
    ['{giờ:HH:mm:ss}', '08:04:15'],
    ['{thứ}', 'Chủ nhật'],
    ['{buổi}', 'Sáng 22/11'],
    ['{ngày:E, dd/MM}', 'Chủ nhật, 22/11'],
    ['{stt:000}/{tổng số}', '003/40'],
    ['{tên tệp:-4}', '0412'],
    ['{filenamebase:0,3:lc}', 'img'],
    ['{tệp:0,-4}', 'IMG_0412'],
    ['{nơi:hoa đầu}', 'Hội trường phường An Hòa'],
    ['{tác giả:viết hoa}', 'MINH ANH'],
    ['a {=} b', 'a = b'],
    ['xem ?id=1&page=2, 2 = 2', 'xem ?id=1&page=2, 2 = 2'],
  ])('reads %s as “%s”', (pattern, text) => expect(read(pattern)).toBe(text));

  it('gives the title of the day the picture was taken', () => {
    const before = aPhoto({ people: ['Trần Quốc Vượng'], takenAt: '2025-03-02T09:00:00' });
    expect(expandOn({ photo: before }, '{chức danh}').text).toBe('Phó Chủ tịch UBND phường');
  });

  it('says in words what a photo lacks, and leaves that place empty', () => {
    expect(expandOn({ photo: aPhoto({ takenAt: null }) }, '{người}, {ngày:dd/MM}')).toEqual({
      text: ', ',
      missing: ['chưa có người trong ảnh', 'chưa rõ ngày chụp'],
    });
  });

  it('takes event and place of the story where the photo names none', () => {
    const given = { photo: aPhoto({}), context: { event: 'ra quân', place: 'khu phố 7' } };
    expect(expandOn(given, '{sự kiện}, {nơi}').text).toBe('ra quân, khu phố 7');
  });

  it('refuses an unknown variable and names those that exist', () => {
    const known = variableNames.map((name) => `{${name}}`).join(', ');
    expect(() => read('Ảnh {chức vụ}')).toThrow(
      expect.objectContaining({
        code: 'unknown_variable',
        message: `Không có biến {chức vụ}. Các biến dùng được: ${known}. Chưa có ảnh nào bị thay đổi.`,
      }),
    );
  });

  it.each(['{ngày:tuần}', '{người#2:abc}', '{nơi#2}', '{tít:}'])(
    'refuses %s, which no value can be written as',
    (pattern) => expect(() => read(pattern)).toThrow(expect.objectContaining({ code: 'unknown_variable' })),
  );

  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A và B'],
    [['A', 'B', 'C'], 'A, B và C'],
  ])('joins the names %j as “%s”', (names, joined) => expect(joinNames(names)).toBe(joined));
});

describe('a code', () => {
  const codes = [
    aCode('ub', 'UBND phường An Hòa', 'Ủy ban nhân dân phường An Hòa'),
    aCode('ct', 'Chủ tịch =ub#2=', 'CT =ub='),
    aCode('họp', '=ct= chủ trì tại {nơi}'),
    aCode('6021', 'Hoàng Nam'),
    aCode('a', '=b='),
    aCode('b', '=c='),
    aCode('c', '=a='),
  ];

  it.each([
    ['=ub=', 'UBND phường An Hòa'],
    ['=ub#2=', 'Ủy ban nhân dân phường An Hòa'],
    ['(=ub==ct#2=)', '(UBND phường An HòaCT UBND phường An Hòa)'],
    ['=họp=', 'Chủ tịch Ủy ban nhân dân phường An Hòa chủ trì tại hội trường phường An Hòa'],
    ['=HOP=', 'Chủ tịch Ủy ban nhân dân phường An Hòa chủ trì tại hội trường phường An Hòa'],
    ['ông=ub=', 'ôngUBND phường An Hòa'],
    ['=vuong=', 'đồng chí Trần Quốc Vượng, Chủ tịch UBND phường'],
    ['=vuong#2=', 'Trần Quốc Vượng'],
    ['=vuong#4=', 'Trần Quốc Vượng, CT UBND'],
  ])('%s is “%s”', (pattern, text) => expect(read(pattern, codes)).toBe(text));

  it('whose key is the camera’s serial gives each camera’s photos their credit', () => {
    const by = (serial: string | null) =>
      aPhoto({ fileName: 'DSC_1.JPG', capture: { ...photo.capture, serial } });
    expect(expandOn({ photo: by('6021') }, 'Ảnh: ={serial}=', codes).text).toBe('Ảnh: Hoàng Nam');
    expect(expandOn({ photo: by(null) }, 'Ảnh: ={số máy}=', codes)).toEqual({
      text: 'Ảnh: ',
      missing: ['chưa rõ số máy ảnh'],
    });
    expect(() => expandOn({ photo: by('7') }, '={số máy}=', codes)).toThrow(
      /^Không có mã =7= \(từ =\{số máy\}= của ảnh DSC_1\.JPG\)/u,
    );
  });

  it.each([
    ['=xyz=', /^Không có mã =xyz= trong các bảng mã đang bật\./u],
    ['=ub#5=', /^Mã =ub= chỉ có 2 cách viết, không có =ub#5=\./u],
    ['=a=', /^Mã =a= gọi vòng về chính nó: a → b → c → a\./u],
  ])('%s is refused in one sentence', (pattern, sentence) => {
    expect(() => read(pattern, codes)).toThrow(sentence);
    expect(() => read(pattern, codes)).toThrow(expect.objectContaining({ code: 'unknown_code' }));
  });

  it('that was made to grow without end is refused', () => {
    const bombs = Array.from({ length: 30 }, (_, index) =>
      aCode(`x${index}`, `=x${index + 1}==x${index + 1}=`),
    );
    expect(() => read('=x0=', [...bombs, aCode('x30', 'x')])).toThrow(/gọi quá nhiều mã khác/u);
  });

  it('that several lists have means what the newest says', () => {
    const table = codeTable({
      lists: [[aCode('a', 'mới')], [aCode('a', 'cũ'), aCode('b', 'B')]],
      register: undefined,
    });
    expect(expandPattern('=a= =b=', source, table).text).toBe('mới B');
  });
});

describe('a caption batch', () => {
  const photos = [aPhoto({ caption: 'Cũ.', keywords: ['họp'] }), aPhoto({ caption: '', keywords: [] })];
  const batch: Omit<Batch, 'fields'> = {
    photos,
    mode: 'replace',
    context: { event: '', place: '' },
    register,
    findCode: () => undefined,
  };

  it.each<[CaptionMode, string[], string[][]]>([
    [
      'replace',
      ['Mới 1', 'Mới 2'],
      [
        ['lễ', 'họp'],
        ['lễ', 'họp'],
      ],
    ],
    [
      'prepend',
      ['Mới 1 Cũ.', 'Mới 2'],
      [
        ['lễ', 'họp'],
        ['lễ', 'họp'],
      ],
    ],
    [
      'append',
      ['Cũ. Mới 1', 'Mới 2'],
      [
        ['họp', 'lễ'],
        ['lễ', 'họp'],
      ],
    ],
    ['fill-empty', ['Cũ.', 'Mới 2'], [['họp'], ['lễ', 'họp']]],
  ])('%s gives each photo its own text and keywords', (mode, captions, keywords) => {
    const fields = { caption: 'Mới {stt}', keywords: 'lễ; họp, lễ' };
    const sets = expandBatch({ ...batch, fields, mode }).map(({ set }) => set);
    expect(sets).toEqual(captions.map((caption, index) => ({ caption, keywords: keywords[index] })));
  });

  it('meets each field in its own way', () => {
    const fields = { caption: 'Sau.', credit: 'Minh Anh', headline: 'Tít' };
    const [first] = expandBatch({ ...batch, fields, modes: { caption: 'append', headline: 'fill-empty' } });
    expect(first?.set).toEqual({ caption: 'Cũ. Sau.', credit: 'Minh Anh', headline: 'Tít' });
  });

  it('says in which field a token stands that nobody knows', () => {
    expect(() => expandBatch({ ...batch, fields: { caption: 'Được', rights: '© =ai=' } })).toThrow(
      expect.objectContaining({ code: 'unknown_code', details: { field: 'rights' } }),
    );
  });
});

function aCode(code: string, ...variants: string[]): CaptionCode {
  return { code, variants };
}

function aPerson(name: string, titles: Person['titles']): Person {
  const id = '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a11';
  const updatedAt = '2026-11-22T01:00:00.000Z';
  return {
    ...{ id, name, honorific: 'đồng chí', rank: 1, titles, note: '', revision: 1, updatedAt },
    ...{ doNotPublish: false, minor: 'no' },
  };
}
