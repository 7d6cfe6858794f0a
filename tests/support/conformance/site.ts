// A static site, wherever its files lie: in a folder of this machine, or on a web host whose folder this machine can see.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ConnectionDraft } from '#shared/model/connection.ts';
import { parseSiteIndex } from '#engine/portal/article-entry.ts';
import { canMount, mountDisk } from '../mount-disk.ts';
import { server } from '../servers/servers.ts';
import { fillDisk } from './full-disk.ts';
import { readBody } from './read-body.ts';
import { readAsStranger, type OpenSubject, type SeenArticle, type Subject } from './subject.ts';

const can = { schedule: false, unpublish: false, exactlyOnce: true, drafts: false, secret: false };

export const localPortal: Subject = {
  name: 'local-portal',
  can,
  keepsFiles: true,
  makesLists: true,
  open: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'toa-soan-cong-'));
    const site = onDisk(folder, pathToFileURL(`${folder}/`).href);
    return {
      ...site,
      origin: '',
      secret: undefined,
      draft: (name) => ({ name, kind: 'local-portal', settings: { path: folder, baseUrl: '' } }),
      read: async (url) => {
        const file = new URL(url);
        const isThere = existsSync(file);
        const content = isThere ? readFileSync(file) : Buffer.alloc(0);
        return { status: isThere ? 200 : 404, bytes: content.byteLength, content };
      },
    };
  },
};

export const webdav: Subject = {
  name: 'web-host over WebDAV',
  can: { ...can, secret: true },
  keepsFiles: true,
  makesLists: true,
  open: () => openHost('dav'),
};
export const sftp: Subject = {
  name: 'web-host over SFTP',
  can: { ...can, secret: true },
  keepsFiles: true,
  makesLists: true,
  open: () => openHost('sftp'),
};

async function openHost(way: 'dav' | 'sftp'): Promise<OpenSubject> {
  const host = await server('filehost');
  // Seen by the server as a user of its own: it must be able to write there.
  const name = `cong-${way}-${process.pid}-${Date.now()}`;
  const folder = join(host.root, name);
  mkdirSync(folder);
  // Past the umask, which mkdir obeys.
  chmodSync(folder, 0o777);
  const site = onDisk(folder, `${host.url}${name}/`);
  const address = (origin: string): string =>
    way === 'dav' ? `${origin}/dav/${name}` : `sftp://${host.sftp.host}:${host.sftp.port}/${name}`;
  return {
    ...site,
    origin: way === 'dav' ? host.url.replace(/\/$/u, '') : '',
    secret: way === 'dav' ? host.password : host.sftp.password,
    draft: (title, origin): ConnectionDraft => ({
      name: title,
      kind: 'web-host',
      settings: {
        ...{ address: address(origin), secretEnv: '', keyFile: '', baseUrl: `${host.url}${name}/` },
        user: way === 'dav' ? host.user : host.sftp.user,
        hostKey: way === 'dav' ? '' : host.sftp.hostkey,
      },
    }),
    read: readAsStranger,
  };
}

type OnDisk = Pick<OpenSubject, 'find' | 'countPictures' | 'editHeadline' | 'remove' | 'fillDisk' | 'close'>;

function onDisk(folder: string, base: string): OnDisk {
  // A disk of its own, so that it can be full.
  const disk = canMount ? mountDisk(folder, '256m') : undefined;
  if (disk !== undefined) chmodSync(folder, 0o777);
  const entries = (): ReturnType<typeof parseSiteIndex>['entries'] => {
    const index = join(folder, 'toa-soan/site.json');
    return existsSync(index) ? parseSiteIndex(readFileSync(index, 'utf8')).entries : [];
  };
  return {
    fillDisk: () => fillDisk(folder),
    close: () => disk?.unmount(),
    find: async (word) =>
      entries()
        .filter((entry) => entry.headline.includes(word))
        .map((entry): SeenArticle => {
          const page = readFileSync(join(folder, entry.path), 'utf8');
          const article = /<article[\s\S]*<\/article>/u.exec(page)?.[0] ?? '';
          const body = readBody(article, new URL(entry.path, base).href);
          return { id: entry.path, visibility: 'public', headline: entry.headline, ...body };
        }),
    countPictures: async (word) => {
      const shown = entries().filter((entry) => entry.headline.includes(word));
      const pages = shown.map((entry) => readFileSync(join(folder, entry.path), 'utf8'));
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      // Each lies there in several widths.
      const pictures = names.map((name) => /([^/]+)-\d+\.(?:jpg|png)$/u.exec(name)?.[1]);
      const known = new Set(pictures.filter((name) => name !== undefined));
      return [...known].filter((name) => pages.some((page) => page.includes(name))).length;
    },
    editHeadline: async (id, headline) => {
      const file = join(folder, id);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/<h1([^>]*)>[^<]*/u, `<h1$1>${headline}`));
    },
    remove: async (id) => rmSync(join(folder, id)),
  };
}
