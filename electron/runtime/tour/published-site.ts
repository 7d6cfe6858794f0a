// What a person keeps of the tour: the whole site as it was published, and the article's page by itself.
import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

export type KeptSite = {
  readonly site: string;
  /** The article in the kept site. */
  readonly article: string;
  readonly front: string;
  /** The article once more, at a place that does not depend on its address. */
  readonly page: string;
};

/** Copies the local portal that `article` was published to into `outDir`. */
export async function keepPublished(article: string, outDir: string): Promise<KeptSite> {
  const from = siteOf(article);
  const site = join(outDir, 'site');
  await cp(from, site, { recursive: true });
  const kept = join(site, relative(from, article));
  const page = join(outDir, 'published.html');
  await writeFile(page, withBase(await readFile(kept, 'utf8'), relative(outDir, dirname(kept))));
  return { site, article: kept, front: join(site, 'index.html'), page };
}

/** Everything the page leads to is found where the page really lies. */
function withBase(html: string, folder: string): string {
  const href = folder.split(sep).map(encodeURIComponent).join('/');
  return html.replace(/<head[^>]*>/u, (head) => `${head}\n<base href="${href}/">`);
}

/** A local portal keeps its own records in a folder at its root. */
function siteOf(article: string): string {
  let folder = dirname(article);
  while (!existsSync(join(folder, 'toa-soan'))) {
    if (folder === dirname(folder)) throw new Error(`${article} lies in no local portal`);
    folder = dirname(folder);
  }
  return folder;
}
