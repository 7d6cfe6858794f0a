// Getting to know a WordPress: the long way when a person adds it, the short one (one request, two when something is wrong)
// whenever it is only asked whether it is there.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { WordPressSettings } from '#shared/model/connection.ts';
import type { Answer, Destination } from '../connection-adapter.ts';
import type { Http } from '../http/exchange.ts';
import { HttpFailure } from '../http/http-failure.ts';
import { parseAnswer } from '../http/read-answer.ts';
import { discover, readIndex, type Discovered } from './discover.ts';
import { keyMeta, MOST_CATEGORIES, readMemory, type WordPressMemory } from './memory.ts';
import { ask, newlyHeard, restUrl, send, signInAs, type Site } from './site.ts';
import { DeliveryTrouble, type Trouble } from '../delivery-trouble.ts';
import { helloFrom, noPassword, passwordsOff } from './meet-words.ts';

export type MeetTools = { readonly http: Http; readonly clock: { readonly now: () => Date } };
export type WordPressDestination = Destination<WordPressSettings>;

const Me = z.object({
  id: z.int(),
  name: z.string(),
  capabilities: z.record(z.string(), z.unknown()),
});

/** Learns everything. Never throws for what is wrong out there. */
export async function meet(tools: MeetTools, destination: WordPressDestination): Promise<Answer> {
  const { url } = destination.settings;
  const found = await discover({ http: tools.http, now: () => tools.clock.now(), url });
  if ('state' in found) return { ...found, memory: destination.memory };
  if (destination.secret === null) {
    return { state: 'signed-out', message: noPassword(destination), memory: destination.memory };
  }
  const site = siteAt(tools, destination, found.root);
  return guarded(destination, site, async () => {
    try {
      const memory = await learn(site, destination.settings, found);
      return answerOf(destination, site, memory);
    } catch (error) {
      throw found.takesPasswords === false ? withoutPasswords(error, site.host) : error;
    }
  });
}

/** A cheap look at what is known; meets it afresh where it is not known or not where it was. */
export async function lookAt(tools: MeetTools, destination: WordPressDestination): Promise<Answer> {
  const known = readMemory(destination.memory);
  if (known === undefined || destination.secret === null) return meet(tools, destination);
  const site = siteAt(tools, destination, known.root);
  const looked = await guarded(destination, site, async () => {
    const user = await readUser(site);
    return answerOf(destination, site, { ...known, user });
  });
  if (looked.state === 'reachable') return looked;
  if (looked.state === 'signed-out') return { ...looked, message: await whyRefused(tools, looked, site) };
  return (await hasMoved(site)) ? meet(tools, destination) : looked;
}

export function siteAt(tools: MeetTools, destination: WordPressDestination, root: string): Site {
  const { settings, secret } = destination;
  return {
    http: tools.http,
    now: () => tools.clock.now(),
    root,
    host: new URL(settings.url).host,
    signIn: secret === null ? {} : signInAs(settings.user, secret),
    heard: newlyHeard(),
  };
}

async function learn(site: Site, settings: WordPressSettings, found: Discovered): Promise<WordPressMemory> {
  const user = await readUser(site);
  const metaKeys = await readMetaKeys(site);
  const isKeyed = metaKeys.includes(keyMeta) && (await answersByMeta(site));
  const categories = await ask(site, z.array(z.object({ name: z.string() })), {
    method: 'GET',
    path: 'wp/v2/categories',
    query: { per_page: MOST_CATEGORIES, orderby: 'count', order: 'desc', _fields: 'name' },
  });
  return {
    ...{ root: found.root, home: found.home, siteName: found.name, version: found.version },
    ...{ user, metaKeys },
    authorId: await findAuthor(site, settings.author),
    key: isKeyed ? 'meta' : 'slug',
    categories: categories.map(({ name }) => name),
  };
}

/** The one look that needs the password: public routes answer strangers and the wrong password alike. */
async function readUser(site: Site): Promise<WordPressMemory['user']> {
  const me = await ask(site, Me, {
    method: 'GET',
    path: 'wp/v2/users/me',
    query: { context: 'edit', _fields: 'id,name,capabilities' },
  });
  const may = (capability: string): boolean => me.capabilities[capability] === true;
  const rights = {
    publish: may('publish_posts'),
    upload: may('upload_files'),
    editOthers: may('edit_others_posts'),
    manageCategories: may('manage_categories'),
  };
  return { id: me.id, name: me.name, rights };
}

