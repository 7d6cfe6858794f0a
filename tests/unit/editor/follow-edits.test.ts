import { describe, expect, test } from 'vitest';
import { followBlocks, followSpan } from '#renderer/editor/findings/follow-edits.ts';

const saved = 'Đồng chíNguyễn Hữu Phước thay mặt ban tổ chức.';
const span = { start: saved.indexOf('chíNguyễn'), end: saved.indexOf(' Hữu') };

function marked(live: string): string | undefined {
  const found = followSpan(saved, live, span);
  return found && live.slice(found.start, found.end);
}

describe('a mark stays on its words while the person types on', () => {
  test('when nothing changed', () => expect(marked(saved)).toBe('chíNguyễn'));
  test('when words came before it', () => expect(marked(`Tại hội nghị, ${saved}`)).toBe('chíNguyễn'));
  test('when words came behind it', () => expect(marked(`${saved} Sau đó`)).toBe('chíNguyễn'));
  test('when words before it went', () => expect(marked(saved.slice(5))).toBe('chíNguyễn'));
  test('when the keyboard sends letters in parts', () => {
    const typed = `Tại hội nghị, ${saved}`.normalize('NFD');
    expect(marked(typed)).toBe('chíNguyễn'.normalize('NFD'));
  });
  test('and goes when the words themselves were changed', () =>
    expect(marked(saved.replace('chíNguyễn', 'chí Nguyễn'))).toBeUndefined());
  test('and goes when everything was replaced', () => expect(marked('Khác hẳn')).toBeUndefined());
});

describe('a block is found again', () => {
  test('when paragraphs came before and between', () =>
    expect(followBlocks(['a', 'b', 'c'], ['mới', 'a', 'xen', 'b', 'c'])).toEqual([1, 3, 4]));
  test('when one was taken out', () =>
    expect(followBlocks(['a', 'b', 'c'], ['a', 'c'])).toEqual([0, undefined, 1]));
  test('when one is being typed in', () =>
    expect(followBlocks(['a', 'b', 'c'], ['a', 'b!', 'c'])).toEqual([0, 1, 2]));
  test('when it was moved', () =>
    expect(followBlocks(['a', 'b', 'c', 'd'], ['c', 'a', 'b', 'd'])).toEqual([1, 2, 0, 3]));
});
