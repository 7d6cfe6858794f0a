import { describe, expect, test } from 'vitest';
import { emptyPhotoText, type PhotoText } from '#shared/model/photo.ts';
import { chooseText } from '#engine/metadata/choose-text.ts';
import { isCutFrom } from '#engine/metadata/cut-to-bytes.ts';
import { parseIim, serializeIim, type Dataset } from '#engine/metadata/iim.ts';
import { detectCharset, utf8Marker } from '#engine/metadata/iim-charset.ts';
import { readIimText, withIimText } from '#engine/metadata/iim-text.ts';
import { digestState, parseResources, withIimResource } from '#engine/metadata/photoshop-resources.ts';
import { wallClock } from '#engine/metadata/read-exif.ts';
import { encode1258 } from '#tests/support/encode-1258.ts';
import { aPhotoText } from '#tests/support/photo-text.ts';
import { cutToBytes } from '#shared/vietnamese/cut-to-bytes.ts';

const dataset = (number: number, value: string | number[]): Dataset => ({
  record: 2,
  number,
  value: typeof value === 'string' ? Buffer.from(value) : Uint8Array.from(value),
});

describe('cutting text to the bytes an old field holds', () => {
  test.each([
    ['Trung tâm Văn hóa, Thông tin và Thể thao huyện', 32, 'Trung tâm Văn hóa, Thông tin'],
    ['Nguyễn Thị Hồng Nhung', 32, 'Nguyễn Thị Hồng Nhung'],
    ['Nguyễnthịhồngnhungđặng', 15, 'Nguyễnthịh'],
    ['ảảảả', 7, 'ảả'],
    ['một hai', 4, 'mộ'],
    ['', 32, ''],
  ])('%j in %i bytes is %j', (text, limit, cut) => expect(cutToBytes(text, limit)).toBe(cut));

  test('what a limit left over is told from what a person shortened', () => {
    const whole = 'Trung tâm Văn hóa – Thể thao huyện';
    expect(isCutFrom('Trung tâm Văn hóa – Thể t', whole, 32)).toBe(true);
    expect(isCutFrom('Trung tâm Văn hóa –', whole, 32)).toBe(false);
    expect(isCutFrom('Trung tâm', whole, 32)).toBe(false);
    expect(isCutFrom(whole, whole, 32)).toBe(false);
  });
});

