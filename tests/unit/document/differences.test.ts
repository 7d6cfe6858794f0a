import { describe, expect, it } from 'vitest';
import {
  gallery,
  heading,
  link,
  list,
  paragraph,
  photo,
  storyDocument,
  table,
  tableCell,
  textRun,
} from '#shared/document/build.ts';
import { compareDocuments, compareStories, type BlockDifference } from '#shared/document/differences.ts';
import { blockLines, differsInFormOnly } from '#shared/document/differences/block-lines.ts';
import { takeBack } from '#shared/document/differences/take-back.ts';
import { normaliseBlocks } from '#shared/document/normalise.ts';
import type { Block } from '#shared/model/blocks.ts';
import { StoryContent } from '#shared/model/story.ts';
import { pick, randomBlock, randomBlocks, seeded, type Random } from '#tests/support/random-document.ts';

const [a, b, c] = [
  paragraph('Sáng 22/11, phường An Hòa ra quân tổng vệ sinh.'),
  paragraph('Hơn ba trăm người dân của bảy khu phố tham gia.'),
  paragraph('Đến trưa, bốn tấn rác được chuyển đi.'),
];

/** Kind and words of each difference that is one. */
function told(before: readonly Block[], after: readonly Block[]): string[] {
  return compareDocuments(storyDocument(before), storyDocument(after))
    .filter(({ kind }) => kind !== 'same')
    .map((one) => `${one.kind} ${'after' in one ? one.after.index : one.before.index}`);
}

describe('two versions of a text', () => {
  it('tell a new block, a block that is gone and one that says something else', () => {
    expect(told([a, b], [a, b, c])).toEqual(['added 2']);
    expect(told([a, b, c], [a, c])).toEqual(['removed 1']);
    expect(told([a, b, c], [a, paragraph('Hơn bốn trăm người dân của bảy khu phố tham gia.'), c])).toEqual([
      'changed 1',
    ]);
  });

  it('tell a block that was carried elsewhere from one that was deleted and one that was written', () => {
    expect(told([a, b, c], [b, c, a])).toEqual(['left 0', 'moved 2']);
  });

  it('know a picture again under another caption, even elsewhere', () => {
    const [old, now] = [photo({ photoId: 'p', caption: 'Cũ' }), photo({ photoId: 'p', caption: 'Mới' })];
    expect(told([a, old], [a, now])).toEqual(['changed 1']);
    expect(told([old, a, b], [a, b, now])).toEqual(['left 0', 'moved 2']);
  });

  it('are the same to a reader where only the desk has left marks, spaces and empty lines', () => {
    const id = '0b1f2f2e-6f0c-4a55-9a1c-3b9c3f3f6a01';
    const marked = paragraph([
      {
        type: 'mark',
        version: 1,
        direction: null,
        format: '',
        indent: 0,
        ids: [id],
        children: [textRun('Một')],
      },
      textRun('  hai'),
    ]);
    expect(told([paragraph('Một hai'), b], [marked, paragraph(''), b])).toEqual([]);
  });
});

describe('fields', () => {
  it('are told where they say something else', () => {
    const content = (given: Partial<StoryContent>): StoryContent =>
      StoryContent.parse({ document: storyDocument([a]), ...given });
    const before = content({ headline: 'Ra quân', tags: ['môi trường'] });
    const after = content({
      headline: 'Ra quân sáng nay',
      tags: ['môi trường'],
      byline: [{ role: 'both', name: 'Lê Thị Mai' }],
    });
    expect(compareStories(before, after).fields).toEqual([
      { name: 'headline', before: 'Ra quân', after: 'Ra quân sáng nay' },
      { name: 'byline', before: '', after: 'Lê Thị Mai (tin và ảnh)' },
    ]);
  });
});

