import { describe, expect, it } from 'vitest';
import { articlePictures } from '#engine/connections/article/pictures.ts';
import { canonicalHash, canonicalJson } from '#engine/outbox/canonical-hash.ts';
import { freezeStory, isAsApproved } from '#engine/outbox/freeze.ts';
import { paragraph, photo, storyDocument } from '#shared/document/build.ts';
import { defaultSite } from '#shared/model/portal.ts';
import { Story, StoryContent } from '#shared/model/story.ts';
import { aPhoto, anAttachment } from '#tests/support/builders.ts';
import { testMoment } from '#tests/support/moment.ts';

const picture = aPhoto({ caption: 'Đoàn viên dọn kênh Nhiêu Lộc' });
const story = Story.parse({
  ...StoryContent.parse({
    headline: 'Ra quân tổng vệ sinh',
    document: storyDocument([paragraph('Sáng 22/11 …'), photo({ photoId: picture.id })]),
  }),
  id: '0b7d2c66-6f4c-4b6e-9a51-2f1f5a4d9c01',
  revision: 7,
  parentRevision: 6,
  status: 'ready',
  language: 'vi',
  slug: 'ra-quan-tong-ve-sinh',
  createdAt: testMoment.toISOString(),
  updatedAt: testMoment.toISOString(),
  importReport: [],
});
const plan = anAttachment({ fileName: 'Kế hoạch 45.pdf' });
const click = {
  story,
  photos: [picture],
  attachments: [plan],
  site: defaultSite,
  connectionId: '5f0c2a3e-1f57-4a9e-8f0e-2b6f0c1d2e3f',
  action: 'publish',
  approvedBy: 'Nguyễn Thị Hòa',
  approvedAt: testMoment,
} as const;

describe('freezing a story', () => {
  it('names everything that is sent by its hash', () => {
    expect(freezeStory(click).manifest).toEqual({
      storyId: story.id,
      storyRevision: 7,
      textHash: canonicalHash(StoryContent.parse(story)),
      photos: [
        {
          photoId: picture.id,
          contentHash: picture.hash,
          metadataHash: expect.stringMatching(/^[0-9a-f]{64}$/u),
        },
      ],
      attachments: [{ attachmentId: plan.id, contentHash: plan.hash, fileName: 'Kế hoạch 45.pdf' }],
      connectionId: click.connectionId,
      action: 'publish',
      at: null,
      note: '',
      progressive: false,
      waivers: [],
      approvedBy: 'Nguyễn Thị Hòa',
      approvedAt: testMoment.toISOString(),
    });
  });

  it('sends a picture anew whose camera clock was set right since, for its moment is written into it', () => {
    const now = '2026-11-22T08:05:00';
    const before = {
      ...picture,
      shotAt: '2026-11-22T08:00:00',
      capture: { ...picture.capture, takenAt: '2026-11-22T08:00:00' },
    };
    const frozen = [before, { ...before, shotAt: now }].map((one) =>
      freezeStory({ ...click, photos: [one] }),
    );
    expect(new Set(frozen.map(({ manifest }) => manifest.photos[0]?.metadataHash)).size).toBe(2);
    expect(
      new Set(frozen.flatMap(({ payload }) => articlePictures(payload, 1200).map(({ key }) => key))).size,
    ).toBe(2);
  });

  it('holds for the payload that was frozen with it', () => {
    const { manifest, payload } = freezeStory(click);
    expect(isAsApproved(manifest, payload)).toBe(true);
  });

  it('does not hold for a payload with one letter, one caption, one photo or one document changed', () => {
    const { manifest, payload } = freezeStory(click);
    const changed = [
      { ...payload, content: { ...payload.content, headline: 'Ra quân tổng vệ sinh!' } },
      { ...payload, photos: [{ ...picture, caption: 'Đoàn viên dọn kênh' }] },
      { ...payload, photos: [] },
      { ...payload, attachments: [] },
      { ...payload, attachments: [{ ...plan, hash: 'f'.repeat(64) }] },
      { ...payload, attachments: [{ ...plan, fileName: 'Khác.pdf' }] },
      { ...payload, revision: 8 },
    ];
    expect(changed.filter((one) => isAsApproved(manifest, one))).toEqual([]);
  });

  it('does not care what the record around a photo says', () => {
    const { manifest, payload } = freezeStory(click);
    const renamed = { ...payload, photos: [{ ...picture, fileName: 'khác.jpg', revision: 9 }] };
    expect(isAsApproved(manifest, renamed)).toBe(true);
  });
});

describe('the canonical form of a value', () => {
  it('is the same whatever the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: 2, c: 'ệ' }], a: null })).toBe('{"a":null,"b":[1,{"c":"ệ","d":2}]}');
    expect(canonicalHash({ x: 1, y: { p: 2, q: 3 } })).toBe(canonicalHash({ y: { q: 3, p: 2 }, x: 1 }));
  });

  it('tells lists in another order apart', () => {
    expect(canonicalHash([1, 2])).not.toBe(canonicalHash([2, 1]));
  });
});
