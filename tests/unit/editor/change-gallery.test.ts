import { describe, expect, test } from 'vitest';
import { movedItem, withCaptionGiven, withoutItem } from '#renderer/editor/blocks/gallery/change-gallery.ts';

const items = ['a', 'b', 'c'].map((photoId) => ({
  photoId,
  caption: photoId === 'b' ? 'Trao giấy khen' : null,
}));
const order = (list: typeof items | readonly { photoId: string }[]) =>
  list.map(({ photoId }) => photoId).join('');

describe('photos of a gallery', () => {
  test.each([
    [0, 2, 'bac'],
    [0, 3, 'bca'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
    [0, -1, 'abc'],
    [2, 4, 'abc'],
  ])('the one at %i goes before the place %i', (from, to, expected) => {
    expect(order(movedItem(items, from, to))).toBe(expected);
  });

  test('one is taken out', () => expect(order(withoutItem(items, 1))).toBe('ac'));

  test('a caption the photo has taken over is said by the photo', () => {
    expect(withCaptionGiven(items, 'b', 'Trao giấy khen').map(({ caption }) => caption)).toEqual([
      null,
      null,
      null,
    ]);
    expect(withCaptionGiven(items, 'b', 'Câu khác')).toEqual(items);
  });
});