const PostSchema = z.object({
  schema: z.object({
    properties: z.object({
      // An empty list where no meta is open.
      meta: z.object({ properties: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]) }),
    }),
  }),
});

async function readMetaKeys(site: Site): Promise<string[]> {
  const { schema } = await ask(site, PostSchema, { method: 'OPTIONS', path: 'wp/v2/posts' });
  const { properties } = schema.properties.meta;
  return Array.isArray(properties) ? [] : Object.keys(properties);
}

const Ids = z.array(z.object({ id: z.int() }));

/** A site that does not know the question answers with all its posts; one without any post cannot be told apart. */
async function answersByMeta(site: Site): Promise<boolean> {
  const query = { status: 'any', per_page: 1, _fields: 'id' };
  const path = 'wp/v2/posts';
  const nobody = await ask(site, Ids, {
    method: 'GET',
    path,
    query: { ...query, [keyMeta]: randomUUID() },
  });
  return nobody.length === 0 && (await ask(site, Ids, { method: 'GET', path, query })).length > 0;
}

const Authors = z.array(z.object({ id: z.int(), name: z.string(), slug: z.string() }));

async function findAuthor(site: Site, author: string): Promise<number | null> {
  if (author === '') return null;
  if (/^\d+$/u.test(author)) return Number(author);
  const answer = await send(site, {
    method: 'GET',
    path: 'wp/v2/users',
    // Without `who` only those are listed who have published.
    query: { search: author, who: 'authors', per_page: 100, _fields: 'id,name,slug' },
  });
  // Some sites show nobody their users.
  const found = parseAnswer(Authors, answer) ?? [];
  return found.find(({ name, slug }) => [name, slug].includes(author))?.id ?? null;
}

async function guarded(
  destination: WordPressDestination,
  site: Site,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DeliveryTrouble)) throw error;
    const { memory } = destination;
    return { ...answerOfTrouble(error.outcome), memory, clockOffsetMs: site.heard.clockOffsetMs };
  }
}

/** Busy or refusing is not there for us either; only a password that is not taken needs a person. */
function answerOfTrouble(trouble: Trouble): Pick<Answer, 'state' | 'message'> {
  const message = 'message' in trouble ? trouble.message : 'Đã ngừng kiểm tra.';
  return { state: trouble.state === 'signed-out' ? 'signed-out' : 'unreachable', message };
}

function answerOf(destination: WordPressDestination, site: Site, memory: WordPressMemory): Answer {
  const { clockOffsetMs } = site.heard;
  const message = helloFrom(memory, { settings: destination.settings, clockOffsetMs });
  return { state: 'reachable', message, memory, clockOffsetMs };
}

/** Application passwords that are off look like a wrong one: the site's own index tells them apart. */
async function whyRefused(tools: MeetTools, looked: Answer, site: Site): Promise<string> {
  try {
    const door = { http: tools.http, now: site.now, url: site.root };
    const { takesPasswords } = await readIndex(door, site.root);
    return takesPasswords === false ? passwordsOff(site.host) : looked.message;
  } catch (error) {
    if (error instanceof HttpFailure) return looked.message;
    throw error;
  }
}

function withoutPasswords(error: unknown, host: string): unknown {
  const isRefused = error instanceof DeliveryTrouble && error.outcome.state === 'signed-out';
  return isRefused ? new DeliveryTrouble({ state: 'signed-out', message: passwordsOff(host) }) : error;
}

/** Whether the host answers, but not as the interface that was known. */
async function hasMoved(site: Site): Promise<boolean> {
  try {
    const answer = await site.http({ method: 'GET', url: restUrl(site.root, '', { _fields: 'name' }) });
    return answer.status === 404 || (answer.headers['content-type'] ?? '').startsWith('text/html');
  } catch (error) {
    if (error instanceof HttpFailure) return false;
    throw error;
  }
}