describe('an IIM block', () => {
  test('comes back as it was written, long values included', () => {
    const datasets = [utf8Marker, dataset(0, [0, 4]), dataset(120, 'á'.repeat(20_000))];
    expect(
      parseIim(serializeIim(datasets)).map(({ record, number, value }) => [record, number, value.length]),
    ).toEqual([
      [1, 90, 3],
      [2, 0, 2],
      [2, 120, 40_000],
    ]);
  });

  test('damage ends the reading, not the program', () => {
    const good = serializeIim([dataset(120, 'chú thích')]);
    for (const bad of [[0x1c], [0x1c, 2, 120, 0xff, 0xff], [0x1c, 2, 120, 0x80, 9, 1], [0, 0, 0, 0, 0, 0]]) {
      expect(readIimText(parseIim(Buffer.concat([good, Buffer.from(bad)])))).toEqual({
        caption: 'chú thích',
      });
    }
    expect(parseIim(new Uint8Array())).toEqual([]);
  });

  test.each([
    ['UTF-8 that says so', [utf8Marker, dataset(120, 'Đại hội')], 'utf-8', 'Đại hội'],
    ['UTF-8 that does not', [dataset(120, 'Đại hội')], 'utf-8', 'Đại hội'],
    // "Hội nghị" with its tone marks behind the vowels, as Windows of old wrote it.
    [
      'Vietnamese Windows',
      [dataset(120, [0x48, 0xf4, 0xf2, 0x69, 0x20, 0x6e, 0x67, 0x68, 0x69, 0xf2])],
      'windows-1258',
      'Hội nghị',
    ],
    ['German', [dataset(120, [0x4d, 0xfc, 0x6e, 0x63, 0x68, 0x65, 0x6e])], 'windows-1252', 'München'],
    [
      'Italian',
      [dataset(120, [0x63, 0x6f, 0x73, 0xec, 0x20, 0x70, 0x65, 0x72, 0xf2])],
      'windows-1252',
      'così però',
    ],
  ] as const)('in %s is read right', (_, datasets, charset, caption) => {
    expect(detectCharset(datasets)).toBe(charset);
    expect(readIimText(datasets)).toEqual({ caption });
  });

  test.each([
    ...['Phú Quý', 'Xã Tân Lý', 'Võ Thành Long', 'võ sinh Thanh Long', 'São João', 'Nový Jicín'],
    ...['Noël à Orléans', 'François Lefèvre, Hélène', 'Jürgen Großmann', 'Guðrún: ný mynd', 'Camões, às 15h'],
  ])('of Western letters, %j, is not taken for Vietnamese Windows', (caption) => {
    const datasets = [dataset(120, [...Buffer.from(caption, 'latin1')])];
    expect([detectCharset(datasets), readIimText(datasets)]).toEqual(['windows-1252', { caption }]);
  });

  test.each([
    'Lê Văn Tam',
    'Đi bộ',
    'Đắk Lắk',
    'ĐẠI HỘI ĐẢNG BỘ',
    'Bà Võ Thị Lý, xã Phú Quý',
    'Reuters: Nguyễn Thị Ánh ở São Paulo',
  ])('of Vietnamese Windows, %j, is read as that', (caption) => {
    const datasets = [dataset(120, [...encode1258(caption)])];
    expect([detectCharset(datasets), readIimText(datasets)]).toEqual(['windows-1258', { caption }]);
  });

  test('is read in one way for all its fields: what one leaves open another decides', () => {
    const western = ['Lý', 'Phú Quý'].map((text, at) =>
      dataset(at === 0 ? 80 : 120, [...Buffer.from(text, 'latin1')]),
    );
    expect(readIimText(western)).toEqual({ creator: 'Lý', caption: 'Phú Quý' });
    const windows = ['Thư', 'Hội nghị'].map((text, at) =>
      dataset(at === 0 ? 80 : 120, [...encode1258(text)]),
    );
    expect(readIimText(windows)).toEqual({ creator: 'Thư', caption: 'Hội nghị' });
  });

  test('holds our fields within their limits, declared UTF-8, and keeps what is not ours in the same letters', () => {
    const old = [
      dataset(55, '20261120'),
      dataset(118, [0x56, 0x69, 0xea, 0xf2, 0x74, 0x20, 0x4e, 0x61, 0x6d]),
      dataset(120, 'cũ'),
    ];
    const windows = old.map((entry) => (entry.number === 120 ? dataset(120, [0x63, 0xfb]) : entry));
    const written = parseIim(serializeIim(withIimText(windows, aPhotoText())));
    expect(
      written.map(({ record, number, value }) => [
        `${record}:${number}`,
        Buffer.from(value).toString('utf8'),
      ]),
    ).toEqual([
      ['1:90', '\x1b%G'],
      ['2:0', '\0\x04'],
      ['2:55', '20261120'],
      ['2:118', 'Việt Nam'],
      ['2:25', 'hội nghị'],
      ['2:25', 'nông thôn mới'],
      ['2:40', 'Không dùng trước 8 giờ ngày 24-11'],
      ['2:80', 'Trần Quốc Vượng'],
      ['2:85', 'Phóng viên'],
      ['2:90', 'Phường Hòa Hưng'],
      ['2:92', 'Trung tâm Văn hóa – Thể'],
      ['2:95', 'Thành phố Hồ Chí Minh'],
      ['2:101', 'Việt Nam'],
      ['2:103', '6f1f1f0e-3c1a-4c56-9a5e-0c6b7a3d'],
      ['2:105', 'Khai mạc hội nghị tổng kết'],
      ['2:110', 'Trung tâm Văn hóa, Thông tin'],
      ['2:115', 'Trung tâm Văn hóa, Thông tin'],
      ['2:116', '© 2026 UBND phường'],
      ['2:120', aPhotoText().caption],
    ]);
  });

  test.each([
    ['2026-11-22T10:15:00+09:00', '20261122', '101500+0900'],
    ['2026-11-21T23:05:07.250-03:30', '20261121', '230507-0330'],
    ['2026-11-22T08:15:30', '20261122', '081530+0700'],
  ])('says of %s the day and the hour with its zone, the newsroom’s where none is told', (at, day, time) => {
    const written = withIimText([], emptyPhotoText, at).filter(
      ({ record, number }) => record === 2 && number !== 0,
    );
    expect(written.map(({ number, value }) => [number, Buffer.from(value).toString('latin1')])).toEqual([
      [55, day],
      [60, time],
    ]);
  });

  test('with nothing to say is left out', () => {
    expect(withIimText([], emptyPhotoText)).toEqual([]);
    expect(withIimText([utf8Marker, dataset(0, [0, 4]), dataset(120, 'cũ')], emptyPhotoText)).toEqual([]);
  });
});

