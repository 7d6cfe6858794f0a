import { describe, expect, it } from 'vitest';
import {
  articleEntry,
  mostRead,
  newestFirst,
  parseSiteIndex,
  withEntry,
} from '#engine/portal/article-entry.ts';
import { bylineText } from '#engine/portal/byline.ts';
import { shareText, shorten } from '#engine/portal/share-text.ts';
import { ArticleEntry } from '#engine/portal/site-model.ts';
import { gallery, paragraph, photo } from '#shared/document/build.ts';
import { lookOf } from '#shared/picture/look.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { anArticle, moreArticles } from '#tests/support/portal.ts';

describe('what lists know of an article', () => {
  it('is all they show, with the first picture that can be shown and its words there', () => {
    const first = aPhoto({
      id: '11111111-1111-4111-8111-111111111111',
      hash: 'b'.repeat(64),
      alt: 'Ảnh gốc',
    });
    const awaited = photo({ caption: 'Còn chờ' });
    const block = { ...photo({ photoId: first.id, caption: 'Chú thích của bài' }), alt: null };
    const article = anArticle({
      blocks: [awaited, block],
      photos: [first],
      content: { tags: ['môi trường'] },
    });
    const entry = articleEntry(article);
    expect(entry).toEqual({
      storyId: '00000000-0000-4000-8000-000000000001',
      slug: 'ra-quan-tong-ve-sinh',
      path: 'tin-tuc/ra-quan-tong-ve-sinh.html',
      kicker: '',
      headline: 'Ra quân tổng vệ sinh',
      lead: 'Sáng 22/11, phường ra quân.',
      section: 'Tin tức',
      tags: ['môi trường'],
      day: '2026-11-22',
      publishedAt: '2026-11-22T03:42:07Z',
      modifiedAt: '2026-11-22T03:42:07Z',
      byline: [],
      cover: {
        photoId: first.id,
        hash: first.hash,
        alt: 'Ảnh gốc',
        sources: [
          { path: 'anh/bbbbbbbbbbbb-480.jpg', width: 480, height: 320 },
          { path: 'anh/bbbbbbbbbbbb-960.jpg', width: 960, height: 640 },
          { path: 'anh/bbbbbbbbbbbb-1600.jpg', width: 1600, height: 1067 },
        ],
        square: [
          { path: `anh/bbbbbbbbbbbb-${lookOf(first, '1:1').key}-96.jpg`, width: 96, height: 96 },
          { path: `anh/bbbbbbbbbbbb-${lookOf(first, '1:1').key}-192.jpg`, width: 192, height: 192 },
        ],
      },
    });
    expect(ArticleEntry.parse(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
  });

  it('takes the cover from a gallery when nothing else is there', () => {
    const one = aPhoto({});
    const article = anArticle({
      blocks: [gallery('Ảnh', [{ photoId: one.id, caption: 'A' }])],
      photos: [one],
    });
    expect(articleEntry(article).cover?.alt).toBe('A');
  });
});

describe('the order of news', () => {
  it('is by printed day, then by moment, then always the same', () => {
    const [a, b, c] = moreArticles(3).map((article) => articleEntry(article));
    if (!a || !b || !c) throw new Error('three articles');
    const old = { ...a, day: '2021-10-29', publishedAt: '2026-11-30T00:00:00Z' };
    const sameDay = { ...b, publishedAt: '2026-11-20T03:00:00.000Z' };
    const twin = { ...sameDay, path: 'tin-tuc/a.html' };
    const expected = [twin, sameDay, b, c, old];
    expect(newestFirst([old, c, b, sameDay, twin])).toEqual(expected);
    expect(newestFirst(expected.toReversed())).toEqual(expected);
  });

  it('counts what was read, and leaves out what nobody is known to have read', () => {
    const entries = moreArticles(4).map((article) => articleEntry(article));
    const views = { 'tin-so-2': 5, 'tin-so-3': 1204, 'tin-so-4': 0, 'tin-khac': 9 };
    const read = mostRead(entries, { views, satisfaction: null }, 6);
    expect(read.map(({ entry, views: count }) => [entry.slug, count])).toEqual([
      ['tin-so-3', 1204],
      ['tin-so-2', 5],
    ]);
  });

  it('holds an article once, however often it is published', () => {
    const entry = articleEntry(anArticle());
    const again = { ...entry, headline: 'Tít mới' };
    expect(withEntry(withEntry([], entry), again)).toEqual([again]);
  });

  it('is refused from an index that no portal wrote', () => {
    expect(parseSiteIndex('{"version":1,"entries":[]}')).toEqual({ version: 1, entries: [] });
    for (const content of ['', '{}', '{"version":2,"entries":[]}', '{"version":1,"entries":[{}]}']) {
      expect(() => parseSiteIndex(content)).toThrow(expect.objectContaining({ code: 'destination_refused' }));
    }
  });
});

describe('the words around an article', () => {
  it.each([
    [[{ role: 'both', name: 'Anh Hoàng' }], 'Tin và ảnh: Anh Hoàng'],
    [
      [
        { role: 'photo', name: 'Minh Anh' },
        { role: 'text', name: 'Thu Hà' },
        { role: 'text', name: 'Anh Hoàng' },
      ],
      'Tin: Thu Hà, Anh Hoàng; Ảnh: Minh Anh',
    ],
    [[{ role: 'text', name: ' ' }], ''],
    [[], ''],
  ] as const)('sign it as a newsroom does', (byline, text) => {
    expect(bylineText(byline)).toBe(text);
  });

  it('describe it by the lead, else by how it begins', () => {
    const { content } = anArticle({
      content: { lead: '' },
      blocks: [paragraph('Chữ đầu.'), paragraph('Chữ sau.')],
    });
    expect(shareText(content)).toEqual({ title: 'Ra quân tổng vệ sinh', description: 'Chữ đầu. Chữ sau.' });
  });

  it('are cut between words', () => {
    expect([shorten('một hai ba', 10), shorten('một hai, ba bốn', 11), shorten('mộthaiba', 4)]).toEqual([
      'một hai ba',
      'một hai…',
      'một…',
    ]);
  });
});
