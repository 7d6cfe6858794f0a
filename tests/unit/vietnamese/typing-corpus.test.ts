import { describe, expect, test } from 'vitest';
import { rimes, rimesAfterQu } from '#shared/vietnamese/rimes.ts';
import { isSyllable, onsets } from '#shared/vietnamese/syllable.ts';
import { takeTonesOff } from '#shared/vietnamese/tone.ts';
import { burstsOf, textAfter } from '#tests/support/vietnamese-typing/bursts.ts';
import { methods, orders, planKeys } from '#tests/support/vietnamese-typing/key-plan.ts';
import { syllableCorpus } from '#tests/support/vietnamese-typing/syllable-corpus.ts';
import { typedWords } from '#tests/support/vietnamese-typing/typed-words.ts';

describe('the words that are typed', () => {
  const words = syllableCorpus();

  test('are more than two thousand different syllables of Vietnamese', () => {
    expect(words.length).toBeGreaterThan(2000);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => !isSyllable(word))).toEqual([]);
  });

  test('hold every onset, every rime and every tone', () => {
    const bare = words.map((word) => takeTonesOff(word).bare);
    expect(onsets.filter((onset) => !bare.some((word) => word.startsWith(onset)))).toEqual([]);
    expect([...rimes].filter((rime) => !bare.some((word) => word.endsWith(rime)))).toEqual([]);
    expect([...rimesAfterQu].filter((rime) => !bare.includes(`qu${rime}`))).toEqual([]);
    const tones = new Set(words.map((word) => takeTonesOff(word).marks[0]?.tone ?? 0));
    expect([...tones].toSorted((one, other) => (one < other ? -1 : 1))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('are typed with every method, order and case, and end as the word they are', () => {
    const typed = typedWords();
    const ways = new Set(typed.map(({ order }) => `${order.method} ${order.order}`));
    expect(ways.size).toBe(methods.length * orders.length);
    expect(typed.filter(({ word, order }) => textAfter(burstsOf(word, order)) !== word)).toEqual([]);
    expect(typed.filter(({ word }) => word === word.toUpperCase()).length).toBeGreaterThan(50);
  });
});

describe('the keys of a word', () => {
  test.each([
    ['trường', 'telex', 'at-letter', 'truwowfng'],
    ['trường', 'telex', 'tone-last', 'truowngf'],
    ['trường', 'telex', 'all-last', 'truongwf'],
    ['trường', 'vni', 'all-last', 'truong72'],
    ['đường', 'telex', 'tone-last', 'dduowngf'],
    ['nghiệp', 'vni', 'tone-last', 'nghie6p5'],
    ['hoàn', 'telex', 'tone-early', 'hofan'],
    ['Quốc', 'telex', 'tone-early', 'Quoosc'],
    ['ĐẢNG', 'telex', 'tone-last', 'DDANGR'],
  ] as const)('%s by %s, %s, are %s', (word, method, order, keys) => {
    const typed = planKeys(word, { method, order });
    expect(typed.map(({ key }) => key).join('')).toBe(keys);
    expect(typed.at(-1)?.word).toBe(word);
  });

  test('a tone pressed early moves on as letters come', () => {
    const order = { method: 'telex', order: 'tone-early' } as const;
    expect(planKeys('hoàn', order).map(({ word }) => word)).toEqual(['h', 'ho', 'hò', 'hòa', 'hoàn']);
    expect(planKeys('giường', order).at(-1)?.word).toBe('giường');
  });

  test('a program is sent Backspaces to the first letter that changes, and the rest again', () => {
    expect(burstsOf('tiếng', { method: 'telex', order: 'tone-last' })).toEqual([
      ...['t', 'i', 'e'].map((key) => ({ kind: 'key', key })),
      { kind: 'rewrite', backspaces: 1, text: 'ê' },
      ...['n', 'g'].map((key) => ({ kind: 'key', key })),
      { kind: 'rewrite', backspaces: 3, text: 'ếng' },
    ]);
  });
});
