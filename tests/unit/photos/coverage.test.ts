import { expect, test } from 'vitest';
import { coverageOf, namesIn, photosOfEvent } from '#renderer/features/photos/coverage/coverage.ts';
import { aPhoto } from '#tests/support/builders.ts';

const register = ['Trần Quốc Vượng', 'Quốc Vượng', 'Lê Thị Hồng Nhung', 'Phạm Văn Lộc'];

test('who has no picked photo comes first, in the order of rank, with how many photos name each', () => {
  const photos = [
    aPhoto({ people: ['Lê Thị Hồng Nhung', 'Trần Quốc Vượng'], pick: 'picked' }),
    aPhoto({ people: ['Trần Quốc Vượng'] }),
    aPhoto({ people: ['Phạm Văn Lộc'], pick: 'rejected' }),
  ];
  const who = [
    'Phạm Văn Lộc',
    'Đồng chí Trần Quốc Vượng, Bí thư Đảng ủy phường',
    'bà Hồ Thị Mai',
    'lê thị hồng nhung',
  ];
  expect(coverageOf({ who, register, photos })).toEqual({
    without: [
      { name: 'Phạm Văn Lộc', all: 1, picked: 0 },
      { name: 'Hồ Thị Mai', all: 0, picked: 0 },
    ],
    covered: [
      { name: 'Trần Quốc Vượng', all: 2, picked: 1 },
      { name: 'Lê Thị Hồng Nhung', all: 1, picked: 1 },
    ],
  });
});

test('several names of one line are several people, each once; part of a longer name is none', () => {
  expect(namesIn('Các đồng chí Phạm Văn Lộc và Trần Quốc Vượng', register)).toEqual([
    'Phạm Văn Lộc',
    'Trần Quốc Vượng',
  ]);
  expect(namesIn('ông Quốc Vượng', register)).toEqual(['Quốc Vượng']);
  expect(namesIn('Đ/c Nguyễn An – Chủ tịch', register)).toEqual(['Nguyễn An']);
  expect(namesIn('  ', register)).toEqual([]);
});

test('photos of the event are those that carry its name or stand in the story; without any the whole library is meant', () => {
  const [own, shown, other] = [aPhoto({ event: 'Họp mặt' }), aPhoto({}), aPhoto({ event: 'Ra quân' })];
  const photos = [own, shown, other];
  const story = { event: 'họp mặt', shown: new Set([shown.id]) };
  expect(photosOfEvent(photos, story)).toEqual({ photos: [own, shown], isWholeLibrary: false });
  expect(photosOfEvent([other], story)).toEqual({ photos: [other], isWholeLibrary: true });
});
