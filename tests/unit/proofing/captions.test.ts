import { describe, expect, test } from 'vitest';
import { checkPhotos } from '#engine/proofing/check-photos.ts';
import { photo as photoBlock } from '#shared/document/build.ts';
import type { PhotoFinding } from '#shared/model/finding.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { Person, Term } from '#shared/model/register.ts';
import { aPerson, aPhoto, aStory, check } from './a-story.ts';

const id = '00000000-0000-4000-8000-000000000001';

/** Deputy until the end of June 2025, chairman since. */
const hung: Person = {
  ...aPerson('Lê Văn Hùng'),
  titles: [
    { title: 'Phó Chủ tịch UBND phường An Hòa', short: 'PCT UBND P. An Hòa', from: null, to: '2025-06-30' },
    { title: 'Chủ tịch UBND phường An Hòa', short: '', from: '2025-07-01', to: null },
  ],
};
const nhung = aPerson('Lê Thị Hồng Nhung');

describe('the caption of a photo', () => {
  test('is doubted where the title is not the one held on the day it was taken', () => {
    const caption = 'Đồng chí Lê Văn Hùng, Chủ tịch UBND phường An Hòa, phát biểu.';
    expect(findings({ caption, people: ['Lê Văn Hùng'], shotAt: '2025-05-10T08:00:00' }, [hung])).toEqual([
      {
        rule: 'caption-title-of-day',
        level: 'warn',
        title: 'Chủ tịch UBND phường An Hòa → Phó Chủ tịch UBND phường An Hòa',
        reason: 'Lê Văn Hùng giữ chức này từ 01/7/2025; ảnh chụp ngày 10/5/2025',
        field: 'caption',
        fix: { caption: 'Đồng chí Lê Văn Hùng, Phó Chủ tịch UBND phường An Hòa, phát biểu.' },
      },
    ]);
    expect(findings({ caption, people: ['Lê Văn Hùng'], shotAt: '2025-07-01T08:00:00' }, [hung])).toEqual([]);
    expect(findings({ caption, people: ['Lê Văn Hùng'], shotAt: null }, [hung])).toEqual([]);
  });

  test('is doubted where the title stands before the name, with an honorific between or not', () => {
    const shot = { people: ['Lê Văn Hùng'], shotAt: '2026-11-22T08:00:00' };
    const old = 'Phó Chủ tịch UBND phường An Hòa';
    const now = 'Chủ tịch UBND phường An Hòa';
    expect(fixes({ ...shot, caption: `${old} Lê Văn Hùng phát biểu.` }, [hung])).toEqual([
      { caption: `${now} Lê Văn Hùng phát biểu.` },
    ]);
    expect(fixes({ ...shot, caption: `${old}, đồng chí Lê Văn Hùng phát biểu.` }, [hung])).toEqual([]);
    expect(fixes({ ...shot, caption: `${now} đồng chí Lê Văn Hùng phát biểu.` }, [hung])).toEqual([]);
  });

  test('and the people of the photo name the same persons', () => {
    const caption = 'Đồng chí Lê Văn Hùng trao quà cho bà Nhung.';
    expect(findings({ caption, people: ['Lê Thị Hồng Nhung', 'Trần Văn Bảy'] }, [hung, nhung])).toEqual([
      {
        rule: 'caption-people-unlisted',
        level: 'query',
        title: 'Thêm Lê Văn Hùng vào người trong ảnh?',
        reason: 'Chú thích nhắc tên mà mục người trong ảnh chưa có',
        field: 'people',
        fix: { people: ['Lê Thị Hồng Nhung', 'Trần Văn Bảy', 'Lê Văn Hùng'] },
      },
      {
        rule: 'caption-people-unnamed',
        level: 'query',
        title: 'Chú thích chưa nhắc Trần Văn Bảy',
        reason: 'Có trong mục người trong ảnh',
        field: 'caption',
        fix: null,
      },
    ]);
  });

  test('means the person of the register wherever a tone stands', () => {
    const hoa: Person = { ...hung, name: 'Nguyễn Văn Hoà' };
    const caption = 'Đồng chí Nguyễn Văn Hòa, Chủ tịch UBND phường An Hòa, phát biểu.';
    const read = (people: readonly string[]) =>
      findings({ caption, people: [...people], shotAt: '2025-05-10T08:00:00' }, [hoa]).map(
        ({ rule, fix }) => [rule, fix],
      );
    const title = ['caption-title-of-day', { caption: caption.replace('Chủ tịch', 'Phó Chủ tịch') }];
    expect(read(['Nguyễn Văn Hòa'])).toEqual([title]);
    expect(read([])).toEqual([title, ['caption-people-unlisted', { people: ['Nguyễn Văn Hoà'] }]]);
  });

  test('spells names as the register does, and as the story does', () => {
    const wrong = { caption: 'Bà Lê Thị Hồng Nhưng nhận hoa.', people: [] };
    expect(fixes(wrong, [nhung])).toEqual([{ caption: 'Bà Lê Thị Hồng Nhung nhận hoa.' }]);
    const story = aStory(['Bà Lê Thị Hồng Nhung dự họp mặt.', 'Bà Lê Thị Hồng Nhung nhận hoa.']);
    expect(
      checkPhotos({ photos: [aPhoto({ id, ...wrong })], people: [], terms: [], stories: [story] }),
    ).toMatchObject([
      { id, findings: [{ rule: 'name-variant', fix: { caption: 'Bà Lê Thị Hồng Nhung nhận hoa.' } }] },
    ]);
  });

  test('spells places and terms as the register does, but leaves a person of that name alone', () => {
    const terms: Term[] = [{ id, kind: 'place', text: 'An Phú', full: '' }];
    const read = (caption: string) =>
      checkPhotos({ photos: [aPhoto({ id, caption })], people: [], terms, stories: [] });
    expect(read('Bà con khu phố An Phủ nhận quà.')).toMatchObject([
      { findings: [{ rule: 'fixed-term', fix: { caption: 'Bà con khu phố An Phú nhận quà.' } }] },
    ]);
    expect(read('Ông Nguyễn An Phủ nhận quà.')).toEqual([]);
  });

  test('names the day it was taken; anniversaries and spans of days are left alone', () => {
    const shotAt = '2021-10-30T08:00:00';
    expect(fixes({ caption: 'Họp mặt sáng 29/10.', shotAt })).toEqual([{ caption: 'Họp mặt sáng 30/10.' }]);
    expect(fixes({ caption: 'Họp mặt ngày 29/10/2021.', shotAt })).toEqual([
      { caption: 'Họp mặt ngày 30/10/2021.' },
    ]);
    for (const caption of [
      'Họp mặt sáng 30/10.',
      'Kỷ niệm ngày 15/10/1930.',
      'Kỷ niệm ngày 20/11.',
      'Từ ngày 10 đến ngày 28/10/2021.',
      'Đợt thi đua từ ngày 01/10/2021 đến 30/10/2021.',
      'Ngày 10/10/2021 - 30/10/2021.',
    ]) {
      expect([caption, findings({ caption, shotAt })]).toEqual([caption, []]);
    }
  });

  test('and the other texts are to be read again when marked', () => {
    expect(findings({ caption: 'Họp mặt.', alt: 'Hội trường.', lookAgain: ['alt'] })).toMatchObject([
      { rule: 'photo-look-again', field: 'alt', title: 'Xem lại mô tả thay thế' },
    ]);
  });
});

