import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listThemes, loadTheme } from '#engine/portal/load-theme.ts';
import { renderArticle } from '#engine/portal/render-site.ts';
import { anArticle, anArticleInput, builtInTheme } from '#tests/support/portal.ts';
import { projectRoot } from '#tests/support/project-root.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** A folder of themes that holds a copy of the built-in one. */
function themesFolder(): string {
  const folder = temporaryFolder();
  cpSync(join(projectRoot, 'resources/themes/phuong'), join(folder, 'phuong'), { recursive: true });
  return folder;
}

function failure(part: string) {
  return expect.objectContaining({ code: 'theme_failed', details: { theme: 'phuong', part } });
}

describe('a theme', () => {
  it('is offered by its title', async () => {
    expect(await listThemes(themesFolder())).toEqual([{ name: 'phuong', title: 'Cổng phường, xã' }]);
  });

  it('is not offered while its manifest is damaged', async () => {
    const folder = themesFolder();
    writeFileSync(join(folder, 'phuong/theme.json'), '{');
    expect(await listThemes(folder)).toEqual([]);
  });

  it.each([
    ['missing altogether', (theme: string) => rmSync(theme, { recursive: true }), 'tệp theme.json'],
    [
      'with half a manifest',
      (theme: string) => writeFileSync(join(theme, 'theme.json'), '{"format"'),
      'tệp theme.json',
    ],
    [
      'without a label',
      (theme: string) => editManifest(theme, /"breadcrumb": ".*",/u, ''),
      'mục “labels.breadcrumb” trong theme.json',
    ],
    [
      'under another name',
      (theme: string) => editManifest(theme, '"phuong"', '"xa"'),
      'tên trong theme.json',
    ],
    [
      'that points outside its folder',
      (theme: string) => editManifest(theme, '"base.css"', '"../base.css"'),
      'mục “styles.1” trong theme.json',
    ],
    ['without a stylesheet it names', (theme: string) => rmSync(join(theme, 'base.css')), 'tệp base.css'],
    [
      'with an empty stylesheet',
      (theme: string) => writeFileSync(join(theme, 'base.css'), ''),
      'tệp base.css',
    ],
    [
      'without a font',
      (theme: string) => rmSync(join(theme, 'fonts/be-vietnam-pro-latin-400-normal.woff2')),
      'tệp fonts/be-vietnam-pro-latin-400-normal.woff2',
    ],
    [
      'that loads from elsewhere',
      (theme: string) => addStyle(theme, 'p { background: url("https://x.vn/a.png") }'),
      'bảng kiểu gọi “https://x.vn/a.png”',
    ],
    ['that imports', (theme: string) => addStyle(theme, '@import "x.css";'), 'bảng kiểu'],
  ])('%s is refused in one sentence that names the part', async (_, damage, part) => {
    const folder = themesFolder();
    damage(join(folder, 'phuong'));
    await expect(loadTheme(folder, 'phuong')).rejects.toThrow(failure(part));
  });

  it('cannot be named by a path', async () => {
    await expect(loadTheme(themesFolder(), '../phuong')).rejects.toThrow(
      expect.objectContaining({ code: 'theme_failed' }),
    );
  });

  it('that cannot make a page says which page, and nothing else breaks', async () => {
    const theme = await builtInTheme();
    const broken = { ...theme, manifest: { ...theme.manifest, column: undefined as never } };
    expect(() => renderArticle(broken, anArticleInput([anArticle()]))).toThrow(failure('trang bài'));
  });

  it('loads only what it carries, in one stylesheet', async () => {
    const theme = await builtInTheme();
    const css = new TextDecoder().decode(theme.assets.find(({ file }) => file === 'phuong.css')?.bytes);
    const called = [...css.matchAll(/url\('([^']*)'\)/gu)].map(([, file]) => file);
    expect(called.length).toBeGreaterThan(6);
    expect(theme.assets.map(({ file }) => file)).toEqual(expect.arrayContaining(called));
  });
});

function editManifest(theme: string, from: string | RegExp, to: string): void {
  const file = join(theme, 'theme.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

function addStyle(theme: string, css: string): void {
  writeFileSync(join(theme, 'base.css'), css);
}
