import { describe, expect, it } from 'vitest';
import { expandBatch } from '#engine/captions/caption-batch.ts';
import { expandPattern, joinNames, variables } from '#engine/captions/pattern.ts';
import { aPhoto } from '#tests/support/builders.ts';

const photo = aPhoto({
  fileName: 'IMG_0412.JPG',
  people: ['Trần Quốc Vượng', 'Lê Thị Hồng Nhung'],
  event: 'họp mặt “Dân vận khéo”',
  place: 'hội trường phường An Hòa',
  creator: 'Minh Anh',
  takenAt: '2026-11-22T08:04:15',
});
const source = { photo, number: 3, context: { event: '', place: '' } };

describe('a caption pattern', () => {
  it('fills every variable from the photo', () => {
    const pattern = '{stt}. {người} tại {sự kiện}, {nơi}, {giờ} ngày {ngày}. Ảnh: {tác giả} ({tên tệp})';
    expect(expandPattern(pattern, source)).toEqual({
      text: '3. Trần Quốc Vượng và Lê Thị Hồng Nhung tại họp mặt “Dân vận khéo”, hội trường phường An Hòa, 08:04 ngày 22/11/2026. Ảnh: Minh Anh (IMG_0412)',
      missing: [],
    });
  });

  it.each(['{nguoi}', '{Người}', '{ NGƯỜI }', `{${'người'.normalize('NFD')}}`])(
    'reads %s as {người}',
    (token) => {
      expect(expandPattern(token, source).text).toBe('Trần Quốc Vượng và Lê Thị Hồng Nhung');
    },
  );

  it('says in words what a photo lacks, and leaves that place empty', () => {
    const bare = { ...source, photo: aPhoto({ takenAt: null }) };
    expect(expandPattern('{người}, {ngày}', bare)).toEqual({
      text: ', ',
      missing: ['chưa có người trong ảnh', 'chưa rõ ngày chụp'],
    });
  });

  it('takes event and place of the story where the photo names none', () => {
    const bare = { photo: aPhoto({}), number: 1, context: { event: 'ra quân', place: 'khu phố 7' } };
    expect(expandPattern('{sự kiện}, {nơi}', bare).text).toBe('ra quân, khu phố 7');
  });

  it('refuses an unknown variable and names those that exist', () => {
    const known = variables.map((variable) => `{${variable.name}}`).join(', ');
    expect(() => expandPattern('Ảnh {máy ảnh}', source)).toThrow(
      expect.objectContaining({
        code: 'unknown_variable',
        message: `Không có biến {máy ảnh}. Các biến dùng được: ${known}. Chưa có ảnh nào bị thay đổi.`,
      }),
    );
  });

  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A và B'],
    [['A', 'B', 'C'], 'A, B và C'],
  ])('joins the names %j as “%s”', (names, joined) => expect(joinNames(names)).toBe(joined));
});

describe('a caption batch', () => {
  const photos = [aPhoto({ caption: 'Cũ.' }), aPhoto({ caption: '' })];
  const context = { event: '', place: '' };

  it.each([
    ['replace', ['Mới 1', 'Mới 2']],
    ['prepend', ['Mới 1 Cũ.', 'Mới 2']],
    ['append', ['Cũ. Mới 1', 'Mới 2']],
    ['fill-empty', ['Cũ.', 'Mới 2']],
  ] as const)('%s gives each photo its own text', (mode, after) => {
    const results = expandBatch({ photos, fields: { caption: 'Mới {stt}' }, mode, context });
    expect(results.map((result) => result.fields.caption?.after)).toEqual(after);
  });
});
