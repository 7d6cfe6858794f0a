// What counts as another version of a post, what becomes of its text on the way, and when its time has come.
import { describe, expect, it } from 'vitest';
import { goalOf, hasReached, switchFor } from '#engine/connections/wordpress/goal.ts';
import { lossesOf } from '#engine/connections/wordpress/losses.ts';
import { notesFor } from '#engine/connections/wordpress/notes.ts';
import { plainInHtml, plainOf, readsTheSame } from '#engine/connections/wordpress/plain-in-html.ts';
import { RemotePost, versionOf } from '#engine/connections/wordpress/post.ts';
import { splitBlocks } from '#engine/connections/wordpress/split-blocks.ts';
import type { Wanted } from '#engine/connections/wordpress/wanted.ts';

describe('the version of a post', () => {
  it('changes with everything somebody else may change', () => {
    const changes: Partial<RemotePost>[] = [
      ...[{ modified_gmt: '2026-11-22T04:00:00' }, { slug: 'khac' }, { status: 'draft' }],
      ...[{ title: { raw: 'Khác' } }, { content: { raw: 'Khác' } }, { excerpt: { raw: 'Khác' } }],
      ...[{ featured_media: 9 }, { categories: [1] }, { tags: [2] }, { date_gmt: '2026-11-23T03:00:00' }],
    ];
    const versions = changes.map((change) => versionOf(aPost(change)));
    expect(new Set([versionOf(aPost()), ...versions]).size).toBe(changes.length + 1);
  });

  it('stays when a set time comes, terms are listed in another order, or somebody only types', () => {
    const others: Partial<RemotePost>[] = [
      { status: 'future' },
      { tags: [5, 4] },
      { _links: { 'version-history': [{ count: 7 }] } },
    ];
    expect(
      new Set([aPost(), ...others.map(aPost)].map((post) => versionOf(RemotePost.parse(post)))).size,
    ).toBe(1);
  });
});

describe('a set time', () => {
  const at = '2026-11-24T01:02:03.456Z';
  const schedule = { action: 'schedule', at } as const;
  const update = { action: 'update', at: null } as const;
  const waits = aPost({ status: 'future', date_gmt: '2026-11-24T01:02:03' });
  const site = {
    host: 'x.vn',
    now: () => new Date('2026-11-22T03:42:07Z'),
    heard: { clockOffsetMs: 0, isVisible: false },
  };

  it('is sent without zone and fractions, and kept by an update', () => {
    const goal = goalOf(schedule, undefined);
    expect([switchFor(site, aPost({ status: 'draft' }), goal), hasReached(waits, goal)]).toEqual([
      { status: 'future', date_gmt: '2026-11-24T01:02:03' },
      true,
    ]);
    expect(hasReached(waits, goalOf(update, waits))).toBe(true);
  });

  it('is taken off where the article shall be public now', () => {
    const now = { status: 'publish' } as const;
    expect([
      switchFor(site, aPost({ status: 'draft', date_gmt: '2026-11-24T01:02:03' }), now),
      switchFor(site, aPost({ status: 'draft', date_gmt: '2026-11-20T01:02:03' }), now),
    ]).toEqual([{ status: 'publish', date: null }, { status: 'publish' }]);
  });
});

describe('text of a post', () => {
  it('is taken apart into its blocks, whatever is inside them', () => {
    const group =
      '<!-- wp:group {"a":{"b":1}} --><!-- wp:group --><p>x</p><!-- /wp:group --><!-- /wp:group -->';
    const text = `<p>cũ</p>\n\n${group}\n\n<!-- wp:more /-->\n<!-- /wp:lạc -->cuối`;
    expect(splitBlocks(text)).toEqual([
      { name: '', attributes: '', text: '<p>cũ</p>' },
      { name: 'group', attributes: '{"a":{"b":1}}', text: group },
      { name: 'more', attributes: '', text: '<!-- wp:more /-->' },
      { name: '', attributes: '', text: '<!-- /wp:lạc -->cuối' },
    ]);
  });

  it('keeps the notes that are there, adds one, and does not add it twice', () => {
    const correct = { action: 'correct', note: 'Sai tên.', approvedAt: '2026-11-22T03:42:07.000Z' } as const;
    const update = { ...correct, action: 'update', note: '' } as const;
    const [first = ''] = notesFor('<!-- wp:paragraph -->\n<p>Bài.</p>\n<!-- /wp:paragraph -->', correct);
    const edited = first.replace('"toa-soan-dinh-chinh"', '"to toa-soan-dinh-chinh"');
    expect([notesFor(first, update), notesFor(first, correct), notesFor(edited, update)]).toEqual([
      [first],
      [first],
      [edited],
    ]);
    expect(notesFor(first, { ...correct, note: 'Sai ngày.' })).toHaveLength(2);
  });

  it('is escaped only where it could be read as markup', () => {
    const texts = ['A < B & C > "D"', 'Q&A', '&amp; là dấu và', "l'été"];
    expect(texts.map(plainInHtml)).toEqual(['A &lt; B & C &gt; "D"', 'Q&A', '&amp;amp; là dấu và', "l'été"]);
    expect(texts.map((text) => plainOf(plainInHtml(text)))).toEqual(texts);
    expect([readsTheSame('Q&amp;A', 'Q&A'), readsTheSame('Q&#039;A', "Q'A"), readsTheSame('A', 'B')]).toEqual(
      [...[true, true, false]],
    );
  });

  it('that did not come back as it went is told by its first words', () => {
    const kept = '<!-- wp:paragraph -->\n<p>Giữ.</p>\n<!-- /wp:paragraph -->';
    const lost = '<!-- wp:paragraph -->\n<p>Đoạn <u>gạch chân</u> bị lược.</p>\n<!-- /wp:paragraph -->';
    const stored = `${kept}\n\n${lost.replace(/<\/?u>/gu, '')}`;
    const wanted: Wanted = {
      ...{ title: 'Tít', content: `${kept}\n\n${lost}`, excerpt: 'Sapo' },
      ...{ featured_media: 8, categories: [3], tags: [4, 5], author: 2, meta: { kicker: 'Phường' } },
    };
    expect(lossesOf(aPost({ title: { raw: 'Tít' }, content: { raw: stored } }), wanted)).toEqual([
      '1 khối nội dung không còn như bản gửi (WordPress lược bớt mã HTML của tài khoản không có quyền unfiltered_html?): “Đoạn gạch chân bị lược.”.',
      'WordPress không giữ trường “kicker”.',
    ]);
  });
});

function aPost(given: Partial<RemotePost> = {}): RemotePost {
  return {
    ...{ id: 12, status: 'publish', slug: 'ra-quan', link: 'https://x.vn/ra-quan/' },
    ...{ date_gmt: '2026-11-22T03:00:00', modified_gmt: '2026-11-22T03:00:00' },
    ...{ title: { raw: 'Ra quân' }, content: { raw: 'Bài.' }, excerpt: { raw: 'Sapo' } },
    ...{ author: 2, featured_media: 8, categories: [3], tags: [4, 5], meta: {} },
    ...given,
  };
}
