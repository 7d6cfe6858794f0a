// What the proof-reader makes of the people a story names in a photo itself.
import { describe, expect, it } from 'vitest';
import { photo as photoBlock } from '#shared/document/build.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { Photo } from '#shared/model/photo.ts';
import { aPerson, aPhoto, aStory, check } from './a-story.ts';

const photoId = '11111111-1111-4111-8111-111111111111';
const place = { kind: 'block', index: 0, photoId } as const;
const bay = { ...aPerson('Trần Thị Bảy'), doNotPublish: true };
const an = { ...aPerson('Bé An'), minor: 'consent-unknown' as const };
const nhung = aPerson('Lê Thị Hồng Nhung');

/** Of a story that names `people` in a photo. */
function findings(people: string[] | null, words: Partial<Photo> = {}): Finding[] {
  const texts = { caption: 'Đại biểu dự họp mặt.', alt: 'Người ngồi kín hội trường', credit: 'Minh Anh' };
  const photos = [aPhoto({ id: photoId, ...texts, ...words })];
  return check(aStory([photoBlock({ photoId, people }), 'Buổi họp mặt diễn ra tại hội trường.']), {
    ...{ photos, people: [bay, an, nhung] },
  });
}

const rules = (found: readonly Finding[]) => found.map(({ rule, level }) => `${level} ${rule}`);

describe('wishes about a photo in which a story names people itself', () => {
  it('stop the story although it leaves out who has them', () => {
    const words = { people: ['Trần Thị Bảy', 'Bé An'] };
    const all = ['block photo-person-refused', 'warn photo-minor'];
    expect(rules(findings(null, words))).toEqual(all);
    expect(rules(findings([], words))).toEqual(all);
    const concern = { photoId, personId: bay.id };
    expect(findings(['Đỗ Thị Ba'], words).map((found) => found.concern)).toContainEqual(concern);
  });

  it('stop the story of who is left out but has a place in the picture', () => {
    const regions = [{ name: 'Trần Thị Bảy', x: 0, y: 0, width: 0.1, height: 0.1 }];
    expect(rules(findings([], { regions }))).toEqual(['block photo-person-refused']);
  });

  it('are asked of whom it names there and the photo does not', () => {
    const [found] = findings(['Trần Thị Bảy'], { caption: 'Bà Trần Thị Bảy.' });
    expect(found).toMatchObject({
      ...{ rule: 'photo-person-refused', level: 'block', place, concern: { photoId, personId: bay.id } },
      title: 'Ảnh 1: Trần Thị Bảy không đồng ý đăng ảnh',
    });
  });
});

describe('names a story writes under a photo', () => {
  it('are checked against the register', () => {
    const [found] = findings(['Lê Thị Hồng Nhụng'], { caption: 'Chị Lê Thị Hồng Nhung.' });
    expect(found).toMatchObject({
      title: 'Lê Thị Hồng Nhụng → Lê Thị Hồng Nhung',
      ...{ place, fix: null, reason: expect.stringContaining('người trong ảnh 1') },
    });
  });

  it('are asked for where the caption names somebody more, not the other way round', () => {
    const caption = 'Chị Lê Thị Hồng Nhung trao quà.';
    expect(rules(findings(['Đỗ Thị Ba'], { caption }))).toEqual(['query caption-people-unlisted']);
    expect(rules(findings(['Lê Thị Hồng Nhung'], { caption }))).toEqual([]);
  });

  it('are not asked for where it names nobody, nor where that is the photo’s to say', () => {
    const caption = 'Chị Lê Thị Hồng Nhung trao quà.';
    expect([findings([], { caption }), findings(null, { caption, people: ['Đỗ Thị Ba'] })]).toEqual([[], []]);
  });
});
