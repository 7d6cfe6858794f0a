// Three versions of an article compared and made one.
import { describe, expect, it } from 'vitest';
import * as build from '#shared/document/build.ts';
import { normaliseBlocks } from '#shared/document/normalise.ts';
import { compareThree, type Comparison } from '#shared/document/three-way.ts';
import { mergeThree, type Choices, type Merged } from '#shared/document/three-way/merge.ts';
import { blockText } from '#shared/document/to-text.ts';
import { type Block } from '#shared/model/blocks.ts';
import { textFormat } from '#shared/model/inline.ts';

const opening = 'Sáng 22/11, Đảng ủy phường An Hòa ra quân tổng vệ sinh.';
const result = 'Sau hai giờ, 124 hộ dân ở khu phố 7 đã dọn xong ba con hẻm.';
const plan = 'Tuần tới phường trồng thêm cây ở đường Lê Lợi.';
const base = [
  build.paragraph(opening),
  photo('a', 'Ra quân'),
  build.paragraph(result),
  build.paragraph(plan),
];

describe('what each side has changed', () => {
  it('is told block by block', () => {
    const comparison = compared(
      [build.paragraph(`${opening} Hơn 200 người tham gia.`), ...base.slice(1)],
      [
        ...base.slice(0, 3),
        build.paragraph('Tuần tới phường trồng thêm 50 cây ở đường Lê Lợi.'),
        build.quote('Sạch từ ngõ.'),
      ],
    );
    expect(summary(comparison)).toEqual(['mine', 'same', 'same', 'theirs', 'theirs']);
    expect(texts(merged(comparison))).toEqual([
      `${opening} Hơn 200 người tham gia.`,
      'Ra quân',
      result,
      'Tuần tới phường trồng thêm 50 cây ở đường Lê Lợi.',
      'Sạch từ ngõ.',
    ]);
  });

  it('is nobody’s quarrel where both changed the same alike', () => {
    const changed = [build.paragraph(`${opening} Hết.`), ...base.slice(1)];
    expect(summary(compared(changed, changed))).toEqual(['both-same', 'same', 'same', 'same']);
  });

  it('is a conflict where both changed one paragraph differently, for a person to choose', () => {
    const comparison = compared(
      replaced(2, build.paragraph(result.replace('124', '126'))),
      replaced(2, build.paragraph(result.replace('124', '130'))),
    );
    expect(summary(comparison)).toEqual(['same', 'same', 'conflict', 'same']);
    expect(mergeThree(comparison)).toEqual({ state: 'undecided', fields: [], segments: [2] });
    expect(texts(merged(comparison, { segments: { 2: 'theirs' } }))[2]).toContain('130');
    expect(texts(merged(comparison, { segments: { 2: 'both' } })).slice(2, 4)).toEqual([
      result.replace('124', '126'),
      result.replace('124', '130'),
    ]);
    expect(refused(merged(comparison, { segments: { 2: 'theirs' } }))).toEqual([
      ['mine', 2, result.replace('124', '126')],
    ]);
  });

  it('is a conflict where one worked on what the other took away', () => {
    const comparison = compared(
      base.filter((_, index) => index !== 2),
      replaced(2, build.paragraph(`${result} Rất vui.`)),
    );
    expect(summary(comparison)).toEqual(['same', 'same', 'conflict', 'same']);
    expect(texts(merged(comparison, { segments: { 2: 'mine' } }))).not.toContain(`${result} Rất vui.`);
  });

  it('is a conflict where both put something of their own into one place', () => {
    const comparison = compared(
      [...base, build.paragraph('Của tôi.')],
      [...base, build.paragraph('Của họ.')],
    );
    expect(summary(comparison)).toEqual(['same', 'same', 'same', 'same', 'conflict']);
    expect(texts(merged(comparison, { segments: { 4: 'both' } })).slice(4)).toEqual(['Của tôi.', 'Của họ.']);
  });

  it('sees bold, links and kinds of blocks as changes', () => {
    const bold = build.paragraph([build.textRun(opening, textFormat.bold)]);
    const linked = build.paragraph([build.link('https://anhoa.vn/', result)]);
    const titled = build.heading('h2', plan);
    expect(
      summary(compared([bold, base[1]!, ...base.slice(2)], [base[0]!, base[1]!, linked, titled])),
    ).toEqual(['mine', 'same', 'theirs', 'theirs']);
  });

  it('follows a block to its new place and takes the other side’s words there', () => {
    const [first, picture, middle, last] = base as [Block, Block, Block, Block];
    const comparison = compared(
      [last, first, picture, middle],
      [first, picture, middle, build.paragraph(plan.replace('cây', '50 cây'))],
    );
    expect(comparison.segments.map(({ kind, moved }) => [kind, moved])).toEqual([
      ['theirs', 'mine'],
      ['same', null],
      ['same', null],
      ['same', null],
    ]);
    expect(texts(merged(comparison))[0]).toBe(plan.replace('cây', '50 cây'));
  });

  it('puts what both moved where mine has it, once', () => {
    const [first, picture, middle, last] = base as [Block, Block, Block, Block];
    const comparison = compared([last, first, picture, middle], [first, last, picture, middle]);
    expect(texts(merged(comparison))).toEqual([plan, opening, 'Ra quân', result]);
  });
});

