import { describe, expect, it } from 'vitest';
import { absoluteUrl, articlePath, printPath, relativeHref, sectionOf } from '#engine/portal/site-paths.ts';
import {
  dayText,
  feedTime,
  localDay,
  minuteText,
  statedPublication,
  zonedTime,
} from '#engine/portal/site-time.ts';
import { aSite } from '#tests/support/portal.ts';

const site = aSite();

describe('the place of an article', () => {
  it.each([
    ['Tin tức', 'ra-quan', 'tin-tuc/ra-quan.html'],
    ['xay-dung-dang', 'ra-quan', 'xay-dung-dang/ra-quan.html'],
    ['Thể thao', 'ra-quan', 'the-thao/ra-quan.html'],
    ['', 'ra-quan', 'bai-viet/ra-quan.html'],
    ['Tin tức', '', 'tin-tuc/tin.html'],
    ['Tin tức', 'index', 'tin-tuc/tin-index.html'],
    ['Tin tức', 'trang-2', 'tin-tuc/tin-trang-2.html'],
    ['Tin tức', 'ra-quan-ban-in', 'tin-tuc/tin-ra-quan.html'],
  ])('in “%s” with the slug “%s” is %s', (section, slug, path) => {
    expect(articlePath(site, section, slug)).toBe(path);
  });

  it('has its print page beside it', () => {
    expect(printPath('tin-tuc/ra-quan.html')).toBe('tin-tuc/ra-quan-ban-in.html');
  });

  it('belongs to a section known by name or slug, or to one of its own making', () => {
    expect(['Xây dựng Đảng', 'tin-tuc', ' Thể thao ', ' '].map((name) => sectionOf(site, name))).toEqual([
      { slug: 'xay-dung-dang', name: 'Xây dựng Đảng' },
      { slug: 'tin-tuc', name: 'Tin tức' },
      { slug: 'the-thao', name: 'Thể thao' },
      undefined,
    ]);
  });
});

describe('an address between pages', () => {
  it.each([
    ['index.html', 'tin-tuc/a.html', 'tin-tuc/a.html'],
    ['tin-tuc/a.html', 'index.html', '../index.html'],
    ['tin-tuc/a.html', 'tin-tuc/b.html', 'b.html'],
    ['tin-tuc/a.html', 'anh/x-480.jpg', '../anh/x-480.jpg'],
    ['tin-tuc/a.html', 'giao-dien/phuong/phuong.css', '../giao-dien/phuong/phuong.css'],
  ])('from %s to %s is %s', (from, to, href) => {
    expect(relativeHref(from, to)).toBe(href);
  });

  it('is absolute only where the site has an address', () => {
    expect([
      absoluteUrl('https://anhoa.example/cong', 'tin-tuc/a.html'),
      absoluteUrl('https://anhoa.example/cong/', 'tin-tuc/a.html'),
      absoluteUrl('', 'tin-tuc/a.html'),
    ]).toEqual([
      'https://anhoa.example/cong/tin-tuc/a.html',
      'https://anhoa.example/cong/tin-tuc/a.html',
      undefined,
    ]);
  });
});

describe('a time of the portal', () => {
  it('is the newsroom’s, also just before its midnight', () => {
    const late = '2026-11-22T17:30:00.500Z';
    expect({
      zoned: zonedTime(late),
      day: localDay(late),
      shown: minuteText(late),
      feed: feedTime(late),
      printed: dayText('2026-03-02'),
    }).toEqual({
      zoned: '2026-11-23T00:30:00+07:00',
      day: '2026-11-23',
      shown: '23/11/2026 00:30',
      feed: 'Mon, 23 Nov 2026 00:30:00 +0700',
      printed: '02/03/2026',
    });
  });

  it('is not made up for a day the reporter set', () => {
    const published = '2026-11-22T03:42:07Z';
    expect([statedPublication('2026-11-22', published), statedPublication('2021-10-29', published)]).toEqual([
      '2026-11-22T10:42:07+07:00',
      '2021-10-29',
    ]);
  });
});