describe('people in a photo', () => {
  const refused: Person = { ...nhung, doNotPublish: true };
  const child: Person = { ...aPerson('Bé Minh'), minor: 'consent-unknown' };
  const region = { name: 'Lê Thị Hồng Nhung', x: 0.4, y: 0.2, width: 0.1, height: 0.1 };

  test('who asked not to be shown stop the story, also when only a place in the picture names them', () => {
    const photo = aPhoto({
      id,
      caption: 'Họp mặt.',
      alt: 'Hội trường.',
      credit: 'Minh Anh',
      regions: [region],
    });
    expect(
      check(aStory([photoBlock({ photoId: id })]), { photos: [photo], people: [refused] }),
    ).toMatchObject([
      {
        rule: 'photo-person-refused',
        level: 'block',
        title: 'Ảnh 1: Lê Thị Hồng Nhung không đồng ý đăng ảnh',
      },
    ]);
  });

  test.each([
    ['the tone on the other vowel', 'Nguyễn Văn Hòa'],
    ['letters taken apart', 'Nguyễn Văn Hoà'.normalize('NFD')],
    ['capitals and surplus spaces', ' NGUYỄN  VĂN HOÀ'],
  ])('who asked not to be shown stop the story, written with %s', (_, name) => {
    const hoa: Person = { ...aPerson('Nguyễn Văn Hoà'), doNotPublish: true };
    const shown = aPhoto({
      ...{ id, alt: 'Hội trường.', credit: 'Minh Anh' },
      caption: 'Họp mặt.',
      people: [name],
    });
    const found = check(aStory([photoBlock({ photoId: id })]), { photos: [shown], people: [hoa] });
    expect(found.map(({ rule, level }) => [rule, level])).toEqual([['photo-person-refused', 'block']]);
  });

  test('are not taken for somebody whose name has other marks', () => {
    const hoa: Person = { ...aPerson('Nguyễn Văn Hoa'), doNotPublish: true };
    expect(findings({ people: ['Nguyễn Văn Hòa'] }, [hoa])).toEqual([]);
  });

  test('whom only the caption names are warned about, in the photo room and in a story', () => {
    const people: Person[] = [
      { ...aPerson('Nguyễn Văn Hoà'), doNotPublish: true },
      { ...aPerson('Bé Minh'), minor: 'consent-unknown' },
    ];
    const caption = 'Ông Nguyễn Văn Hòa và em Bé Minh nhận quà.';
    const reason = 'Mục người trong ảnh chưa có tên này; xem người ấy có trong ảnh không';
    const said = [
      [
        'caption-person-refused',
        'warn',
        'Chú thích nhắc Nguyễn Văn Hoà, người không đồng ý đăng ảnh',
        reason,
      ],
      ['caption-minor', 'warn', 'Chú thích nhắc Bé Minh, trẻ em chưa rõ người giám hộ có đồng ý', reason],
    ];
    const inRoom = findings({ caption, people: [] }, people).filter(({ level }) => level === 'warn');
    expect(inRoom.map(({ rule, level, title, reason: why }) => [rule, level, title, why])).toEqual(said);
    const shown = aPhoto({
      ...{ id, caption: 'Họp mặt.', alt: 'Hội trường.', credit: 'Minh Anh' },
      people: [],
    });
    const inStory = check(aStory([photoBlock({ photoId: id, caption })]), { photos: [shown], people });
    expect(inStory.map(({ rule, level, title, reason: why }) => [rule, level, title, why])).toEqual(
      said.map(([rule, level, title, why]) => [rule, level, `Ảnh 1: ${title}`, why]),
    );
  });

  test('are not warned about for a word that is no name, or the longer name of somebody else', () => {
    const people: Person[] = [
      { ...aPerson('Hoa'), doNotPublish: true },
      { ...aPerson('Lê Thị Hồng'), doNotPublish: true },
      aPerson('Lê Thị Hồng Nhung'),
    ];
    const shown = { caption: 'Bà Lê Thị Hồng Nhung nhận hoa.', people: ['Lê Thị Hồng Nhung'] };
    expect(findings(shown, people)).toEqual([]);
  });

  test('who are children warn until a guardian is known to have agreed', () => {
    const levels = (minor: Person['minor']) =>
      findings({ people: ['Bé Minh'] }, [{ ...child, minor }]).map(({ rule, level }) => [rule, level]);
    expect(levels('consent-unknown')).toEqual([['photo-minor', 'warn']]);
    expect(levels('consent-given')).toEqual([]);
    expect(levels('no')).toEqual([]);
  });
});

