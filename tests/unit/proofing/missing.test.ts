import { describe, expect, it } from 'vitest';
import { gallery, list, photo } from '#shared/document/build.ts';
import { aPhoto, aStory, check } from './a-story.ts';

const clean = 'Buổi họp mặt diễn ra tại hội trường phường.';
const photoId = '11111111-1111-4111-8111-111111111111';

describe('a story that is complete', () => {
  it('has no findings', () => {
    const picture = aPhoto({
      id: photoId,
      caption: 'Đại biểu dự họp mặt.',
      alt: 'Người ngồi kín hội trường',
      credit: 'Minh Anh',
    });
    const content = aStory([clean, photo({ photoId }), list('bullet', ['Một việc.', 'Hai việc.'])]);
    expect(check(content, { photos: [picture] })).toEqual([]);
  });
});

describe('what is missing', () => {
  it('blocks a story without headline and body, and warns of lead, section and byline', () => {
    const content = aStory([''], {
      headline: ' ',
      lead: '',
      section: '',
      byline: [{ role: 'text', name: ' ' }],
    });
    expect(check(content)).toEqual([
      {
        rule: 'headline-missing',
        level: 'block',
        title: 'Chưa có tít',
        reason: 'Không có tít thì chưa đăng được',
        place: { kind: 'field', field: 'headline' },
        fix: null,
      },
      {
        rule: 'body-empty',
        level: 'block',
        title: 'Thân bài còn trống',
        reason: 'Bài chưa có đoạn văn hay ảnh nào',
        place: { kind: 'block', index: 0 },
        fix: null,
      },
      {
        rule: 'lead-missing',
        level: 'warn',
        title: 'Chưa có sapo',
        reason: 'Sapo hiện ở danh sách tin và khi chia sẻ',
        place: { kind: 'field', field: 'lead' },
        fix: null,
      },
      {
        rule: 'section-missing',
        level: 'warn',
        title: 'Chưa chọn chuyên mục',
        reason: 'Cổng xếp bài theo chuyên mục',
        place: { kind: 'field', field: 'section' },
        fix: null,
      },
      {
        rule: 'byline-missing',
        level: 'warn',
        title: 'Chưa có bút danh',
        reason: 'Ghi người viết và người chụp ảnh',
        place: { kind: 'field', field: 'byline' },
        fix: null,
      },
    ]);
  });

  it('blocks a headline over 200 characters and lets 200 pass', () => {
    const titles = (headline: string) => check(aStory([clean], { headline })).map((finding) => finding.title);
    expect(titles('tít '.repeat(50).trimEnd().padEnd(200, 't'))).toEqual([]);
    expect(titles('tít '.repeat(50).padEnd(201, 't'))).toEqual(['Tít quá dài']);
  });

  it('asks about a day of publication that has not come', () => {
    expect(check(aStory([clean], { publicationDay: '2026-11-24' }))).toEqual([
      {
        rule: 'publication-day-future',
        level: 'query',
        title: 'Ngày đăng 24/11/2026 chưa tới?',
        reason: 'Hôm nay là 23/11/2026',
        place: { kind: 'field', field: 'publicationDay' },
        fix: null,
      },
    ]);
    expect(check(aStory([clean], { publicationDay: '2026-11-23' }))).toEqual([]);
  });
});

