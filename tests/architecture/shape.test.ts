import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { allFiles, readText, sourceFiles, TOP_FOLDERS, topFolders } from './project-tree.ts';
import { ROOMS } from './rooms.ts';

const paths = allFiles();
const sources = sourceFiles();

test('there are files to look at', () => {
  expect(sources.length).toBeGreaterThan(100);
});

test('the top-level folders are five', () => {
  expect(topFolders()).toEqual(TOP_FOLDERS);
});

test('no source file is longer than 300 lines, no test longer than 500', () => {
  const long = sources
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ path, lines }) => lines > (path.startsWith('tests/') ? 500 : 300));
  expect(long).toEqual([]);
});

test('no folder is named after a heap of things', () => {
  const heaps = ['utils', 'util', 'helpers', 'helper', 'common', 'services', 'types', 'misc', 'lib', 'docs'];
  expect(
    paths.filter((path) =>
      path
        .split('/')
        .slice(0, -1)
        .some((part) => heaps.includes(part)),
    ),
  ).toEqual([]);
});

test('no file is named after its kind, and none only gathers others', () => {
  const kinds = /(^|-)(manager|helpers?|utils?|service|impl|misc|common)\.(ts|tsx|mjs)$/;
  expect(
    sources.filter(({ path }) => kinds.test(path) || /\/index\.tsx?$/.test(path)).map(({ path }) => path),
  ).toEqual([]);
});

test('no file holds a path of the machine it was written on', () => {
  // Built from parts, or this file would be the first to fail.
  const homes = ['work', 'root', 'tmp', 'Users'].map((name) => `/${name}/`);
  const machinePath = new RegExp(`(?<![\\w.}~/-])(${homes.join('|')})[\\w.-]`);
  const readable = paths.filter((path) => /\.(ts|tsx|mjs|css|html|json|md|ya?ml)$/.test(path));
  expect(readable.filter((path) => machinePath.test(readText(path)))).toEqual([]);
});

test('what runs in the oldest Electron uses nothing it lacks', () => {
  // Node 18.15 and Chromium 114; the type checker only knows the newest of both.
  const lacking =
    /\bURL\.(canParse|parse)\b|\bPromise\.(withResolvers|try)\b|\bArray\.fromAsync\b|\b(Object|Map)\.groupBy\b/;
  const inElectron = sources.filter(({ path }) => /^(electron\/(main|preload)|renderer|shared)\//.test(path));
  expect(inElectron.length).toBeGreaterThan(0);
  const offenders = inElectron.filter(({ text }) =>
    text.split('\n').some((line) => lacking.test(withoutComment(line))),
  );
  expect(offenders.map(({ path }) => path)).toEqual([]);
});

function withoutComment(line: string): string {
  return line.replace(/^\s*(\/\/|\/?\*).*$/, '');
}

test('whoever overrules the compiler says why it is right', () => {
  const unproven = sources
    .filter(({ path }) => !path.startsWith('tests/'))
    .flatMap(({ path, assertions, commentLines }) =>
      assertions
        .filter((line) => ![line, line - 1, line - 2, line - 3].some((near) => commentLines.has(near)))
        .map((line) => `${path}:${line}`),
    );
  expect(unproven).toEqual([]);
});

test('every room says in at most 40 lines what belongs in it', () => {
  const rooms = Object.keys(ROOMS)
    .map((room) => room.replace(/\/\*$/, ''))
    .filter((room) => !room.endsWith('.ts'));
  expect(rooms.filter((room) => !paths.includes(`${room}/README.md`))).toEqual([]);
  const readmes = paths.filter((path) => basename(path) === 'README.md');
  expect(readmes.filter((path) => readText(path).trimEnd().split('\n').length > 40)).toEqual([]);
});
