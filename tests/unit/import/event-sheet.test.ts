import { expect, it } from 'vitest';
import { readEventSheet } from '#engine/import/event-sheet.ts';

it.each([
  [
    'Sáng 22/11, tại Nhà văn hóa khu phố 7, UBND phường An Hòa tổ chức lễ ra quân tổng vệ sinh môi trường, chỉnh trang hẻm.',
    {
      what: 'lễ ra quân tổng vệ sinh môi trường',
      when: 'Sáng 22/11',
      where: 'Nhà văn hóa khu phố 7',
      who: [],
    },
  ],
  [
    'Vào chiều ngày 5/3/2026, Hội nghị sơ kết quý I diễn ra tại hội trường UBND phường với 80 đại biểu.',
    { what: '', when: 'chiều ngày 5/3/2026', where: 'hội trường UBND phường', who: [] },
  ],
  [
    'Ngày 04/3, phường tổ chức Hội thi “Dân vận khéo” nhằm tìm cách làm hay. Phát biểu tại Hội nghị, lãnh đạo phường khen ngợi.',
    { what: 'Hội thi “Dân vận khéo”', when: '04/3', where: '', who: [] },
  ],
  ['Mùa xuân này, bà con khu phố 3 rủ nhau trồng hoa dọc hẻm.', { what: '', when: '', where: '', who: [] }],
])('the lead “%s” says what it says and no more', (lead, sheet) => {
  expect(readEventSheet(lead, [])).toEqual(sheet);
});

it('those attending are named in the order printed, up to the end of their sentence', () => {
  const attendees =
    'Đến dự có đồng chí Trần Quốc Vượng, Bí thư Thành ủy TP. Thủ Đức; bà Lê Thị Hồng Nhung, Chủ tịch UBND phường. Ông Nguyễn Văn Lộc, Trưởng khu phố 3, kể chuyện.';
  expect(readEventSheet('Sáng 22/11, phường họp mặt.', ['Một đoạn khác.', attendees]).who).toEqual([
    'Trần Quốc Vượng, Bí thư Thành ủy TP. Thủ Đức',
    'Lê Thị Hồng Nhung, Chủ tịch UBND phường',
  ]);
});