describe('Photoshop resources', () => {
  const foreign = Buffer.from('8BIM\x03\xed\x05Hello\0\0\0\x03abc\0', 'latin1');

  test('others stay byte for byte, with names, odd lengths and a tail nobody can read', () => {
    const tail = Buffer.from('rác');
    const list = parseResources(Buffer.concat([foreign, tail]));
    expect(list.resources.map(({ id, value }) => [id, Buffer.from(value).toString()])).toEqual([
      [0x03ed, 'abc'],
    ]);
    const written = withIimResource(list, Buffer.from('iim'));
    expect(written.subarray(-(foreign.length + tail.length)).equals(Buffer.concat([foreign, tail]))).toBe(
      true,
    );
    expect(digestState(parseResources(written))).toBe('current');
    expect(
      withIimResource(parseResources(written), Buffer.alloc(0)).equals(Buffer.concat([foreign, tail])),
    ).toBe(true);
  });

  test('tell when somebody changed IIM alone', () => {
    const list = parseResources(
      withIimResource({ resources: [], rest: Buffer.alloc(0) }, Buffer.from('iim')),
    );
    const [iim, digest] = list.resources;
    if (iim === undefined || digest === undefined) throw new Error('two resources were written');
    expect(digestState({ ...list, resources: [{ ...iim, value: Buffer.from('khác') }, digest] })).toBe(
      'stale',
    );
    expect(digestState({ ...list, resources: [iim] })).toBe('absent');
  });
});

describe('where records disagree', () => {
  const xmp: Partial<PhotoText> = { caption: 'từ XMP', place: 'Trung tâm Văn hóa – Thể thao huyện' };
  const iim: Partial<PhotoText> = {
    caption: 'từ IIM',
    place: 'Trung tâm Văn hóa – Thể t',
    credit: 'Báo Xuân',
  };
  const exif: Partial<PhotoText> = { caption: 'từ EXIF', creator: 'Trần Quốc Vượng' };
  const all = { ...emptyPhotoText, place: xmp.place, credit: 'Báo Xuân', creator: 'Trần Quốc Vượng' };

  test.each(['current', 'absent'] as const)('XMP is believed when the digest is %s', (digest) =>
    expect(chooseText({ xmp, iim, exif, digest })).toEqual({ ...all, caption: 'từ XMP' }),
  );

  test('IIM is believed when it was changed alone, but not where it is only cut short', () =>
    expect(chooseText({ xmp, iim, exif, digest: 'stale' })).toEqual({ ...all, caption: 'từ IIM' }));

  test('decomposed marks become one letter', () =>
    expect(
      chooseText({ xmp: { caption: 'Hội nghị'.normalize('NFD') }, iim: {}, exif: {}, digest: 'absent' }),
    ).toEqual({
      ...emptyPhotoText,
      caption: 'Hội nghị',
    }));
});

test.each([
  ['2026:11:20 08:15:30', undefined, '2026-11-20T08:15:30'],
  ['2026:11:20 08:15:30', '25', '2026-11-20T08:15:30.250'],
  ['2026:11:20 08:15:30', '123456', '2026-11-20T08:15:30.123'],
  ['2026:11:20 08:15:30', '   ', '2026-11-20T08:15:30'],
  ['2026-11-20T08:15:30.5+07:00', '5', '2026-11-20T08:15:30.500'],
  ['0000:00:00 00:00:00', undefined, null],
  ['2026:02:30 08:15:30', undefined, null],
  ['    :  :     :  :  ', undefined, null],
  [undefined, '25', null],
])('the camera clock %j %j is %j', (time, subSeconds, expected) =>
  expect(wallClock(time, subSeconds)).toBe(expected),
);
