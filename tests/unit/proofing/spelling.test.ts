import { describe, expect, it } from 'vitest';
import { gallery, list, photo } from '#shared/document/build.ts';
import { blockText } from '#shared/document/to-text.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { StoryContent } from '#shared/model/story.ts';
import { aPerson, aPhoto, aStory, check } from './a-story.ts';

const photoId = '11111111-1111-4111-8111-111111111111';

/** "rule: words in the text → fix", the words being those the place points at. */
function inWords(content: StoryContent, findings: readonly Finding[]): string[] {
  return findings
    .filter((finding) => !/^(?:photo|gallery)-/u.test(finding.rule))
    .map(
      ({ rule, level, place, fix }) =>
        `${level} ${rule}: ${wordsAt(content, place)} → ${fix === null ? '?' : fix.text}`,
    );
}

function wordsAt(content: StoryContent, place: Finding['place']): string {
  if (place.start === undefined) return '(cả khối)';
  if (place.kind === 'block') {
    const block = content.document.root.children[place.index];
    return block === undefined ? '' : blockText(block).slice(place.start, place.end);
  }
  const field =
    place.field === 'headline' || place.field === 'lead' || place.field === 'kicker'
      ? place.field
      : undefined;
  return field === undefined ? '' : content[field].slice(place.start, place.end);
}

const findIn = (...body: (Block | string)[]): string[] => {
  const content = aStory(body);
  return inWords(content, check(content));
};

describe('words that lost the space between them', () => {
  it('are found and parted', () => {
    expect(
      findIn(
        'Đồng chíNguyễn Hữu Phước trao quà cho các tập thểđiển hình, người dânphấn khởi, TRƯỞNG BANDÂNVẬN.',
      ),
    ).toEqual([
      'warn glued-words: chíNguyễn → chí Nguyễn',
      'warn glued-words: thểđiển → thể điển',
      'warn glued-words: dânphấn → dân phấn',
    ]);
  });

  it('are found in every text of the story, with the place of each', () => {
    const content = aStory(
      [
        list('bullet', ['Việc một.', 'Việc haivà ba.']),
        photo({ caption: 'Các đại biểudự họp.' }),
        gallery('Hình ảnhkhác'),
      ],
      { headline: 'Đại biểudự họp mặt', lead: 'Sáng 22/11, phườngAn Hòa họp mặt.', kicker: 'PhườngAn Hòa' },
    );
    expect(inWords(content, check(content))).toEqual([
      'warn glued-words: PhườngAn → Phường An',
      'warn glued-words: biểudự → biểu dự',
      'warn glued-words: phườngAn → phường An',
      'warn glued-words: haivà → hai và',
      'warn glued-words: biểudự → biểu dự',
      'warn glued-words: (cả khối) → ?',
    ]);
  });

  it('are parted as the story writes them elsewhere where there are two ways, else left to the author', () => {
    expect(findIn('Khen thưởng cánhân.')).toEqual(['warn glued-words: cánhân → ?']);
    expect(findIn('Khen thưởng cá nhân tiêu biểu, cánhân xuất sắc.')).toEqual([
      'warn glued-words: cánhân → cá nhân',
    ]);
    expect(findIn('Hội nghị xuát sắc.')).toEqual(['warn glued-words: xuát → ?']);
  });

  it('are not seen in names, loan words, abbreviations and addresses', () => {
    const text =
      'Oxy, ATM, HĐND, UBND, TPHCM, YouTube, môtô, virút, ôxít, Êđê, Đắk Lắk, Krông Pắc, Hmông, vắc-xin, phườngan@hcm.gov.vn, https://anhòa.vn/tinmới, ảnhđẹp.jpg, #dânvậnkhéo.';
    expect(findIn(text)).toEqual([]);
  });
});

describe('fixed names of offices and honours', () => {
  it('with a wrong mark are put right in the case they stand in', () => {
    expect(
      findIn(
        'Ban Thương vụ, Chủ tich phường, Ủy ban nhân dan và Mặt trân Tổ quốc dự; HỘI CHỮ THẤP ĐỎ cũng dự.',
      ),
    ).toEqual([
      'warn fixed-term: Ban Thương vụ → Ban Thường vụ',
      'warn fixed-term: Chủ tich → Chủ tịch',
      'warn fixed-term: Ủy ban nhân dan → Ủy ban nhân dân',
      'warn fixed-term: Mặt trân Tổ quốc → Mặt trận Tổ quốc',
      'warn fixed-term: HỘI CHỮ THẤP ĐỎ → HỘI CHỮ THẬP ĐỎ',
    ]);
  });

  it('are not seen in other words with the same letters, nor in either place of the tone', () => {
    const text =
      'Thương vụ mua bán đã xong. Bị thu hồi đất, bà con đang ủy quyền. Bàn tổ chức tiệc đặt ngoài sân. Bí thư Quân ủy và Bí thư Quận ủy dự. Uỷ ban nhân dân phường. Ông Chu Tịch vỗ tay.';
    expect(findIn(text)).toEqual([]);
  });
});

