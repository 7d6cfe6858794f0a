// Whatever is imported, every word of the source is in the story as a reader or the desk sees it, or in the report.
import { describe, expect, it } from 'vitest';
import { importText } from '#engine/import/import-text.ts';
import { blockText } from '#shared/document/to-text.ts';
import { formatDay } from '#shared/vietnamese/dates.ts';
import { everyText } from './portal-texts.ts';

const today = '2026-11-23';
const roles = { text: 'Tin', photo: 'Ảnh', both: 'Tin và ảnh' } as const;

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** How often each word is missing from the story and the report, worst first. */
function lostWords(source: string): string[] {
  const { content, report } = importText(source, { today });
  const day = content.publicationDay;
  const parts = [
    ...[content.headline, content.lead, content.section, `Từ khóa: ${content.tags.join(', ')}`],
    ...(day === null ? [] : [day, formatDay(day), day.split('-').toReversed().join('/')]),
    ...content.byline.map((entry) => `${roles[entry.role]}: ${entry.name}`),
    ...content.document.root.children.map(blockText),
    ...content.document.root.children.flatMap((block) =>
      block.type === 'photo' ? [`Ảnh: ${block.credit ?? ''}`] : [],
    ),
    ...report,
  ];
  const kept = new Set(wordsOf(parts.join('\n')));
  return wordsOf(source).filter((word) => !kept.has(word));
}

describe('no word is lost', () => {
  it.each(Object.entries(everyText))('from the text %s', (_name, text) => {
    expect(lostWords(text)).toEqual([]);
  });

  it('from a thousand texts put together at random out of the lines of pages and notes', () => {
    const lines = Object.values(everyText).flatMap((text) => text.split('\n'));
    const random = seeded(20261123);
    const failures = Array.from({ length: 1000 }, () => {
      const chosen = Array.from({ length: 1 + Math.floor(random() * 30) }, () => pick(lines, random));
      const text = chosen.join(random() < 0.5 ? '\n' : '\n\n');
      return { text, lost: lostWords(text) };
    }).filter(({ lost }) => lost.length > 0);
    expect(failures).toEqual([]);
  });

  it('from plain text, which keeps every paragraph in its order and word for word', () => {
    const words =
      'anh em bà con khu phố ta cùng nhau dọn hẻm trồng cây mừng xuân mới Đảng Nguyễn 12 2026, “hay” (lắm)'.split(
        ' ',
      );
    const random = seeded(7);
    for (let round = 0; round < 300; round += 1) {
      const paragraphs = Array.from({ length: 2 + Math.floor(random() * 8) }, () => {
        const count = 3 + Math.floor(random() * 40);
        return `Ta ${Array.from({ length: count }, () => pick(words, random)).join(' ')}.`;
      });
      const { content } = importText(paragraphs.join('\n\n'), { today });
      const read = [content.headline, ...content.document.root.children.map(blockText)].join(' ');
      expect(wordsOf(read)).toEqual(wordsOf(paragraphs.join(' ')));
    }
  });
});

function pick(from: readonly string[], random: () => number): string {
  return from[Math.floor(random() * from.length)] ?? '';
}

/** Mulberry32: the same texts on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
