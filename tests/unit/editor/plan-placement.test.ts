import { describe, expect, test } from 'vitest';
import { planPlacement } from '#renderer/editor/blocks/photo/plan-placement.ts';

const waiting = [
  { key: '1', caption: 'Trao giấy khen' },
  { key: '2', caption: null },
  { key: '3', caption: 'Quang cảnh' },
];

describe('photos put into a story with waiting captions', () => {
  test('fill them in order; what is left over comes back', () => {
    const photos = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, caption: '' }));
    expect(planPlacement(waiting, photos)).toEqual({
      fills: [
        { key: '1', photoId: 'a', captionForPhoto: 'Trao giấy khen', override: null },
        { key: '2', photoId: 'b', captionForPhoto: null, override: null },
        { key: '3', photoId: 'c', captionForPhoto: 'Quang cảnh', override: null },
      ],
      rest: ['d', 'e'],
    });
  });

  test('a photo with words of its own keeps them, and the story keeps its own', () => {
    expect(planPlacement(waiting, [{ id: 'a', caption: 'Chú thích của ảnh' }]).fills).toEqual([
      { key: '1', photoId: 'a', captionForPhoto: null, override: 'Trao giấy khen' },
    ]);
  });

  test('the same words twice are one caption', () => {
    expect(planPlacement(waiting, [{ id: 'a', caption: 'Trao giấy khen' }]).fills).toEqual([
      { key: '1', photoId: 'a', captionForPhoto: null, override: null },
    ]);
  });

  test('a photo placed twice takes the first caption, the second stays with the story', () => {
    const photo = { id: 'a', caption: '' };
    const [first, , third] = planPlacement(waiting, [photo, { id: 'b', caption: '' }, photo]).fills;
    expect([first, third]).toEqual([
      { key: '1', photoId: 'a', captionForPhoto: 'Trao giấy khen', override: null },
      { key: '3', photoId: 'a', captionForPhoto: null, override: 'Quang cảnh' },
    ]);
  });
});
