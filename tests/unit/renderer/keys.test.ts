import { describe, expect, test } from 'vitest';
import { commands, type CommandDescription } from '#shared/api/commands.ts';
import { matchesKeys, type KeyPress } from '#renderer/commands/key-match.ts';

function press(key: string, code: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...modifiers };
}

describe('a key press means a command', () => {
  test('when letter and modifiers are those of the command', () => {
    expect(matchesKeys(press('k', 'KeyK', { ctrlKey: true }), 'Mod+K', false)).toBe(true);
    expect(matchesKeys(press('K', 'KeyK', { ctrlKey: true, shiftKey: true }), 'Mod+K', false)).toBe(false);
    expect(matchesKeys(press('k', 'KeyK'), 'Mod+K', false)).toBe(false);
  });

  test('by what the layout types, and by the place of the key where it types no Latin letter', () => {
    expect(matchesKeys(press('k', 'KeyE', { ctrlKey: true }), 'Mod+K', false)).toBe(true);
    expect(matchesKeys(press('e', 'KeyK', { ctrlKey: true }), 'Mod+K', false)).toBe(false);
    expect(matchesKeys(press('л', 'KeyK', { ctrlKey: true }), 'Mod+K', false)).toBe(true);
  });

  test('on a backslash that Shift turns into a bar', () => {
    expect(matchesKeys(press('\\', 'Backslash', { ctrlKey: true }), 'Mod+\\', false)).toBe(true);
    expect(
      matchesKeys(press('|', 'Backslash', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+\\', false),
    ).toBe(true);
  });

  test('with the command key on a Mac, where Ctrl means something else', () => {
    expect(matchesKeys(press('k', 'KeyK', { metaKey: true }), 'Mod+K', true)).toBe(true);
    expect(matchesKeys(press('k', 'KeyK', { ctrlKey: true }), 'Mod+K', true)).toBe(false);
  });

  test('with either Enter key', () => {
    expect(matchesKeys(press('Enter', 'NumpadEnter', { ctrlKey: true }), 'Mod+Enter', false)).toBe(true);
  });
});

test('no two commands have the same keys', () => {
  const all: readonly CommandDescription[] = commands;
  const keys = all.flatMap((command) => command.keys ?? []);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('every command stands once among them', () => {
  const names = commands.map(({ id }) => id);
  expect(names.filter((id, index) => names.indexOf(id) !== index)).toEqual([]);
});
