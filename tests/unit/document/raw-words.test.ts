import { describe, expect, test } from 'vitest';
import { link, list, paragraph, photo, storyDocument, textRun } from '#shared/document/build.ts';
import { rawWords } from '#shared/document/raw-words.ts';

describe('the words of a text nobody can read', () => {
  test('come out a line a block, whatever the blocks are called', () => {
    const document = storyDocument([
      paragraph([textRun('Xem '), link('https://example.vn/', 'cổng'), textRun(' phường.')]),
      list('bullet', ['Khu phố 1', 'Khu phố 2']),
      photo({ photoId: '0b1f2f2e-6f0c-4a55-9a1c-3b9c3f3f6a01', caption: 'Lễ khai mạc' }),
    ]);
    const future = JSON.parse(JSON.stringify(document).replaceAll('"paragraph"', '"hologram"')) as unknown;
    expect(rawWords({ headline: 'Ra quân', document: future })).toBe(
      ['Ra quân', 'Xem cổng phường.', 'Khu phố 1', 'Khu phố 2', 'Lễ khai mạc'].join('\n\n'),
    );
  });

  test('are parted where somebody proposed to break a paragraph', () => {
    const proposal = { type: 'suggestion', change: 'insert' };
    const children = [textRun('một'), { type: 'paragraphbreak' }, textRun('hai')];
    const document = { type: 'hologram', children: [{ ...proposal, children }, textRun('.')] };
    expect(rawWords(document)).toBe('một\nhai.');
  });

  test('are found however deep they lie', () => {
    let nested: unknown = 'Ở đáy';
    for (let depth = 0; depth < 50_000; depth += 1) nested = { type: 'box', children: [nested] };
    expect(rawWords(nested)).toBe('Ở đáy');
  });

  test('are none where there are none', () => {
    expect([rawWords(null), rawWords(7), rawWords({ type: 'root', children: [] })]).toEqual(['', '', '']);
  });
});