describe('pictures', () => {
  it('that captions and galleries wait for are named by their words', () => {
    const caption = 'Đồng chí Trần Quốc Vượng trao giấy khen cho các tập thể điển hình của phường.';
    const content = aStory([clean, photo({ caption }), gallery('Một số hình ảnh họp mặt')]);
    expect(check(content)).toEqual([
      {
        rule: 'photo-missing',
        level: 'warn',
        title: 'Ảnh còn thiếu: Đồng chí Trần Quốc Vượng trao giấy khen cho các tập thể điển…',
        reason: 'Chú thích đang chờ ảnh · ảnh 1',
        place: { kind: 'block', index: 1 },
        fix: null,
      },
      {
        rule: 'gallery-empty',
        level: 'warn',
        title: 'Ảnh còn thiếu: Một số hình ảnh họp mặt',
        reason: 'Mục ảnh chưa có ảnh nào',
        place: { kind: 'block', index: 2 },
        fix: null,
      },
    ]);
  });

  it('that left the library block the story', () => {
    expect(check(aStory([clean, photo({ photoId, caption: 'Đại biểu dự họp.' })]))).toEqual([
      {
        rule: 'photo-gone',
        level: 'block',
        title: 'Ảnh 1 không còn trong thư viện',
        reason: 'Ảnh đã bị xóa khỏi thư viện, hãy chọn ảnh khác hoặc bỏ khối ảnh này',
        place: { kind: 'block', index: 1, photoId },
        fix: null,
      },
    ]);
  });

  it('need caption, credit and text alternative, in galleries too', () => {
    const second = '22222222-2222-4222-8222-222222222222';
    const content = aStory([
      clean,
      photo({ photoId }),
      gallery('Ảnh khác', [{ photoId: second, caption: '' }]),
    ]);
    const photos = [
      aPhoto({ id: photoId, caption: 'Đại biểu.' }),
      aPhoto({
        id: second,
        fileName: 'IMG_2.jpg',
        caption: 'Riêng của ảnh.',
        credit: 'Minh Anh',
        alt: 'Hội trường',
      }),
    ];
    const found = check(content, { photos }).map(({ rule, title, reason, place }) => ({
      rule,
      title,
      reason,
      place,
    }));
    expect(found).toEqual([
      {
        rule: 'photo-credit-missing',
        title: 'Ảnh 1 thiếu nguồn ảnh',
        reason: 'Ghi người chụp hoặc nơi cung cấp · DSC_0001.jpg',
        place: { kind: 'block', index: 1, photoId },
      },
      {
        rule: 'photo-alt-missing',
        title: 'Ảnh 1 thiếu mô tả thay thế',
        reason: 'Người khiếm thị không đọc được ảnh này',
        place: { kind: 'block', index: 1, photoId },
      },
      {
        rule: 'photo-caption-missing',
        title: 'Ảnh 2 thiếu chú thích',
        reason: 'IMG_2.jpg',
        place: { kind: 'block', index: 2, photoId: second },
      },
    ]);
  });

  it('need a text alternative that is not the caption again', () => {
    const picture = aPhoto({
      id: photoId,
      caption: 'Đại biểu dự họp mặt.',
      alt: 'đại biểu dự họp mặt',
      credit: 'Minh Anh',
    });
    expect(check(aStory([clean, photo({ photoId })]), { photos: [picture] })).toEqual([
      {
        rule: 'photo-alt-repeats',
        level: 'warn',
        title: 'Ảnh 1: mô tả thay thế trùng chú thích',
        reason: 'Máy đọc màn hình sẽ đọc hai lần cùng một câu, hãy tả những gì thấy trong ảnh',
        place: { kind: 'block', index: 1, photoId },
        fix: null,
      },
    ]);
  });

  it.each([
    ['trainedAlgorithmicMedia', 'photo-ai-made', 'Ảnh 1 do AI tạo'],
    ['compositeWithTrainedAlgorithmicMedia', 'photo-ai-parts', 'Ảnh 1 có phần do AI tạo'],
  ])('of the source type %s are told apart from photographs', (digitalSourceType, rule, title) => {
    const text = { caption: 'Minh họa.', alt: 'Con đường hoa', credit: 'Ban biên tập' };
    const picture = aPhoto({ id: photoId, ...text, digitalSourceType });
    expect(check(aStory([clean, photo({ photoId })]), { photos: [picture] })).toEqual([
      {
        ...{ rule, title, level: 'warn' },
        reason: 'Ghi rõ cho bạn đọc ngay trong chú thích, không dùng thay ảnh thời sự',
        place: { kind: 'block', index: 1, photoId },
        fix: null,
      },
    ]);
  });
});
