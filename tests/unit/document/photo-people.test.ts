// Who is in a photo as a story tells it, and where that goes along.
import { describe, expect, test } from 'vitest';
import { paragraph, photo, storyDocument } from '#shared/document/build.ts';
import { normaliseBlock } from '#shared/document/normalise.ts';
import { figurePeople, peopleOfStory } from '#shared/document/photo-references.ts';
import { withCaptionsOf, withShownCaptions } from '#shared/document/shown-captions.ts';
import { compareThree } from '#shared/document/three-way.ts';
import { mergeThree } from '#shared/document/three-way/merge.ts';
import { Block } from '#shared/model/blocks.ts';

const box = { x: 0, y: 0, width: 0.1, height: 0.1 };
const own = {
  people: ['Trần Thị Bảy', 'Nguyễn Văn Hoà'],
  regions: [
    { name: 'Trần Thị Bảy', ...box },
    { name: 'Nguyễn Văn Hoà', ...box },
  ],
};

describe('the people a story tells of a photo', () => {
  test('are the photo’s while it has no list of its own', () => {
    expect(figurePeople(null, own)).toEqual(own);
  });

  test('are those of its own list, and nobody else has a place in the picture', () => {
    expect(figurePeople(['Nguyễn Văn Hòa', 'Đỗ Thị Ba'], own)).toEqual({
      people: ['Nguyễn Văn Hòa', 'Đỗ Thị Ba'],
      regions: [{ name: 'Nguyễn Văn Hoà', ...box }],
    });
    expect(figurePeople([], own)).toEqual({ people: [], regions: [] });
  });

  test('are gathered from every place that shows it', () => {
    const document = storyDocument([
      photo({ photoId: 'a', people: ['Bé An'] }),
      photo({ photoId: 'b', people: ['Ông Tư'] }),
      photo({ photoId: 'a' }),
      photo({ photoId: 'a', people: ['Đỗ Thị Ba'] }),
    ]);
    expect(peopleOfStory(document, 'a')).toEqual(['Bé An', 'Đỗ Thị Ba']);
  });
});

describe('a list of a story’s own', () => {
  test('is not there in a story of earlier days, which says what the photo says', () => {
    const { people: _people, ...stored } = photo({ photoId: 'a', caption: 'Ra quân.' });
    expect(Block.parse(stored)).toEqual(photo({ photoId: 'a', caption: 'Ra quân.' }));
  });

  test('that is empty is a decision, and names without letters are none', () => {
    expect(normaliseBlock(photo({ photoId: 'a', people: [] }))).toEqual(photo({ photoId: 'a', people: [] }));
    expect(normaliseBlock(photo({ photoId: 'a', people: [' Bé  An ', ' '] }))).toEqual(
      photo({ photoId: 'a', people: ['Bé An'] }),
    );
  });

  test('stays where a version comes back with its captions, or is compared by them', () => {
    const document = storyDocument([photo({ photoId: 'a', people: ['Bé An'] })]);
    const captioned = storyDocument([photo({ photoId: 'a', caption: 'Cũ', people: ['Bé An'] })]);
    expect(withShownCaptions(document, { a: 'Cũ' })).toEqual(captioned);
    expect(withCaptionsOf(document, { a: 'Cũ' }, { a: 'Mới' })).toEqual(captioned);
  });

  test('comes through a merge with what was changed where the story is published', () => {
    const base = [paragraph('Một.'), photo({ photoId: 'a', caption: 'Cũ' })];
    const mine = [paragraph('Một.'), photo({ photoId: 'a', caption: 'Cũ', people: ['Bé An'] })];
    const theirs = [paragraph('Hai.'), photo({ photoId: 'a', caption: 'Mới' })];
    const side = (blocks: readonly Block[]) => ({ fields: {}, blocks });
    const merged = mergeThree(
      compareThree({
        ...{ base: side(base), mine: side(mine), theirs: side(theirs) },
        holdsGalleries: true,
      }),
    );
    expect(merged.state === 'merged' && merged.blocks).toEqual([
      paragraph('Hai.'),
      photo({ photoId: 'a', caption: 'Mới', people: ['Bé An'] }),
    ]);
  });
});
