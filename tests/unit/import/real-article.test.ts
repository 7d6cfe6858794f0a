// The article this product started from, copied from a portal page: what was in it and what was around it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#engine/import/decode-text.ts';
import { extractPeople } from '#engine/import/extract-people.ts';
import { importText } from '#engine/import/import-text.ts';
import { gallery, note, paragraph, photo, storyDocument } from '#shared/document/build.ts';
import { NO_MATERIAL, sharedMaterial } from '#tests/support/material.ts';

const why = sharedMaterial === undefined ? ` (${NO_MATERIAL})` : '';

describe.skipIf(sharedMaterial === undefined)(`the real article${why}`, () => {
  const source = () => decodeText(readFileSync(join(sharedMaterial ?? '', 'input/portal-article.txt'))).text;
  /** A line of the file by its number, without the page's white space. */
  const line = (number: number) => source().split('\n')[number - 1]?.trim() ?? '';

  it('becomes a story with every field, six captions waiting for their pictures, and an account of the rest', () => {
    const title =
      'Quận Bình Thạnh: Có 2 cá nhân nhận Kỷ niệm chương, 117 tập thể, cá nhân điển hình “Dân vận khéo”';
    const caption = (number: number) => photo({ caption: line(number) });
    const { content, report } = importText(source(), { today: '2026-11-23' });
    expect(content).toEqual({
      kicker: 'Quận Bình Thạnh',
      headline: title,
      lead: line(6),
      byline: [{ role: 'both', name: 'Anh Hoàng' }],
      section: '',
      tags: [],
      publicationDay: '2021-10-29',
      event: {
        what: 'họp mặt kỷ niệm 91 năm Ngày truyền thống công tác Dân vận của Đảng',
        when: '29/10/2021',
        where: '',
        who: [
          'Nguyễn Hữu Hiệp, UVBTV, Trưởng Ban Dân vận Thành ủy',
          'Nguyễn Thị Bạch Mai, TUV, Phó trưởng Thường trực Ban Dân vận Thành ủy',
          'Vũ Ngọc Tuất, Bí thư Quận ủy',
          'Triệu Lệ Khánh, Phó Bí thư Thường trực Quận ủy',
          'Đinh Khắc Huy, Phó Bí thư Quận ủy, Chủ tịch UBND quận',
        ],
      },
      document: storyDocument([
        paragraph(line(8)),
        paragraph(line(10)),
        caption(12),
        paragraph(line(14)),
        caption(18),
        paragraph(line(20)),
        caption(22),
        paragraph(line(24)),
        caption(26),
        paragraph(line(28)),
        paragraph(line(30)),
        caption(34),
        caption(38),
        note(line(40).replace(/^•\s*/u, '')),
        gallery('Một số hình ảnh tuyên dương điển hình “Dân vận khéo” năm 2021'),
      ]),
    });
    const readMost = [69, 73, 77, 81, 85].map((number) => `“${line(number)}”`).join('; ');
    expect(report).toEqual([
      `Bỏ tít lặp lại (1 dòng): “${title.replace('“', '‘').replace('”', '’')}”.`,
      'Bỏ nút của trang (1 dòng): “Bản in”.',
      'Bỏ phần ý kiến bạn đọc (3 dòng): “Ý kiến bạn đọc”; “(*)”; “Hãy để gửi bình luận”.',
      'Bỏ mục tin mới nhất (1 dòng): “TIN MỚI NHẤT”.',
      'Bỏ ô mức độ hài lòng (2 dòng): “Mức độ hài lòng”; “24/09/2022 - 01/10/2022”.',
      'Bỏ ô trả kết quả hồ sơ (1 dòng): “Trả kết quả”.',
      'Bỏ ô nộp hồ sơ (1 dòng): “Nộp hồ sơ”.',
      'Bỏ ô liên kết (1 dòng): “Liên kết website”.',
      `Bỏ mục tin đọc nhiều (11 dòng): “Tin tức đọc nhiều”; ${readMost}.`,
      'Mục “Một số hình ảnh tuyên dương điển hình ‘Dân vận khéo’ năm 2021” có 3 chỗ ảnh, văn bản không mang theo ảnh nào.',
      'Có 6 chú thích đang chờ ảnh: văn bản không mang theo ảnh nào.',
    ]);
  });

  it.each([
    [
      'the page’s white space',
      (text: string) =>
        text
          .split('\n')
          .map((line) => line.trim())
          .join('\n'),
    ],
    ['its empty lines', (text: string) => text.replaceAll(/\n\s*\n/gu, '\n')],
    ['its no-break spaces', (text: string) => text.replaceAll('\u00a0', ' ')],
    ['Unix line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['its precomposed letters', (text: string) => text.normalize('NFD')],
    ['the page around it', (text: string) => text.split('\n').slice(3, 41).join('\n')],
  ])('keeps captions, lead and note when it comes without %s', (_what, change) => {
    const { content } = importText(change(source()), { today: '2026-11-23' });
    const whole = importText(source(), { today: '2026-11-23' }).content;
    const blocks = whole.document.root.children.filter((block) => block.type !== 'gallery');
    expect(content.lead).toBe(whole.lead);
    expect(content.document.root.children.filter((block) => block.type !== 'gallery')).toEqual(blocks);
  });

  it('names its people with their positions as printed', () => {
    expect(extractPeople(source()).map(({ name, titles }) => [name, ...titles].join(' | '))).toEqual([
      'Nguyễn Hữu Hiệp | UVBTV | Trưởng Ban Dân vận Thành ủy',
      'Nguyễn Thị Bạch Mai | TUV | Phó trưởng Thường trực Ban Dân vận Thành ủy',
      'Vũ Ngọc Tuất | Bí thư Quận ủy',
      'Triệu Lệ Khánh | Phó Bí thư Thường trực Quận ủy',
      'Đinh Khắc Huy | Phó Bí thư Quận ủy | Chủ tịch UBND quận',
      'Nguyễn Văn Cảnh | UVBTV | Trưởng Ban Dân vận Quận ủy Bình Thạnh',
      'Hồ Phương',
      'Thái Thị Hồng Đào',
      'Nguyễn Hưu Hiệp',
    ]);
  });
});
