import { expect, it } from 'vitest';
import { extractPeople } from '#engine/import/extract-people.ts';

it('reads a list of those attending: semicolons between people, commas between positions', () => {
  const list =
    'Tham dự có các đồng chí Trần Quốc Vượng, UVBTV Thành ủy, Bí thư Đảng ủy phường; Lê Thị Hồng Nhung, Phó Bí thư Đảng ủy, Chủ tịch UBND phường; Nguyễn Hữu Phước, Chủ tịch Ủy ban MTTQ; Bí thư các chi bộ khu phố.';
  expect(extractPeople(list)).toEqual([
    { name: 'Trần Quốc Vượng', honorific: 'đồng chí', titles: ['UVBTV Thành ủy', 'Bí thư Đảng ủy phường'] },
    {
      name: 'Lê Thị Hồng Nhung',
      honorific: 'đồng chí',
      titles: ['Phó Bí thư Đảng ủy', 'Chủ tịch UBND phường'],
    },
    { name: 'Nguyễn Hữu Phước', honorific: 'đồng chí', titles: ['Chủ tịch Ủy ban MTTQ'] },
  ]);
});

it('reads dashes and brackets as well, each person with an honorific of their own', () => {
  const list =
    'Đến dự có ông Trần Quốc Vượng - Bí thư Đảng ủy phường; bà Lê Thị Hồng Nhung (Chủ tịch UBND phường); đại diện 18 khu phố.';
  expect(extractPeople(list)).toEqual([
    { name: 'Trần Quốc Vượng', honorific: 'ông', titles: ['Bí thư Đảng ủy phường'] },
    { name: 'Lê Thị Hồng Nhung', honorific: 'bà', titles: ['Chủ tịch UBND phường'] },
  ]);
});

it('ends a position where the sentence goes on', () => {
  const sentence =
    'Ông Nguyễn Văn Lộc, Trưởng Ban Tuyên giáo và Dân vận Đảng ủy khẳng định: Phong trào đi đúng hướng. Phạm Thu Hà, Chủ tịch Hội LHPN phường và Võ Minh Châu, Bí thư Đoàn phường đã thăm các hộ.';
  expect(extractPeople(sentence)).toEqual([
    { name: 'Nguyễn Văn Lộc', honorific: 'ông', titles: ['Trưởng Ban Tuyên giáo và Dân vận Đảng ủy'] },
    { name: 'Phạm Thu Hà', honorific: '', titles: ['Chủ tịch Hội LHPN phường'] },
    { name: 'Võ Minh Châu', honorific: '', titles: ['Bí thư Đoàn phường'] },
  ]);
});

it('shares the honorific of a list, and gives each person once with the positions given first', () => {
  const caption =
    'Đồng chí Trần Quốc Vượng trao quà cho đồng chí Hồ Phương và Thái Thị Hồng Đào. Đồng chí Hồ Phương, Trưởng khu phố 3, cảm ơn đồng chí Trần Quốc Vượng.';
  expect(extractPeople(caption)).toEqual([
    { name: 'Trần Quốc Vượng', honorific: 'đồng chí', titles: [] },
    { name: 'Hồ Phương', honorific: 'đồng chí', titles: ['Trưởng khu phố 3'] },
    { name: 'Thái Thị Hồng Đào', honorific: 'đồng chí', titles: [] },
  ]);
});

it('takes no street, school, hero or unit for a person', () => {
  const text =
    'Trên đường Nguyễn Huệ, học sinh trường Lê Lợi và nhân dân phường Võ Thị Sáu học tập tư tưởng Hồ Chí Minh. Ban Dân vận Quận ủy Bình Thạnh tham mưu, Chủ tịch Hồ Chí Minh dạy.';
  expect(extractPeople(text)).toEqual([]);
});
