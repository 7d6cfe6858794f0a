// Reads a theme's folder once, whole, and believes nothing in it before it is checked.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { ThemeManifest } from './theme-model.ts';
import type { Theme, ThemeAsset } from './theme-model.ts';

const mimes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  txt: 'text/plain; charset=utf-8',
};

/** @throws AppError `theme_failed`, naming the theme and the part that is missing or damaged. */
export async function loadTheme(themesFolder: string, name: string): Promise<Theme> {
  if (!/^[a-z0-9-]+$/u.test(name)) throw themeError(name, 'tên giao diện', 'không hợp lệ');
  const folder = join(themesFolder, name);
  const manifest = await readManifest(folder, name);
  const sheets = await Promise.all(manifest.styles.map((file) => readPart(folder, name, file)));
  const css = sheets.map((bytes) => new TextDecoder().decode(bytes)).join('\n');
  checkAddresses(css, manifest);
  const stylesheet = `${name}.css`;
  const files = [...new Set([manifest.emblem, ...manifest.assets])];
  const others = await Promise.all(
    files.map(async (file) => asset(file, await readPart(folder, name, file))),
  );
  return { manifest, stylesheet, assets: [asset(stylesheet, new TextEncoder().encode(css)), ...others] };
}

/** The themes that can be chosen, by title; a folder whose manifest is damaged is not among them. */
export async function listThemes(themesFolder: string): Promise<{ name: string; title: string }[]> {
  const folders = await readdir(themesFolder, { withFileTypes: true });
  const names = folders.filter((folder) => folder.isDirectory()).map((folder) => folder.name);
  const themes = await Promise.all(names.map((name) => describeTheme(themesFolder, name)));
  return themes.flat().toSorted((a, b) => a.title.localeCompare(b.title, 'vi'));
}

/** The sentence a person gets when a theme cannot be used; `part` is a file or a page. */
export function themeError(theme: string, part: string, problem: string, cause?: unknown): AppError {
  const message = `Giao diện cổng “${theme}”: ${part} ${problem}; bài viết không bị ảnh hưởng, hãy chọn giao diện khác hoặc cài lại giao diện này.`;
  return new AppError('theme_failed', message, { details: { theme, part }, cause });
}

async function describeTheme(themesFolder: string, name: string): Promise<{ name: string; title: string }[]> {
  try {
    const manifest = await readManifest(join(themesFolder, name), name);
    return [{ name, title: manifest.title }];
  } catch (error) {
    // Choosing it by name says what is wrong with it; the list only offers what works.
    if (error instanceof AppError) return [];
    throw error;
  }
}

async function readManifest(folder: string, name: string): Promise<ThemeManifest> {
  const bytes = await readPart(folder, name, 'theme.json');
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw themeError(name, 'tệp theme.json', 'bị hỏng, không đọc được', error);
  }
  const parsed = ThemeManifest.safeParse(raw);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw themeError(name, `mục “${where}” trong theme.json`, 'thiếu hoặc sai', parsed.error);
  }
  if (parsed.data.name !== name) throw themeError(name, 'tên trong theme.json', 'không khớp tên thư mục');
  return parsed.data;
}

async function readPart(folder: string, name: string, file: string): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(folder, file));
  } catch (error) {
    throw themeError(name, `tệp ${file}`, 'không có hoặc không đọc được', error);
  }
  if (bytes.length === 0) throw themeError(name, `tệp ${file}`, 'rỗng');
  return bytes;
}

/** A stylesheet may load only files the manifest names: no other host, no data in the address. */
function checkAddresses(css: string, manifest: ThemeManifest): void {
  // Other ways to name an address, and the escapes that could hide one, have no honest use in a theme.
  if (/@import|image-set\s*\(|\bsrc\s*\(|\\/iu.test(css)) {
    throw themeError(
      manifest.name,
      'bảng kiểu',
      'dùng cách gọi tệp không được phép (@import, image-set, dấu \\)',
    );
  }
  const known = new Set([manifest.emblem, ...manifest.assets]);
  for (const [, address = ''] of css.matchAll(/url\(\s*["']?([^"')]*)["']?\s*\)/giu)) {
    if (!known.has(address))
      throw themeError(manifest.name, `bảng kiểu gọi “${address}”`, 'không có trong theme.json');
  }
}

function asset(file: string, bytes: Uint8Array): ThemeAsset {
  const mime = mimes[file.slice(file.lastIndexOf('.') + 1)];
  if (mime === undefined) throw new Error(`No media type for the theme file ${file}`);
  return { file, bytes, mime };
}
