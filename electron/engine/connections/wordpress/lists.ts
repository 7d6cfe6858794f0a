// A site's categories, tags, authors and latest articles, for choosing offline. Long lists are cut and say so.
import { z } from 'zod';
import type { RemoteLists } from '#shared/model/connection.ts';
import { formatCount } from '#shared/vietnamese/numbers.ts';
import { knownSite, toAppError } from './known-site.ts';
import type { MeetTools, WordPressDestination } from './meet.ts';
import { plainOf } from './plain-in-html.ts';
import { ask, readAs, send, type RestRequest, type Site } from './site.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';

const PER_PAGE = 100;
const MOST_PAGES = 10;
const LATEST = 50;

const Term = z.object({ id: z.int(), name: z.string() });
const Article = z.object({
  id: z.int(),
  status: z.string(),
  link: z.string(),
  modified_gmt: z.string(),
  title: z.object({ raw: z.string() }),
});

/** @throws AppError destination_unreachable, destination_refused */
export async function fetchLists(tools: MeetTools, destination: WordPressDestination): Promise<RemoteLists> {
  try {
    const { site } = await knownSite(tools, destination);
    const categories = await readAll(site, 'categories', { orderby: 'count', order: 'desc' });
    const tags = await readAll(site, 'tags', { orderby: 'count', order: 'desc' });
    const authors = await readAuthors(site);
    return {
      categories: categories.terms,
      tags: tags.terms,
      authors: authors.terms,
      articles: await readLatest(site),
      notes: [...noteOf('chuyên mục', categories), ...noteOf('thẻ', tags), ...noteOf('tác giả', authors)],
      fetchedAt: tools.clock.now().toISOString(),
    };
  } catch (error) {
    if (!(error instanceof DeliveryTrouble)) throw error;
    throw toAppError(error);
  }
}

type Listed = { readonly terms: RemoteLists['tags']; readonly total: number };

/** Page by page, until the site has no more or it is enough. @throws DeliveryTrouble */
async function readAll(site: Site, path: string, query: RestRequest['query']): Promise<Listed> {
  const terms: RemoteLists['tags'] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await send(site, {
      method: 'GET',
      path: `wp/v2/${path}`,
      query: { ...query, page, per_page: PER_PAGE, _fields: 'id,name' },
    });
    const found = readAs(site, z.array(Term), { answer, effect: 'none' });
    terms.push(...found.map(({ id, name }) => ({ id: String(id), name: plainOf(name) })));
    const total = Number(answer.headers['x-wp-total'] ?? terms.length);
    if (terms.length >= total || found.length === 0 || page === MOST_PAGES) return { terms, total };
  }
  return { terms, total: terms.length };
}

/** Some sites show nobody their users: that is no reason to do without the rest. */
async function readAuthors(site: Site): Promise<Listed> {
  try {
    return await readAll(site, 'users', { who: 'authors', orderby: 'name' });
  } catch (error) {
    if (error instanceof DeliveryTrouble && error.outcome.state === 'refused') return { terms: [], total: 0 };
    throw error;
  }
}

async function readLatest(site: Site): Promise<RemoteLists['articles']> {
  const found = await ask(site, z.array(Article), {
    method: 'GET',
    path: 'wp/v2/posts',
    query: {
      ...{ context: 'edit', status: 'any', orderby: 'modified', per_page: LATEST },
      _fields: 'id,status,link,modified_gmt,title.raw',
    },
  });
  return found.map(({ id, status, link, modified_gmt: modified, title }) => ({
    id: String(id),
    headline: plainOf(title.raw),
    url: link,
    status,
    modifiedAt: new Date(`${modified}Z`).toISOString(),
  }));
}

function noteOf(name: string, { terms, total }: Listed): string[] {
  return total <= terms.length
    ? []
    : [`Trang có ${formatCount(total)} ${name}; chỉ lấy ${formatCount(terms.length)} mục đầu.`];
}
