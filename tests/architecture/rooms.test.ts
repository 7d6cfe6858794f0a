import { describe, expect, test } from 'vitest';
import { allFiles, readText, sourceFiles } from './project-tree.ts';
import { ROOMS, violations } from './rooms.ts';
import { readSource, ROOM_FOLDERS } from './source-file.ts';

const files = sourceFiles();

describe('the rooms', () => {
  test('there are files to look at in every part of the project', () => {
    const parts = [
      'electron/main/',
      'electron/engine/',
      'electron/runtime/',
      'renderer/',
      'shared/',
      'tests/',
    ];
    expect(parts.filter((part) => !files.some(({ path }) => path.startsWith(part)))).toEqual([]);
  });

  test('every file lies in a room and imports only what that room may', () => {
    expect(files.flatMap(violations)).toEqual([]);
  });

  test('nothing but a test imports a test', () => {
    const offenders = files
      .filter(({ path }) => !path.startsWith('tests/'))
      .filter(({ imports }) => imports.some(({ target }) => target.startsWith('tests/')));
    expect(offenders.map(({ path }) => path)).toEqual([]);
  });

  test('the table names no room that is not there', () => {
    const paths = allFiles();
    const gone = Object.keys(ROOMS)
      .map((room) => room.replace(/\/\*$/, ''))
      .filter((room) => !paths.some((path) => path === room || path.startsWith(`${room}/`)));
    expect(gone).toEqual([]);
  });

  test('the short names of rooms are those of package.json', () => {
    const manifest: unknown = JSON.parse(readText('package.json'));
    expect(manifest).toMatchObject({
      imports: Object.fromEntries(
        Object.entries(ROOM_FOLDERS).map(([name, folder]) => [`#${name}/*`, `./${folder}/*`]),
      ),
    });
  });
});

describe('the check itself', () => {
  test.each([
    ['electron/main/a.ts', "import '#engine/db/open.ts';", 'electron/main'],
    ['renderer/ui/a.tsx', "import { x } from '#renderer/features/stories/x.ts';", 'renderer/ui'],
    ['renderer/ui/a.tsx', "import { x } from '../features/stories/x.ts';", 'renderer/ui'],
    ['renderer/api/a.ts', "import type { Engine } from '#engine/engine.ts';", 'renderer/api'],
    ['renderer/app/a.ts', "import { readFileSync } from 'node:fs';", 'renderer/app'],
    ['renderer/features/photos/a.tsx', "import '../stories/list.tsx';", 'renderer/features/photos'],
    ['electron/engine/images/a.ts', "export * from '../db/open.ts';", 'electron/engine/images'],
    [
      'electron/engine/handlers/a.ts',
      "const db = await import('../db/open.ts');",
      'electron/engine/handlers',
    ],
    [
      'electron/engine/library/a.ts',
      "type Page = import('../portal/page.ts').Page;",
      'electron/engine/library',
    ],
    ['electron/main/a.ts', "import sharp from 'sharp';", 'electron/main'],
    ['shared/model/a.ts', "import { join } from 'node:path';", 'shared/model'],
    ['electron/preload/a.ts', "import type { Rectangle } from 'node:fs';", 'electron/preload'],
  ])('%s may not say %s', (path, text, room) => {
    expect(violations(readSource(path, text))).toEqual([
      expect.stringMatching(new RegExp(`^${path}:1 imports .*, which ${room} may not$`)),
    ]);
  });

  test('a file in no room is reported', () => {
    expect(violations(readSource('electron/misc/a.ts', ''))).toEqual(['electron/misc/a.ts lies in no room']);
  });
});