describe('a story', () => {
  const photo = aPhoto({
    ...{ id, caption: 'Đồng chí Lê Văn Hùng, Phó Chủ tịch UBND phường An Hòa.', alt: 'Người nói trên bục.' },
    ...{ credit: 'Minh Anh', shotAt: '2026-11-22T08:00:00', people: ['Lê Văn Hùng'] },
  });

  test('has its own caption mended in place, and is told of an inherited one', () => {
    const own = 'Lê Văn Hùng, Phó Chủ tịch UBND phường An Hòa, trao quà.';
    const of = (caption: string | null) =>
      check(aStory([photoBlock({ photoId: id, ...(caption === null ? {} : { caption }) })]), {
        photos: [photo],
        people: [hung],
      }).map(({ place, fix }) => ({
        place,
        fix,
      }));
    expect(of(own)).toEqual([
      {
        place: { kind: 'block', index: 0, photoId: id, start: 13, end: 44 },
        fix: { text: 'Chủ tịch UBND phường An Hòa' },
      },
    ]);
    expect(of(null)).toEqual([{ place: { kind: 'block', index: 0, photoId: id }, fix: null }]);
  });

  test('says which captions and alt texts nobody has read since their partner changed', () => {
    const marked = {
      ...photo,
      caption: 'Họp mặt.',
      people: [],
      lookAgain: ['alt', 'extendedDescription'] as const,
    };
    const found = check(aStory([photoBlock({ photoId: id, caption: 'Toàn cảnh.' })]), {
      photos: [{ ...marked, lookAgain: [...marked.lookAgain] }],
      lookAgain: [id],
    });
    expect(found.map(({ rule, title }) => [rule, title])).toEqual([
      ['caption-look-again', 'Ảnh 1: chú thích trong bài cần xem lại'],
      ['photo-alt-caption-look-again', 'Ảnh 1: mô tả thay thế cần xem lại'],
    ]);
  });
});

function findings(fields: Partial<Photo>, people: readonly Person[] = []): PhotoFinding[] {
  const photos = [aPhoto({ id, ...fields })];
  return checkPhotos({ photos, people, terms: [], stories: [] }).flatMap((photo) => photo.findings);
}

/** What one press would write. */
function fixes(fields: Partial<Photo>, people: readonly Person[] = []): PhotoFinding['fix'][] {
  return findings(fields, people).flatMap(({ rule, fix }) =>
    rule.startsWith('caption-people') ? [] : [fix],
  );
}
