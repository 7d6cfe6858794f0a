// What holds for every merge, tried on documents and edits put together at random.
import { describe, expect, it } from 'vitest';
import * as build from '#shared/document/build.ts';
import { mapInline } from '#shared/document/map-inline.ts';
import { normaliseBlocks } from '#shared/document/normalise.ts';
import { compareThree, type Side } from '#shared/document/three-way.ts';
import { mergeThree, type Choice, type Merged } from '#shared/document/three-way/merge.ts';
import { rowOf, type Unit } from '#shared/document/three-way/units.ts';
import type { Block } from '#shared/model/blocks.ts';
import { pick, randomBlocks, seeded, type Random } from '#tests/support/random-document.ts';

const ROUNDS = 400;
const photoIds = ['a', 'b', 'c', 'd', 'e'];

describe('a merge', () => {
  it('takes theirs where mine is as it was, and mine where theirs is', () => {
    rounds((random, seed) => {
      const base = anyBlocks(random);
      const other = edited(random, base);
      expect(plain(mergeOf(base, base, other)), `hạt giống ${seed}: theirs`).toEqual(plain(other));
      expect(plain(mergeOf(base, other, base)), `hạt giống ${seed}: mine`).toEqual(plain(other));
    });
  });

  it('asks nothing where both are the same', () => {
    rounds((random, seed) => {
      const base = anyBlocks(random);
      const other = edited(random, base);
      expect(plain(mergeOf(base, other, other)), `hạt giống ${seed}`).toEqual(plain(other));
    });
  });

  it('gives the same whoever made which of two edits that do not touch', () => {
    rounds((random, seed) => {
      const base = manyParagraphs(random, 12);
      const [first, second] = [random(5), 7 + random(5)];
      const mine = editedAt(random, base, first);
      const theirs = editedAt(random, base, second);
      const merged = mergeOf(base, mine, theirs);
      expect(plain(merged), `hạt giống ${seed}`).toEqual(plain(mergeOf(base, theirs, mine)));
      const added = new Set(newTexts(base, mine, theirs));
      expect(
        merged?.refused.filter(({ unit }) => added.has(unit.text)),
        `hạt giống ${seed}`,
      ).toEqual([]);
    });
  });

  it('loses no text of either side silently, whatever is chosen', () => {
    rounds((random, seed) => {
      const base = anyBlocks(random);
      const [mine, theirs] = [edited(random, base), edited(random, base)];
      const comparison = compareThree({ base: side(base), mine: side(mine), theirs: side(theirs) });
      const choices: readonly Choice[] = ['mine', 'theirs', 'both'];
      const segments = Object.fromEntries(
        comparison.segments.flatMap(({ kind, part }, index) => {
          const choice = pick(random, part === 'block' ? choices : choices.slice(0, 2));
          return kind === 'conflict' || random(4) === 0 ? [[index, choice] as const] : [];
        }),
      );
      const merged = mergeThree(comparison, { choices: { segments } });
      if (merged.state === 'undecided') throw new Error(`Undecided, seed ${seed}`);
      const kept = new Set([
        ...textsOf(merged.blocks),
        ...merged.refused.flatMap(({ unit }) => wordsOf(unit)),
      ]);
      const lost = [...textsOf(mine), ...textsOf(theirs)].filter((text) => !kept.has(text));
      // Where both took a text away nobody is asked.
      expect(lost, `hạt giống ${seed}`).toEqual([]);
    });
  });
});

function rounds(check: (random: Random, seed: number) => void): void {
  for (let seed = 1; seed <= ROUNDS; seed += 1) check(seeded(seed), seed);
}

function side(blocks: readonly Block[]): Side {
  return { fields: {}, blocks };
}

function mergeOf(
  base: readonly Block[],
  mine: readonly Block[],
  theirs: readonly Block[],
): Extract<Merged, { state: 'merged' }> | undefined {
  const sides = { base: side(base), mine: side(mine), theirs: side(theirs) };
  const merged = mergeThree(compareThree({ ...sides, holdsGalleries: true }));
  return merged.state === 'merged' ? merged : undefined;
}

/** As it is read back: blocks without words have no place, no caption is an empty one, a credit is part of its caption,
 * and nobody reads who is in a picture. */
function plain(given: readonly Block[] | { readonly blocks: readonly Block[] } | undefined): unknown {
  const blocks = given !== undefined && 'blocks' in given ? given.blocks : given;
  return normaliseBlocks(blocks ?? []).flatMap((block): Block[] => {
    if (block.type === 'photo')
      return [{ ...block, caption: block.caption ?? '', alt: block.alt ?? '', credit: null, people: null }];
    if (block.type !== 'gallery') return [block];
    const items = block.items.map((item) => ({ ...item, caption: item.caption ?? '' }));
    return items.length === 0 ? [] : [{ ...block, items }];
  });
}

function textsOf(blocks: readonly Block[]): string[] {
  return rowOf(blocks, {}).units.flatMap(wordsOf);
}

/** A photo is its picture and its caption. */
function wordsOf({ text, kind, place }: Unit): string[] {
  return kind === 'photo' ? [place, text] : [text];
}

function newTexts(base: readonly Block[], ...sides: readonly (readonly Block[])[]): string[] {
  const known = new Set(textsOf(base));
  return sides.flatMap(textsOf).filter((text) => !known.has(text));
}

/** Everything a story can hold, texts repeated as it comes. */
function anyBlocks(random: Random): Block[] {
  return random(2) === 0 ? manyParagraphs(random, 3 + random(6)) : randomBlocks(random, photoIds);
}

function manyParagraphs(random: Random, count: number): Block[] {
  return Array.from({ length: count }, () => build.paragraph(sentence(random)));
}

function sentence(random: Random): string {
  const words = 'phường An Hòa ra quân tổng vệ sinh hẻm phố người dân trồng cây đoàn viên thanh niên'.split(
    ' ',
  );
  return Array.from({ length: 6 + random(8) }, () => `${pick(random, words)}${random(50)}`).join(' ');
}

function edited(random: Random, base: readonly Block[]): Block[] {
  let blocks = [...base];
  for (let times = random(4); times > 0; times -= 1)
    blocks = editedAt(random, blocks, random(blocks.length + 1));
  return blocks;
}

/** One edit: written anew, a word changed, put in, taken away, or moved. */
function editedAt(random: Random, blocks: readonly Block[], at: number): Block[] {
  const block = blocks[at];
  if (block === undefined) return [...blocks, build.paragraph(sentence(random))];
  switch (random(5)) {
    case 0:
      return blocks.toSpliced(at, 1, build.paragraph(sentence(random)));
    case 1:
      return blocks.toSpliced(at, 1, changed(random, block));
    case 2:
      return blocks.toSpliced(at, 0, ...randomBlocks(random, photoIds), build.paragraph(sentence(random)));
    case 3:
      return blocks.toSpliced(at, 1);
    default:
      return blocks.toSpliced(at, 1).toSpliced(Math.max(0, at - 1), 0, block);
  }
}

function changed(random: Random, block: Block): Block {
  if (block.type === 'photo') return { ...block, caption: sentence(random) };
  if (block.type === 'gallery') {
    const items = block.items.map((item) =>
      random(2) === 0 ? item : { ...item, caption: sentence(random) },
    );
    return { ...block, items: random(2) === 0 ? items : items.toReversed() };
  }
  if (block.type === 'list') return build.list('bullet', [sentence(random)]);
  return mapInline(block, (runs) => [...runs, build.textRun(` thêm${random(1000)}`)]);
}
