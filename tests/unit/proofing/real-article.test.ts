// The bar for every rule: on the real article it finds the four errors that are there and raises no false alarm.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importText } from '#engine/import/import-text.ts';
import { blockText } from '#shared/document/to-text.ts';
import type { Finding } from '#shared/model/finding.ts';
import { NO_MATERIAL, sharedMaterial } from '#tests/support/material.ts';
import { check, today } from './a-story.ts';

const why = sharedMaterial === undefined ? ` (${NO_MATERIAL})` : '';

describe.skipIf(sharedMaterial === undefined)(`the real article${why}`, () => {
  const article = () =>
    importText(readFileSync(join(sharedMaterial ?? '', 'input/portal-article.txt'), 'utf8'), { today })
      .content;

  it('has four spelling errors, seven pictures missing and no section; nothing else is said of it', () => {
    expect(
      check(article()).map(({ level, rule, title, reason }) => [level, rule, title, reason].join(' | ')),
    ).toEqual([
      'warn | section-missing | Chưa chọn chuyên mục | Cổng xếp bài theo chuyên mục',
      'warn | photo-missing | Ảnh còn thiếu: Đồng chí Nguyễn Văn Cảnh ôn truyền thống 91 năm công tác Dân… | Chú thích đang chờ ảnh · ảnh 1',
      'warn | photo-missing | Ảnh còn thiếu: Đồng chíNguyễn Hữu Hiệp trao Kỷ niệm chương “Vì sự nghiệp… | Chú thích đang chờ ảnh · ảnh 2',
      'warn | glued-words | chíNguyễn → chí Nguyễn | Thiếu khoảng trắng · chú thích ảnh 2',
      'warn | photo-missing | Ảnh còn thiếu: Đồng chí Nguyễn Hữu Hiệp phát biểu chỉ đạo tại buổi họp mặt. | Chú thích đang chờ ảnh · ảnh 3',
      'warn | name-variant | Nguyễn Hưu Hiệp → Nguyễn Hữu Hiệp | Tên viết hai cách: “Nguyễn Hữu Hiệp” 3 lần · đoạn 5',
      'warn | photo-missing | Ảnh còn thiếu: Đồng chí Triệu Lệ Khánh phát biểu chỉ đạo tại buổi họp mặt. | Chú thích đang chờ ảnh · ảnh 4',
      'warn | fixed-term | Ban Thương vụ → Ban Thường vụ | Tên gọi cố định viết là “Ban Thường vụ” · đoạn 6',
      'warn | photo-missing | Ảnh còn thiếu: Đồng chí Nguyễn Thị Bạch Mai trao Giấy khen cho các tập… | Chú thích đang chờ ảnh · ảnh 5',
      'warn | glued-words | thểđiển → thể điển | Thiếu khoảng trắng · chú thích ảnh 5',
      'warn | photo-missing | Ảnh còn thiếu: Lãnh đạo thành phố, quận chụp ảnh lưu niệm cùng các tập thể… | Chú thích đang chờ ảnh · ảnh 6',
      'warn | gallery-empty | Ảnh còn thiếu: Một số hình ảnh tuyên dương điển hình “Dân vận khéo” năm… | Mục ảnh chưa có ảnh nào',
    ]);
  });

  it('has the wrong words exactly where the findings point', () => {
    const content = article();
    const wordsAt = ({ place }: Finding) => {
      const block = place.kind === 'block' ? content.document.root.children[place.index] : undefined;
      return block === undefined ? '' : blockText(block).slice(place.start, place.end);
    };
    const fixable = check(content).filter((finding) => finding.fix !== null);
    expect(fixable.map((finding) => [wordsAt(finding), finding.fix?.text])).toEqual([
      ['chíNguyễn', 'chí Nguyễn'],
      ['Nguyễn Hưu Hiệp', 'Nguyễn Hữu Hiệp'],
      ['Ban Thương vụ', 'Ban Thường vụ'],
      ['thểđiển', 'thể điển'],
    ]);
  });
});
