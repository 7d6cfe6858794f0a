import { describe, expect, it } from 'vitest';
import { correctionText, withCorrections } from '#engine/connections/article/correction-note.ts';
import { isSameVersion, itemVersion } from '#engine/connections/directus/item-version.ts';

describe('the version of an item', () => {
  const item = {
    key: 'a',
    values: { title: 'Tít', body: '<p>Bài</p>' },
    modified: '2026-11-22T03:42:07.000Z',
  };

  it('is the same as long as every mapped field says the same, whatever else was touched', () => {
    const touched = { ...item, modified: '2026-11-23T00:00:00.000Z' };
    expect(isSameVersion(itemVersion(item), itemVersion(touched))).toBe(true);
  });

  it('is another when a field says something else, and when the item is gone', () => {
    const edited = { ...item, values: { ...item.values, title: 'Tít khác' } };
    const others = [edited, undefined].map((other) => isSameVersion(itemVersion(item), itemVersion(other)));
    expect(others).toEqual([false, false]);
  });

  it('goes by the time of the last change where the mapping itself was changed', () => {
    const more = { ...item, values: { ...item.values, lead: '' } };
    const later = { ...more, modified: '2026-11-23T00:00:00.000Z' };
    expect([more, later].map((other) => isSameVersion(itemVersion(item), itemVersion(other)))).toEqual([
      true,
      false,
    ]);
  });
});

describe('a correction', () => {
  const first = {
    action: 'correct',
    note: 'Tên đúng là\nông Tâm & bà <Sáu>.',
    approvedAt: '2026-11-22T18:00:00Z',
  } as const;
  const paragraph =
    '<p><strong>Đính chính ngày 23/11/2026:</strong> Tên đúng là ông Tâm &amp; bà &lt;Sáu&gt;.</p>';

  it('stands at the end of the body, dated by the newsroom’s day', () => {
    expect(withCorrections('<p>Bài</p>', '<p>Cũ</p>', first)).toBe(`<p>Bài</p>\n${paragraph}`);
  });

  it('stays with later updates, once, and a later correction follows it', () => {
    const before = `<p>Cũ</p>\n${paragraph}`;
    const update = { ...first, action: 'update', note: '' } as const;
    const second = { ...first, note: 'Ngày đúng là 21/11.' };
    expect([
      withCorrections('<p>Mới</p>', before, update),
      withCorrections('<p>Mới</p>', before, first),
      withCorrections('<p>Mới</p>', before, second),
    ]).toEqual([
      `<p>Mới</p>\n${paragraph}`,
      `<p>Mới</p>\n${paragraph}`,
      `<p>Mới</p>\n${paragraph}\n<p><strong>Đính chính ngày 23/11/2026:</strong> Ngày đúng là 21/11.</p>`,
    ]);
  });

  it('is not seen in a text that only speaks of one', () => {
    const body = `${paragraph}\n<p>Đoạn sau.</p>`;
    expect(withCorrections('<p>Mới</p>', body, { ...first, action: 'update', note: '' })).toBe('<p>Mới</p>');
  });

  it('goes on its own line in a field of its own', () => {
    const before = 'Đính chính ngày 20/11/2026: Trước đó.';
    expect(correctionText(before, { ...first, note: 'Sau này.' })).toBe(
      `${before}\nĐính chính ngày 23/11/2026: Sau này.`,
    );
  });
});
