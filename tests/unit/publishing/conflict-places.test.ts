// The places of a conflict as the window lists them, and the answer the engine gets.
import { describe, expect, it } from 'vitest';
import {
  choiceAt,
  placesOf,
  resultAt,
  toAnswer,
  undecided,
  type Place,
} from '#renderer/features/outbox/conflict-places.ts';
import * as build from '#shared/document/build.ts';
import { blockText } from '#shared/document/to-text.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { Conflict, ConflictBlock, ConflictField, ConflictSegment } from '#shared/model/conflict.ts';

const photo = build.photo({ photoId: 'a', caption: 'Ra quân' });

describe('the places of a conflict', () => {
  it('are the fields that say something, then the article; a photo that only differs in its words is seen with them', () => {
    const places = placesOf(
      aConflict({
        fields: [field('kicker', 'same', ''), field('headline', 'mine', 'Ra quân')],
        segments: [
          segment('same', [build.paragraph('Mở đầu.')]),
          segment('same', [photo]),
          { ...segment('theirs', [photo]), part: 'caption', words: { base: 'a', mine: 'a', theirs: 'b' } },
        ],
      }),
    );
    expect(places.map(({ key, label, picture }) => [key, label, picture])).toEqual([
      ['field:headline', 'headline', null],
      ['segment:0', 'paragraph', null],
      ['segment:2', 'caption', { hash: 'f'.repeat(64), look: '' }],
    ]);
  });

  it('decide themselves unless both worked there', () => {
    const places = placesOf(
      aConflict({
        fields: [],
        segments: (['same', 'mine', 'theirs', 'both-same', 'conflict'] as const).map((kind) =>
          segment(kind, [build.paragraph(kind)]),
        ),
      }),
    );
    expect(places.map((place) => choiceAt(place, {}))).toEqual(['mine', 'mine', 'theirs', 'mine', undefined]);
    expect(undecided(places, {}).map(({ key }) => key)).toEqual(['segment:4']);
    expect(undecided(places, { 'segment:4': 'both' })).toEqual([]);
  });

  it('may keep both of two texts, not both of one photo', () => {
    const [text, picture] = placesOf(
      aConflict({
        fields: [],
        segments: [segment('conflict', [build.paragraph('a')]), segment('mine', [photo])],
      }),
    );
    expect([text?.options, picture?.options]).toEqual([
      ['mine', 'theirs', 'both'],
      ['mine', 'theirs'],
    ]);
    expect(textsOf(text)).toEqual(['a', 'a']);
  });

  it('show no words of before where nobody knows them', () => {
    const segments = [segment('conflict', [build.paragraph('a')])];
    const [known] = placesOf(aConflict({ fields: [], segments }));
    const [unknown] = placesOf({ ...aConflict({ fields: [], segments }), hasBase: false });
    expect([known?.base, unknown?.base]).toEqual(['a', null]);
  });

  it('give the engine what was chosen, by field and by number', () => {
    expect(toAnswer({ 'field:lead': 'theirs', 'segment:3': 'both', 'segment:12': 'mine' })).toEqual({
      fields: { lead: 'theirs' },
      segments: { 3: 'both', 12: 'mine' },
    });
  });
});

function textsOf(place: Place | undefined): string[] {
  const result = place === undefined ? undefined : resultAt(place, 'both');
  return result?.kind === 'blocks' ? result.blocks.map(({ text }) => text) : [];
}

function field(name: ConflictField['name'], kind: ConflictField['kind'], text: string): ConflictField {
  return { name, kind, base: text, mine: text, theirs: text };
}

function segment(kind: ConflictSegment['kind'], blocks: readonly Block[]): ConflictSegment {
  const shown = blocks.map((block): ConflictBlock => ({
    ...{ block, text: blockText(block) },
    picture: block.type === 'photo' ? { hash: 'f'.repeat(64), look: '' } : null,
  }));
  return { part: 'block', kind, moved: null, base: shown, mine: shown, theirs: shown, words: null };
}

function aConflict(given: Pick<Conflict, 'fields' | 'segments'>): Conflict {
  const id = '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a11';
  return {
    ...{ intentId: id, storyId: id, headline: 'Ra quân', connectionName: 'Cổng', action: 'update' },
    ...{ revision: 2, remote: null, hasBase: true, notes: [], obstacle: null },
    ...given,
  };
}