describe('a photo', () => {
  it('has its caption and alternative text merged apart from its place', () => {
    const comparison = compared(replaced(1, photo('a', 'Ra quân ở hẻm 24')), [
      base[0]!,
      base[2]!,
      photo('a', 'Ra quân', 'Bảy người cầm chổi'),
      base[3]!,
    ]);
    expect(comparison.segments.map(({ part, kind, moved }) => [part, kind, moved])).toEqual(
      [
        ['block', 'same', null],
        ['block', 'same', null],
        ['block', 'theirs', 'theirs'],
        ['caption', 'mine', null],
        ['alt', 'theirs', null],
        ['block', 'same', null],
      ].map(([part, kind, moved]) => [part, kind, part === 'block' ? moved : 'theirs']),
    );
    expect(merged(comparison).blocks).toEqual([
      base[0],
      base[2],
      photo('a', 'Ra quân ở hẻm 24', 'Bảy người cầm chổi'),
      base[3],
    ]);
  });

  it('whose caption both changed asks which one', () => {
    const comparison = compared(replaced(1, photo('a', 'Của tôi')), replaced(1, photo('a', 'Của họ')));
    expect(comparison.segments.map(({ part, kind }) => [part, kind])).toContainEqual(['caption', 'conflict']);
    const made = merged(comparison, { segments: { 2: 'theirs' } });
    expect(made.blocks[1]).toEqual(photo('a', 'Của họ'));
    expect(refused(made)).toEqual([['mine', 2, 'Của tôi']]);
  });

  it('that was exchanged is one taken away and one put in', () => {
    const comparison = compared(base, replaced(1, photo('b', 'Ra quân')));
    expect(merged(comparison).blocks).toEqual(replaced(1, photo('b', 'Ra quân')));
  });

  it('of a gallery is compared one by one', () => {
    const items = (...list: string[]): Block =>
      build.gallery(
        'Chùm ảnh',
        list.map((one) => ({ photoId: one.slice(0, 1), caption: one })),
      );
    const comparison = compareThree({
      base: side([items('a', 'b', 'c')]),
      mine: side([items('a', 'b mới', 'c')]),
      theirs: side([items('c', 'a', 'b', 'd')]),
    });
    expect(merged(comparison).blocks).toEqual([items('c', 'a', 'b mới', 'd')]);
  });

  it('of a gallery shown as slides stay slides, whoever changed them', () => {
    const slides: Block = {
      ...build.gallery('Toàn cảnh', [{ photoId: 'a', caption: null }]),
      layout: 'slides',
    };
    const more = { ...slides, items: [...slides.items, { photoId: 'b', caption: 'Mới' }] };
    const comparison = compareThree({
      base: { fields: {}, blocks: [slides] },
      mine: { fields: {}, blocks: [slides] },
      theirs: { fields: {}, blocks: [more] },
    });
    expect(merged(comparison).blocks).toEqual([more]);
  });

  it('of a gallery that comes back as single pictures is a gallery again', () => {
    const gallery = build.gallery('Chùm ảnh', [
      { photoId: 'a', caption: 'Một' },
      { photoId: 'b', caption: 'Hai' },
    ]);
    const flat = [
      build.heading('h2', 'Chùm ảnh'),
      photo('a', 'Một'),
      photo('n', 'Mới'),
      photo('b', 'Hai, sửa'),
    ];
    const comparison = compareThree({ base: side([gallery]), mine: side([gallery]), theirs: side(flat) });
    expect(merged(comparison).blocks).toEqual([
      build.gallery('Chùm ảnh', [
        { photoId: 'a', caption: 'Một' },
        { photoId: 'n', caption: 'Mới' },
        { photoId: 'b', caption: 'Hai, sửa' },
      ]),
    ]);
  });
});

