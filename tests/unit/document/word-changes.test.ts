import { describe, expect, it } from 'vitest';
import { wordChanges } from '#shared/document/word-changes.ts';
import { pick, seeded } from '#tests/support/random-document.ts';

describe('the words that changed', () => {
  it('are told from those that stayed', () => {
    expect(wordChanges('Đã có 124 hộ dân tham gia.', 'Đã có hơn 130 hộ dân ở khu phố 7 tham gia.')).toEqual([
      { kind: 'kept', text: 'Đã có ' },
      { kind: 'removed', text: '124 ' },
      { kind: 'added', text: 'hơn 130 ' },
      { kind: 'kept', text: 'hộ dân ' },
      { kind: 'added', text: 'ở khu phố 7 ' },
      { kind: 'kept', text: 'tham gia.' },
    ]);
  });

  it('are none where only spaces differ', () => {
    expect(wordChanges('a  b', 'a b')).toEqual([{ kind: 'kept', text: 'a b' }]);
  });

  it('are all of them where nothing was before or nothing is left', () => {
    expect(wordChanges('', 'a b')).toEqual([{ kind: 'added', text: 'a b' }]);
    expect(wordChanges('a b', '')).toEqual([{ kind: 'removed', text: 'a b' }]);
    expect(wordChanges('', '')).toEqual([]);
  });

  it('give the text back, and the words of the earlier one, for many texts', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const random = seeded(seed);
      const text = (): string =>
        Array.from({ length: random(12) }, () => pick(random, ['một', 'hai', 'ba', '\n'])).join(' ');
      const [before, after] = [text(), text()];
      const changes = wordChanges(before, after);
      const of = (...kinds: string[]): string =>
        changes
          .filter(({ kind }) => kinds.includes(kind))
          .map((change) => change.text)
          .join('');
      expect(of('kept', 'added'), `hạt giống ${seed}`).toBe(after);
      expect(of('kept', 'removed').replace(/\s/gu, ''), `hạt giống ${seed}`).toBe(before.replace(/\s/gu, ''));
    }
  });
});
