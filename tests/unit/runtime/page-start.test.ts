import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePageStart } from '#main/protocols/page-start.ts';
import type { PageStart } from '#shared/api/page-start.ts';
import { projectRoot } from '#tests/support/project-root.ts';

const page = readFileSync(join(projectRoot, 'renderer', 'index.html'), 'utf8');

test('whatever a person calls herself or a library, the page finds its start whole and nothing else', () => {
  const start: PageStart = {
    settings: {
      language: 'vi',
      appearance: 'dark',
      userName: '</script><script>alert(1)</script><!-- $& $1 “Hòa” & co.',
      libraryPath: 'C:\\Tòa soạn\\"mẫu"',
      lastStoryId: null,
      layout: {},
    },
    expectedStoryId: null,
  };
  const written = writePageStart(page, start);
  const [, json = ''] =
    /<script id="page-start" type="application\/json">(.*?)<\/script>/u.exec(written) ?? [];
  expect(JSON.parse(json)).toEqual(start);
  expect(written.replace(json, '')).toBe(page);
});

test('a page without a place for its start is refused', () => {
  expect(() => writePageStart('<html></html>', {} as PageStart)).toThrow('no place for its start');
});