describe('inside a block', () => {
  it('a paragraph with other marks and links says the same', () => {
    const after = paragraph([textRun('Sáng ', 1), link('https://example.vn', '22/11')]);
    expect(differsInFormOnly(blockLines(paragraph('Sáng 22/11'), after))).toBe(true);
    expect(differsInFormOnly(blockLines(paragraph('Kết quả'), heading('h2', 'Kết quả')))).toBe(true);
  });

  it('a photo tells each of its texts', () => {
    const lines = blockLines(photo({ photoId: 'p', caption: 'Cũ' }), photo({ photoId: 'p', caption: 'Mới' }));
    expect(lines.filter(({ kind }) => kind !== 'same')).toEqual([
      { name: 'caption', kind: 'changed', before: 'Cũ', after: 'Mới', photoId: 'p' },
    ]);
  });

  it('a photo tells whom the story names in it, and nothing while that is the photo’s to say', () => {
    const people = (names: string[] | null) => photo({ photoId: 'p', people: names });
    const changed = (before: string[] | null, after: string[] | null) =>
      blockLines(people(before), people(after)).filter(({ kind }) => kind !== 'same');
    const line = { name: 'people', kind: 'changed' } as const;
    expect(changed(null, ['Bé An', 'Ông Tư'])).toEqual([{ ...line, before: null, after: 'Bé An, Ông Tư' }]);
    expect(changed(['Bé An'], [])).toEqual([{ ...line, before: 'Bé An', after: '' }]);
    expect(told([people(null)], [people([])])).toEqual(['changed 0']);
  });

  it('a table tells its rows', () => {
    const rows = (texts: readonly string[]): Block =>
      table(texts.map((text) => text.split('|').map((cell) => tableCell([paragraph(cell)]))));
    const lines = blockLines(
      rows(['Khu phố|Người', 'Khu phố 1|42', 'Khu phố 2|57']),
      rows(['Khu phố|Người', 'Khu phố 1|45', 'Khu phố 2|57', 'Khu phố 3|60']),
    );
    expect(lines.map(({ kind, after }) => [kind, after])).toEqual([
      ['same', 'Khu phố\tNgười'],
      ['changed', 'Khu phố 1\t45'],
      ['same', 'Khu phố 2\t57'],
      ['added', 'Khu phố 3\t60'],
    ]);
  });

  it('a gallery tells pictures that came, went, moved and were captioned anew', () => {
    const item = (photoId: string, caption: string | null = null) => ({ photoId, caption });
    const lines = blockLines(
      gallery('Hình ảnh', [item('a'), item('b', 'Cũ'), item('c'), item('d')]),
      gallery('Hình ảnh', [item('b', 'Mới'), item('c'), item('a'), item('e')]),
    );
    expect(
      lines.filter(({ kind }) => kind !== 'same').map(({ kind, photoId }) => `${kind} ${photoId}`),
    ).toEqual(['changed b', 'moved a', 'added e', 'removed d']);
  });

  it('a list against a paragraph tells both', () => {
    const lines = blockLines(paragraph('Một'), list('bullet', ['Một', 'Hai']));
    expect(lines).toEqual([{ name: 'text', kind: 'changed', before: 'Một', after: '• Một\n• Hai' }]);
  });
});

describe('taking a difference back', () => {
  it('puts a deleted block where it stood and leaves the rest', () => {
    const now = storyDocument([a, c]);
    const differences = compareDocuments(storyDocument([a, b, c]), now);
    expect(takeBack(now, differences, only(differences)).root.children).toEqual([a, b, c]);
  });

  it('one after the other, in whatever order, leads back to the earlier text', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = seeded(seed);
      const before = storyDocument(randomBlocks(random, photoIds));
      let now = storyDocument(edited(random, before.root.children));
      for (let step = 0; step < 60; step += 1) {
        const differences = compareDocuments(before, now);
        const open = differences.filter(({ kind }) => kind !== 'same');
        if (open.length === 0) break;
        now = takeBack(now, differences, pick(random, open));
      }
      expect(normaliseBlocks(now.root.children), `hạt giống ${seed}`).toEqual(
        normaliseBlocks(before.root.children),
      );
    }
  });
});

const photoIds = ['p1', 'p2', 'p3', 'p4'];

function only(differences: readonly BlockDifference[]): BlockDifference {
  const open = differences.filter(({ kind }) => kind !== 'same');
  const [one] = open;
  if (one === undefined || open.length !== 1) throw new Error(`${open.length} differences, not one`);
  return one;
}

function edited(random: Random, blocks: readonly Block[]): Block[] {
  let now = [...blocks];
  for (let turn = 0; turn <= random(4); turn += 1) {
    const at = random(now.length + 1);
    const [cut] = now.slice(at, at + 1);
    if (random(3) === 0) now = now.toSpliced(at, 0, randomBlock(random, photoIds));
    else if (cut !== undefined && random(2) === 0)
      now = now.toSpliced(at, 1).toSpliced(random(now.length), 0, cut);
    else now = now.toSpliced(at, 1);
  }
  return now;
}
