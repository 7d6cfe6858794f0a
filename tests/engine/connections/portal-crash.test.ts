import { execFile } from 'node:child_process';
import { cpSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { listConnections } from '#engine/connections/connections.ts';
import { openLibrary } from '#engine/library/open-library.ts';
import { listStories } from '#engine/library/search-stories.ts';
import { SiteIndex } from '#engine/portal/site-model.ts';
import { clickOnly } from '#tests/support/click.ts';
import { aDesk } from '#tests/support/desk-for-a-test.ts';
import {
  addPhoto,
  addStory,
  connect,
  edit,
  openDesk,
  publish,
  submit,
  type Desk,
} from '#tests/support/publishing-desk.ts';
import { projectRoot } from '#tests/support/project-root.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { walkSite } from '#tests/support/walk-site.ts';

const run = promisify(execFile);
const script = join(projectRoot, 'tests/support/publish-and-die.ts');

const kinds = ['first', 'update', 'take-down'] as const;
type What = (typeof kinds)[number];

type Room = { readonly library: string; readonly site: string };

/** A site with one article of two photos and, waiting in the outbox, what `prepare` submits. */
async function prepareRoom(what: What): Promise<Room> {
  const root = temporaryFolder();
  const room = { library: join(root, 'thư viện'), site: join(root, 'trang') };
  const desk = openDesk(room.library);
  const connection = await connect(desk, room.site);
  const photos = [await addPhoto(desk, 31), await addPhoto(desk, 32), await addPhoto(desk, 33)];
  const [one, two, three] = photos;
  if (one === undefined || two === undefined || three === undefined) throw new Error('no photos');
  if (what === 'first') {
    submit(desk, addStory(desk, { headline: 'Bài mới', photos: [one, two] }), connection);
  } else {
    const story = addStory(desk, { headline: 'Bài mới', photos: [one, two] });
    await publish(desk, addStory(desk, { headline: 'Bài bên cạnh', photos: [two] }), connection);
    await publish(desk, story, connection);
    if (what === 'take-down') {
      await publish(desk, addStory(desk, { headline: 'Bài sau' }), connection);
      clickOnly(desk, story, connection, { action: 'take-down' });
    } else {
      const photosNow = [two, three];
      submit(
        desk,
        edit(desk, story.id, { headline: 'Bài mới', text: 'Bản sửa.', photos: photosNow }),
        connection,
      );
    }
  }
  await desk.outbox.stop();
  desk.library.close();
  return room;
}

/** The room as it was, in a place of its own: every kill starts from the same state. */
function copyRoom(room: Room): Room {
  const root = temporaryFolder();
  cpSync(join(room.library, '..'), root, { recursive: true });
  const copy = { library: join(root, 'thư viện'), site: join(root, 'trang') };
  const library = openLibrary(copy.library, { create: false });
  library.write.prepare("UPDATE connections SET settings = json_set(settings, '$.path', ?)").run(copy.site);
  library.close();
  return copy;
}

/** What readers can load, by path; the site's own books aside. */
function contents(site: string): Record<string, string> {
  const files = globSync('**/*', { cwd: site }).filter((path) => statSync(join(site, path)).isFile());
  const shown = files
    .filter((path) => !path.startsWith('toa-soan/') || path.endsWith('site.json'))
    .toSorted();
  return Object.fromEntries(shown.map((path) => [path, readFileSync(join(site, path)).toString('base64')]));
}

async function work(room: Room, killAt: number): Promise<{ changes: number; signal: string | null }> {
  const args = [script, room.library, room.site, String(killAt)];
  const ended = run(process.execPath, args);
  return ended.then(
    ({ stdout }) => ({ changes: Number(stdout), signal: null }),
    (error: unknown) => {
      if (error instanceof Error && 'signal' in error) return { changes: 0, signal: String(error.signal) };
      throw error;
    },
  );
}

/** How many of all moments are tried; TOA_SOAN_EVERY_CRASH=1 tries each one. */
const TRIED = process.env['TOA_SOAN_EVERY_CRASH'] === '1' ? Number.POSITIVE_INFINITY : 5;

/** Moments spread over the whole work, the last ones (where books are closed) always among them. */
function momentsOf(changes: number): number[] {
  const step = Math.max(1, changes / TRIED);
  const spread = Array.from({ length: Math.ceil(changes / step) }, (_, index) =>
    Math.round(1 + index * step),
  );
  return [...new Set([...spread, changes - 1, changes])].filter((moment) => moment <= changes);
}

const articlesAfter: Readonly<Record<What, readonly string[]>> = {
  first: ['tin-tuc/bai-moi.html'],
  update: ['tin-tuc/bai-ben-canh.html', 'tin-tuc/bai-moi.html'],
  'take-down': ['tin-tuc/bai-ben-canh.html', 'tin-tuc/bai-sau.html'],
};

/** Its side lists were made again by the take-down: still it is its own newsroom's page. */
async function updateNeighbour(desk: Desk): Promise<string> {
  const connection = listConnections(desk.library.read, desk.adapters)[0];
  const stories = listStories(desk.library.read, { status: null, limit: 10, offset: 0 });
  const story = stories.find(({ headline }) => headline === 'Bài sau');
  if (connection === undefined || story === undefined) throw new Error('The neighbour is not there');
  return (await publish(desk, edit(desk, story.id, { headline: 'Bài sau', text: 'Sửa.' }), connection)).state;
}

describe.each(kinds)('an engine killed at any moment of a %s publication', (what) => {
  it(
    'leaves a whole site, and the next one finishes the work: once, and as if nothing had happened',
    { timeout: 1_800_000 },
    async () => {
      const room = await prepareRoom(what);
      const whole = copyRoom(room);
      const { changes } = await work(whole, 0);
      const expected = contents(whole.site);
      const moments = momentsOf(changes);
      expect(moments.length).toBeGreaterThan(5);
      const troubles: string[] = [];
      for (const moment of moments) {
        const copy = copyRoom(room);
        const { signal } = await work(copy, moment);
        const afterKill = ['index.html', 'tin-tuc/bai-moi.html', 'tin-tuc/bai-sau.html'].flatMap(
          (start) => walkSite(copy.site, start).broken,
        );
        const desk = aDesk(copy.library);
        desk.outbox.start();
        await desk.outbox.runUntilIdle();
        const [intent] = desk.outbox.list();
        const index = SiteIndex.parse(
          JSON.parse(readFileSync(join(copy.site, 'toa-soan/site.json'), 'utf8')),
        );
        const found = {
          signal,
          afterKill,
          state: intent?.state,
          articles: index.entries.map((entry) => entry.path).toSorted(),
          broken: walkSite(copy.site).broken,
          differing: differences(contents(copy.site), expected),
          neighbour: what === 'take-down' ? await updateNeighbour(desk) : 'published',
        };
        const wanted = {
          signal: 'SIGKILL',
          afterKill: [],
          state: 'published',
          articles: articlesAfter[what],
          broken: [],
          differing: [],
          neighbour: 'published',
        };
        if (JSON.stringify(found) !== JSON.stringify(wanted)) {
          troubles.push(`${moment}/${changes}: ${JSON.stringify(found)} ${JSON.stringify(intent?.attempts)}`);
        }
      }
      expect(troubles).toEqual([]);
    },
  );
});

function differences(found: Record<string, string>, expected: Record<string, string>): string[] {
  const paths = new Set([...Object.keys(found), ...Object.keys(expected)]);
  return [...paths].filter((path) => found[path] !== expected[path]);
}
