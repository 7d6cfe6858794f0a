// An article as its page shows it now, read back into the blocks of a story: for a comparison with what somebody changed there,
// or for a correction from another machine.
import { AppError } from '#shared/api/errors.ts';
import type { KnownAttachment } from '#shared/html/page.ts';
import { hashOf } from '../../files/sha256.ts';
import { importPortalPage } from '../../import/html/portal-page.ts';
import { photoName, pictureName } from '../../portal/pictures.ts';
import type { RemoteArticle } from '../connection-adapter.ts';
import type { SiteBooks } from './article-place.ts';
import { remoteIdOf, type SeenSite, type SiteDoor } from './site-address.ts';
import { readShelf, withOwn } from './site-books.ts';

export type ArticleQuestion = {
  readonly remoteId: string;
  /** The library's photo whose original's hash begins so; undefined when it has none. */
  readonly photoOf: (hashStart: string) => string | undefined;
  readonly attachmentOf: (href: string) => KnownAttachment | undefined;
};

/** Undefined when it is not there. @throws AppError destination_unreachable, destination_refused */
export async function readArticle(
  door: SiteDoor,
  question: ArticleQuestion,
): Promise<RemoteArticle | undefined> {
  try {
    const site = await door.visit();
    if ('state' in site) throw new AppError('destination_unreachable', site.message);
    try {
      return await readPage(door, site, question);
    } finally {
      await site.close();
    }
  } catch (error) {
    const problem = door.problemOf(error);
    if (problem === undefined) throw error;
    throw new AppError('destination_unreachable', problem.message, { cause: error });
  }
}

async function readPage(
  door: SiteDoor,
  { store, siteId }: SeenSite,
  { remoteId, photoOf, attachmentOf }: ArticleQuestion,
): Promise<RemoteArticle | undefined> {
  const path = remoteId.slice(remoteId.indexOf('/') + 1);
  if (siteId === null || remoteIdOf(siteId, path) !== remoteId) return undefined;
  const page = await store.read(path);
  if (page === undefined) return undefined;
  const url = door.addressOf(path);
  const read = importPortalPage(page.toString('utf8'), {
    path,
    baseUrl: url,
    attachmentOf,
    pictureOf: ({ src }) => {
      const name = pictureName(sitePathOf(path, src));
      // The name of a developed picture goes on after its photo's.
      return name === undefined ? undefined : photoOf(photoName(name));
    },
  });
  if (read === undefined) throw noArticle(path);
  const { entry, line, record } = await booksOf(store, path);
  const version = hashOf(page);
  return {
    ...{ remoteId, url, version, visibility: 'public', modifiedBy: '' },
    modifiedAt: line?.pageHash === version ? (record?.modifiedAt ?? null) : null,
    fields: { ...read.fields, ...(entry && { section: entry.section, tags: entry.tags }) },
    document: read.document,
    pictures: read.pictures,
  };
}

async function booksOf(store: SeenSite['store'], path: string): Promise<Partial<SiteBooks['own']>> {
  const shelf = await readShelf(store);
  const known = [...shelf.entries, ...(shelf.records?.articles ?? [])].find((one) => one.path === path);
  return known === undefined ? {} : (await withOwn(store, shelf, known.storyId)).own;
}

/** The path of the site that an address on the page at `path` means; as it is when it is no relative one. */
function sitePathOf(path: string, src: string): string {
  const root = 'https://site.invalid/';
  const url = URL.parse(src, `${root}${path}`);
  return url?.href.startsWith(root) === true ? url.pathname.slice(1) : src;
}

function noArticle(path: string): AppError {
  return new AppError(
    'destination_refused',
    `Trang “${path}” ở nơi nhận không còn là trang bài do Tòa soạn dựng nên không đọc lại được thành bài. Hãy mở trang đó xem bằng trình duyệt.`,
  );
}
