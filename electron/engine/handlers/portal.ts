import { join } from 'node:path';
import type { Handlers } from '#shared/api/contract.ts';
import type { PreviewPage, portalMethods } from '#shared/api/library-methods.ts';
import type { Engine } from '../engine.ts';
import { hashOf } from '../files/sha256.ts';
import { getFigures, getSite, saveSite } from '../library/site.ts';
import { getStory } from '../library/stories.ts';
import { listCardPath, shareCardPath } from '../portal/card.ts';
import { listThemes, loadTheme } from '../portal/load-theme.ts';
import { articlePath, printPath } from '../portal/site-paths.ts';
import { previewFile, themesFolder } from '../preview/preview-file.ts';
import { writePages } from '../preview/write-pages.ts';

export function portalHandlers(engine: Engine): Pick<Handlers, keyof typeof portalMethods> {
  const { library } = engine;
  return {
    'portal.site': () => ({ site: getSite(library().read), figures: getFigures(library().read) }),
    'portal.saveSite': ({ site }) => {
      saveSite(library().write, site);
      engine.emit('portal.changed', {});
      return {};
    },
    'portal.themes': async () => ({ themes: await listThemes(themesFolder(engine)) }),
    'portal.preview': async ({ storyId, page }) => {
      const db = library().read;
      const story = getStory(db, storyId);
      const site = getSite(db);
      const { manifest } = await loadTheme(themesFolder(engine), site.theme);
      const path = pagePath(page, articlePath(site, story.section, story.slug));
      const found = await previewFile(engine, storyId, path);
      if (found === undefined) throw new Error(`The preview of ${storyId} has no page ${path}`);
      const version = hashOf(found.bytes);
      return { path, version, theme: manifest.title, themeVersion: manifest.version };
    },
    'portal.render': ({ storyId, theme, out }) => writePages(engine, { storyId, theme, out: join(out) }),
  };
}

function pagePath(page: PreviewPage, article: string): string {
  switch (page) {
    case 'article':
      return article;
    case 'print':
      return printPath(article);
    case 'card':
      return listCardPath;
    case 'share':
      return shareCardPath;
  }
}
