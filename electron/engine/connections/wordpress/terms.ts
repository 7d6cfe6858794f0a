// Section and tags of a story as a site's categories and tags: found, or made where that is allowed.
import { z } from 'zod';
import { slugify } from '#shared/vietnamese/fold.ts';
import type { Taxonomy } from './books.ts';
import { plainOf } from './plain-in-html.ts';
import type { Planned, Run } from './run.ts';
import { ask, readAs, send } from './site.ts';
import { restError } from './trouble.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';

export type Terms = {
  /** undefined leaves the site's choice alone: the story has no section. */
  readonly categories: readonly number[] | undefined;
  readonly tags: readonly number[];
};

const Named = z.object({ id: z.int(), name: z.string() });

/** What the site calls the story's section; '' without one. */
export function categoryName({ delivery }: Pick<Planned, 'delivery'>): string {
  const section = delivery.payload.content.section.trim();
  return (delivery.destination.settings.sections[section] ?? section).trim();
}

/** Each once, whatever its case. */
export function tagNames({ delivery }: Pick<Planned, 'delivery'>): string[] {
  const names = delivery.payload.content.tags.map((name) => name.trim()).filter((name) => name !== '');
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

/** Without asking; undefined when a term is not in the books. */
export function knownTerms(run: Pick<Planned, 'delivery' | 'books'>): Terms | undefined {
  const category = categoryName(run);
  const categories = category === '' ? undefined : [run.books.term('categories', category)];
  const tags = tagNames(run).map((name) => run.books.term('tags', name));
  if (categories !== undefined && !isComplete(categories)) return undefined;
  return isComplete(tags) ? { categories, tags } : undefined;
}

/** @throws DeliveryTrouble refused when the category is missing and may not be made */
export async function resolveTerms(run: Run, onLoss: (sentence: string) => void): Promise<Terms> {
  const category = categoryName(run);
  const categories = category === '' ? undefined : [await resolveCategory(run, category)];
  return { categories, tags: await resolveTags(run, onLoss) };
}

async function resolveCategory(run: Run, name: string): Promise<number> {
  const known = run.books.term('categories', name);
  if (known !== undefined) return known;
  const id = (await search(run, 'categories', name)) ?? (await make(run, 'categories', name));
  if (id === undefined) throw new DeliveryTrouble({ state: 'refused', message: noCategory(run, name) });
  run.books.saveTerm('categories', name, id);
  return id;
}

async function resolveTags(run: Run, onLoss: (sentence: string) => void): Promise<number[]> {
  const names = tagNames(run);
  const unknown = names.filter((name) => run.books.term('tags', name) === undefined);
  await findTags(run, unknown);
  const ids: number[] = [];
  for (const name of names) {
    const id = run.books.term('tags', name) ?? (await findOrMakeTag(run, name));
    if (id === undefined) onLoss(`Trang không có thẻ “${name}” và không cho tạo, nên bài thiếu thẻ ấy.`);
    else {
      run.books.saveTerm('tags', name, id);
      ids.push(id);
    }
  }
  return ids;
}

/** One request for all: a tag's slug is its name folded, unless somebody gave it another one. */
async function findTags({ site, books }: Run, names: readonly string[]): Promise<void> {
  const slugs = names.map((name) => slugify(name)).filter((slug) => slug !== '');
  if (slugs.length === 0) return;
  const found = await ask(site, z.array(Named), {
    method: 'GET',
    path: 'wp/v2/tags',
    query: { slug: slugs.join(','), per_page: 100, _fields: 'id,name' },
  });
  for (const name of names) {
    const id = found.find((one) => isNamed(one, name))?.id;
    if (id !== undefined) books.saveTerm('tags', name, id);
  }
}

/** Asked to make one that is there WordPress names it; where nothing may be made it is searched for. */
function findOrMakeTag(run: Run, name: string): Promise<number | undefined> {
  const { makeTerms } = run.delivery.destination.settings;
  return makeTerms ? make(run, 'tags', name) : search(run, 'tags', name);
}

async function search({ site }: Run, taxonomy: Taxonomy, name: string): Promise<number | undefined> {
  const found = await ask(site, z.array(Named), {
    method: 'GET',
    path: `wp/v2/${taxonomy}`,
    query: { search: name, per_page: 100, _fields: 'id,name' },
  });
  return found.find((one) => isNamed(one, name))?.id;
}

/** The one that is there counts as made; undefined where the account or the newsroom's settings do not allow it. */
async function make({ site, delivery }: Run, taxonomy: Taxonomy, name: string): Promise<number | undefined> {
  if (!delivery.destination.settings.makeTerms) return undefined;
  const answer = await send(site, {
    method: 'POST',
    path: `wp/v2/${taxonomy}`,
    query: { _fields: 'id,name' },
    json: { name },
    effect: 'hidden',
  });
  const error = restError(answer);
  if (error?.code === 'term_exists') return error.data?.term_id;
  if (answer.status === 403 && error !== undefined) return undefined;
  return readAs(site, Named, { answer, effect: 'hidden' }).id;
}

function isNamed(term: z.infer<typeof Named>, name: string): boolean {
  return plainOf(term.name).toLowerCase() === name.toLowerCase();
}

function isComplete(ids: readonly (number | undefined)[]): ids is readonly number[] {
  return ids.every((id) => id !== undefined);
}

export function noCategory({ memory }: Pick<Planned, 'memory'>, name: string): string {
  return `“${memory.siteName}” không có chuyên mục “${name}” và tài khoản hoặc cài đặt không cho tạo; bài chưa gửi. Hãy ghép chuyên mục trong Kết nối, hoặc nhờ quản trị tạo, rồi bấm Gửi lại.`;
}
