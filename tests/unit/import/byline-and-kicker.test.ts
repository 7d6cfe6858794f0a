import { describe, expect, it } from 'vitest';
import { importText } from '#engine/import/import-text.ts';
import { paragraph } from '#shared/document/build.ts';

const imported = (text: string) => importText(text, { today: '2026-11-23' });

describe('who wrote and who took the pictures', () => {
  it.each([
    ['Tin và ảnh Anh Hoàng', [{ role: 'both', name: 'Anh Hoàng' }]],
    ['Tin, ảnh: Anh Hoàng', [{ role: 'both', name: 'Anh Hoàng' }]],
    ['TIN - ẢNH: ANH HOÀNG', [{ role: 'both', name: 'ANH HOÀNG' }]],
    ['Bài và ảnh: Ban Tuyên giáo và Dân vận', [{ role: 'both', name: 'Ban Tuyên giáo và Dân vận' }]],
    [
      'Tin: Anh Hoàng và Minh Anh',
      [
        { role: 'text', name: 'Anh Hoàng' },
        { role: 'text', name: 'Minh Anh' },
      ],
    ],
    [
      'Bài: Anh Hoàng; Ảnh: Minh Anh, Quốc Bảo',
      [
        { role: 'text', name: 'Anh Hoàng' },
        { role: 'photo', name: 'Minh Anh' },
        { role: 'photo', name: 'Quốc Bảo' },
      ],
    ],
    ['(Nguồn: Cổng thông tin Chính phủ)', [{ role: 'text', name: 'Cổng thông tin Chính phủ' }]],
    ['Tác giả: Thu Hà', [{ role: 'text', name: 'Thu Hà' }]],
  ])('are read from “%s”', (line, byline) => {
    const { content } = imported(
      `Tít bài\n\n${'Một câu dài để làm thân bài của tin này. '.repeat(4)}\n\n${line}`,
    );
    expect(content.byline).toEqual(byline);
  });

  it.each([
    'Tin tưởng vào sức mình',
    'Tin ảnh hưởng của bão số 9',
    'Bài ca không quên',
    'Tin: một chuyện lạ ở quê.',
  ])('are not read from “%s”', (line) => {
    const { content } = imported(`Tít bài\n\n${line}\n\nĐoạn cuối của bài.`);
    expect(content.byline).toEqual([]);
    expect(content.document.root.children[0]).toEqual(paragraph(line));
  });
});

describe('the place before the colon of a headline', () => {
  it.each([
    ['Quận Bình Thạnh: Có 2 cá nhân nhận Kỷ niệm chương', 'Quận Bình Thạnh'],
    ['Bình Thạnh: Khen thưởng 117 tập thể', 'Bình Thạnh'],
    ['TP. Thủ Đức: Khánh thành cầu', 'TP. Thủ Đức'],
    ['Khu phố 3: Bà con góp đất mở hẻm', 'Khu phố 3'],
    ['Thông báo: Lịch tiếp công dân', ''],
    ['Video: Toàn cảnh lễ hội', ''],
    ['Bí thư Đảng ủy: “Không để ai bị bỏ lại”', ''],
    ['Khai mạc lúc 10:30 tại An Hòa', ''],
  ])('of “%s” is “%s”', (headline, kicker) => {
    expect(imported(`${headline}\nĐoạn một của bài.`).content.kicker).toBe(kicker);
  });
});
