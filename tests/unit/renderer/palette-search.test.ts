import { describe, expect, test } from 'vitest';
import { commands } from '#shared/api/commands.ts';
import { findCommands, namesIt } from '#renderer/app/palette-search.ts';

function found(search: string, language: 'vi' | 'en' = 'vi'): string[] {
  return findCommands(search, language).map(({ id }) => id);
}

describe('the palette finds a command', () => {
  test('without marks and without capitals', () => {
    expect(found('cai dat')).toEqual(['view.settings']);
    expect(found('danh ba')).toEqual(['view.people']);
  });

  test('by the beginnings of its words in any order', () => {
    expect(found('sach danh')).toEqual(['view.toggleList', 'block.number', 'block.bullet']);
  });

  test('by its name in the other language, after those of this one', () => {
    expect(found('settings')).toEqual(['view.settings']);
    expect(found('check', 'en')).toEqual(['story.check']);
  });

  test('names that begin so before names that hold it', () => {
    expect(found('anh')[0]).toBe('view.photos');
  });

  test('all of them while nothing is typed', () => {
    expect(found(' ')).toEqual(commands.map(({ id }) => id));
  });
});

test('a story is found by its headline, marks or not', () => {
  expect(namesIt('dan van', 'Tuyên dương 42 tập thể “Dân vận khéo”')).toBe(true);
  expect(namesIt('vệ sinh', 'Tuyên dương 42 tập thể “Dân vận khéo”')).toBe(false);
});