describe('one name in two spellings', () => {
  it('is decided by what the story writes more often, captions counted', () => {
    const content = aStory([
      'Đồng chí Nguyễn Hữu Phước chủ trì.',
      'Kết luận, đồng chí Nguyễn Hưu Phước đề nghị các khu phố giữ nếp.',
      photo({ caption: 'Đồng chí Nguyễn Hữu Phước phát biểu.' }),
    ]);
    expect(check(content).filter((finding) => finding.rule === 'name-variant')).toEqual([
      {
        rule: 'name-variant',
        level: 'warn',
        title: 'Nguyễn Hưu Phước → Nguyễn Hữu Phước',
        reason: 'Tên viết hai cách: “Nguyễn Hữu Phước” 2 lần · đoạn 2',
        place: { kind: 'block', index: 1, start: 19, end: 35 },
        fix: { text: 'Nguyễn Hữu Phước' },
      },
    ]);
  });

  it('is decided by the register against the whole story', () => {
    const content = aStory([
      'Bà Lê Thị Hồng Nhưng phát biểu. Bà Lê Thị Hồng Nhưng trao quà. Bà Hồng Nhưng ra về.',
    ]);
    const people = [aPerson('Lê Thị Hồng Nhung'), aPerson('Trần Quốc Vượng')];
    expect(inWords(content, check(content, { people }))).toEqual([
      'warn name-variant: Lê Thị Hồng Nhưng → Lê Thị Hồng Nhung',
      'warn name-variant: Lê Thị Hồng Nhưng → Lê Thị Hồng Nhung',
      'warn name-variant: Hồng Nhưng → Hồng Nhung',
    ]);
  });

  it('is asked of the author where both spellings are equal', () => {
    const content = aStory(['Bà con ấp Tân Lễ đến sớm.', 'Ấp Tân Lệ về sau.']);
    expect(check(content)).toEqual([
      {
        rule: 'name-variant',
        level: 'query',
        title: 'Tân Lệ?',
        reason: 'Viết hai cách trong bài: “Tân Lễ”, cách nào đúng? · đoạn 2',
        place: { kind: 'block', index: 1, start: 3, end: 9 },
        fix: null,
      },
    ]);
  });

  it('is left alone when two people in the register differ in their marks', () => {
    const content = aStory(['Ông Nguyễn Văn Hùng và ông Nguyễn Văn Hưng cùng dự. Ông Nguyễn Văn Hùng nói.']);
    const people = [aPerson('Nguyễn Văn Hùng'), aPerson('Nguyễn Văn Hưng')];
    expect(check(content, { people })).toEqual([]);
  });

  it('is not two people whose surnames differ, nor two ways to set one tone', () => {
    const text =
      'Dự có ông Nguyễn Văn Hùng, ông Trần Văn Hưng, chị Nguyễn Vân Anh, anh Nguyễn Văn Sơn; bà Phan Thanh Thủy, tức Phan Thanh Thuỷ. Tại Bình Thạnh, quận Bình Thạnh. Hồ Chí Minh.';
    expect(findIn(text)).toEqual([]);
  });

  it('keeps the capitals it stands in', () => {
    expect(
      findIn('Trung tâm Văn hóa mở cửa. Trung tâm Văn hóa phường. Đến Trung tâm Vân hóa xem triển lãm.'),
    ).toEqual(['warn term-variant: Trung tâm Vân hóa → Trung tâm Văn hóa']);
  });
});

describe('small signs', () => {
  it('spaces too many are taken out', () => {
    expect(findIn('Phường  An Hòa , quận mới ; “vui ” lắm ! Hết.')).toEqual([
      'warn doubled-space:    →  ',
      'warn space-before-punctuation:   → ',
      'warn space-before-punctuation:   → ',
      'warn space-before-punctuation:   → ',
      'warn space-before-punctuation:   → ',
    ]);
    expect(findIn('Ba chấm... rồi … thôi  , nhé')).toEqual([
      'warn space-before-punctuation:   → ',
      'warn space-before-punctuation:    → ',
    ]);
    expect(
      findIn('Giá 2,5 tỷ - tăng 3 %; vào trang .vn nhé :) (xem thêm)', list('bullet', ['Một', 'Hai'])),
    ).toEqual([]);
  });

  it('quotation marks without their partner are pointed at', () => {
    expect(
      findIn(
        'Phong trào “Dân vận khéo lan rộng.',
        'Mô hình Chuyến xe yêu thương” được khen.',
        'Hai “lớp “trong” ngoài” đủ cả.',
      ),
    ).toEqual(['warn quotation-marks: “ → ?', 'warn quotation-marks: ” → ?']);
  });

  it('marks that no letter takes are removed', () => {
    expect(
      findIn('Anh S\u01a1\u031bn ra sắ\u0301c.', 'Tiếng Việt'.normalize('NFD').normalize('NFC')),
    ).toEqual(['warn combining-mark: S\u01a1\u031bn → Sơn', 'warn combining-mark: sắ\u0301c → sắc']);
  });
});

describe('a caption the story inherits', () => {
  it('is read too, but its finding points at the photo, which owns the words', () => {
    const picture = aPhoto({
      id: photoId,
      caption: 'Các đại biểudự họp.',
      alt: 'Hội trường',
      credit: 'Minh Anh',
    });
    expect(check(aStory(['Một đoạn.', photo({ photoId })]), { photos: [picture] })).toEqual([
      {
        rule: 'glued-words',
        level: 'warn',
        title: 'biểudự → biểu dự',
        reason: 'Thiếu khoảng trắng · chú thích ảnh 1',
        place: { kind: 'block', index: 1, photoId },
        fix: null,
      },
    ]);
  });
});