describe('what a destination cannot hold', () => {
  it('is nobody’s change: a field that is not carried, a note that became a paragraph', () => {
    const note = build.note('Đường dây nóng: 1900 1234.');
    const comparison = compareThree({
      base: side([note], { headline: 'Ra quân', kicker: 'Chỉnh trang' }),
      mine: side([note], { headline: 'Ra quân', kicker: 'Chỉnh trang đô thị' }),
      theirs: side([build.paragraph('Đường dây nóng: 1900 1234.')], { headline: 'Ra quân ở An Hòa' }),
      normalise: (block) => (block.type === 'note' ? build.paragraph(block.children) : block),
    });
    expect(summary(comparison)).toEqual(['same']);
    expect(merged(comparison)).toEqual({
      state: 'merged',
      blocks: [note],
      fields: expect.objectContaining({ headline: 'Ra quân ở An Hòa', kicker: 'Chỉnh trang đô thị' }),
      refused: [],
    });
  });

  it('comes through every merge: captions that wait for their picture, empty lines', () => {
    const waiting = photo(null, 'Chờ ảnh lễ phát động');
    const show = (block: Block): Block | undefined =>
      block.type === 'photo' && block.photoId === null ? undefined : normaliseBlocks([block])[0];
    const mine = [build.paragraph(''), base[0]!, waiting, ...base.slice(1)];
    const comparison = compareThree({
      base: { ...side(mine), show },
      mine: { ...side(mine), show },
      theirs: side(base.slice(1)),
    });
    expect(merged(comparison).blocks).toEqual([build.paragraph(''), waiting, ...base.slice(1)]);
  });
});

describe('fields', () => {
  it('are merged each by itself; the order of tags and spaces say nothing', () => {
    const fields = {
      headline: 'Ra quân',
      lead: 'Sáng 22/11.',
      tags: ['dân vận', 'vệ sinh'],
      section: 'Tin tức',
    };
    const { fields: compared } = compareThree({
      base: side([], fields),
      mine: side([], { ...fields, headline: 'Ra quân lớn', section: 'Xã hội' }),
      theirs: side([], {
        headline: 'Ra quân',
        lead: 'Sáng  23/11. ',
        tags: ['vệ sinh', 'dân vận'],
        section: 'Đời sống',
      }),
    });
    expect(Object.fromEntries(compared.map(({ name, kind }) => [name, kind]))).toEqual({
      ...{ kicker: 'same', headline: 'mine', lead: 'theirs', byline: 'same' },
      ...{ section: 'conflict', tags: 'same', publicationDay: 'same' },
    });
  });
});

describe('when nobody knows what both grew from', () => {
  it('whatever differs is for a person to decide, whatever is equal is not', () => {
    const comparison = compareThree({
      base: null,
      mine: side(base, { headline: 'Của tôi' }),
      theirs: side(replaced(2, build.paragraph(result.replace('124', '130'))), { headline: 'Của họ' }),
    });
    expect(summary(comparison)).toEqual(['same', 'same', 'conflict', 'same']);
    expect(mergeThree(comparison)).toEqual({ state: 'undecided', fields: ['headline'], segments: [2] });
  });
});

function compared(mine: readonly Block[], theirs: readonly Block[]): Comparison {
  return compareThree({ base: side(base), mine: side(mine), theirs: side(theirs) });
}

function side(blocks: readonly Block[], fields: Parameters<typeof compareThree>[0]['mine']['fields'] = {}) {
  return { fields, blocks };
}

function merged(comparison: Comparison, choices: Choices = {}): Extract<Merged, { state: 'merged' }> {
  const made = mergeThree(comparison, { choices });
  if (made.state === 'undecided') throw new Error(`Undecided: ${made.segments.join()} ${made.fields.join()}`);
  return made;
}

function summary({ segments }: Comparison): string[] {
  return segments.map(({ kind }) => kind);
}

function texts({ blocks }: { readonly blocks: readonly Block[] }): string[] {
  return blocks.map(blockText);
}

function refused({ refused: list }: Extract<Merged, { state: 'merged' }>): unknown[] {
  return list.map(({ side: whose, segment, unit }) => [whose, segment, unit.text]);
}

function replaced(index: number, block: Block): Block[] {
  return base.with(index, block);
}

function photo(photoId: string | null, caption: string, alt: string | null = null): Block {
  return build.photo({ photoId, caption, alt });
}
