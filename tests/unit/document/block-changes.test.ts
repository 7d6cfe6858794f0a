import { describe, expect, test } from 'vitest';
import { changedBlocks, storyChange, withChangedBlocks } from '#shared/document/block-changes.ts';
import { paragraph, storyDocument } from '#shared/document/build.ts';
import { StoryChange } from '#shared/model/story-change.ts';
import { StoryContent } from '#shared/model/story.ts';
import { pick, randomBlock, seeded } from '#tests/support/random-document.ts';

const photoIds = ['0b1f2f2e-6f0c-4a55-9a1c-3b9c3f3f6a01'];

describe('what a save says about a text', () => {
  const [a, b, c, d] = ['một', 'hai', 'ba', 'bốn'].map((text) => paragraph(text));
  if (a === undefined || b === undefined || c === undefined || d === undefined)
    throw new Error('Four blocks');

  test.each([
    ['nothing, when nothing changed', [a, b, c], [a, b, c], null],
    ['the block that was typed in', [a, b, c], [a, d, c], [{ kept: [0, 1] }, { put: [d] }, { kept: [2, 1] }]],
    ['the block that came at the end', [a, b], [a, b, c], [{ kept: [0, 2] }, { put: [c] }]],
    [
      'only where others stand, when one was taken out',
      [a, b, c],
      [a, c],
      [{ kept: [0, 1] }, { kept: [2, 1] }],
    ],
    ['only where it went, when one was moved', [a, b, c], [c, a, b], [{ kept: [2, 1] }, { kept: [0, 2] }]],
    [
      'the second of two alike, when it was put behind the first',
      [a],
      [a, a],
      [{ kept: [0, 1] }, { put: [a] }],
    ],
    ['that everything is gone', [a, b], [], []],
  ])('is %s', (_, before, after, pieces) => {
    expect(changedBlocks(before, after)).toEqual(pieces);
  });

  test('makes the new text out of the old one, whatever happened to it', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const random = seeded(seed);
      const before = Array.from({ length: random(12) }, () => randomBlock(random, photoIds));
      const after = Array.from({ length: random(12) }, () =>
        before.length > 0 && random(3) > 0 ? pick(random, before) : randomBlock(random, photoIds),
      );
      const pieces = changedBlocks(before, after);
      expect(pieces === null ? before : withChangedBlocks(before, pieces), `seed ${seed}`).toEqual(after);
    }
  });

  test('holds the fields that changed, and leaves all others alone at the other end', () => {
    const document = storyDocument([a]);
    const before = StoryContent.parse({ headline: 'Cũ', kicker: 'Tin', document });
    const change = storyChange(before, { ...before, headline: 'Mới' });
    expect(StoryChange.parse(JSON.parse(JSON.stringify(change)))).toEqual({
      fields: { headline: 'Mới' },
      blocks: null,
    });
  });

  test('is refused when it keeps what is not stored', () => {
    expect(() => withChangedBlocks([a], [{ kept: [0, 2] }])).toThrow(RangeError);
  });
});
