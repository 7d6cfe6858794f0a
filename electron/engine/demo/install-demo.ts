// Fills an empty library with the demo newsroom: register, photos drawn on the spot, stories, and a local portal that the
// older stories are really published to, by the outbox. Run again after an interruption it goes on where it stopped.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LocalPortalSettings } from '#shared/model/connection.ts';
import { StoryDocument } from '#shared/model/blocks.ts';
import { StoryContent } from '#shared/model/story.ts';
import type { WritableDb } from '../db/handle.ts';
import { findSetting, saveSetting } from '../db/rows/registers.ts';
import { updateStatus } from '../db/rows/stories.ts';
import { importPhotoFile } from '../ingest/import-photos.ts';
import type { ImportParts } from '../ingest/take-in-file.ts';
import type { JobRun, JobRunner } from '../jobs/jobs.ts';
import { savePerson, saveTerm } from '../library/people.ts';
import { editPhotos } from '../library/photos.ts';
import { saveFigures, saveSite } from '../library/site.ts';
import { createStory } from '../library/stories.ts';
import { parseDemoContent, type DemoContent, type DemoStory } from './demo-content.ts';
import { makeDemoPhotos } from './make-photos.ts';

export type DemoParts = ImportParts & {
  readonly resourcesDir: string;
  /** Adds the demo's local portal and answers with its id. */
  readonly addPortal: (name: string, settings: LocalPortalSettings) => Promise<string>;
  /** Publishes a story and resolves when it is out. */
  readonly publish: (
    story: { readonly id: string; readonly revision: number },
    connectionId: string,
  ) => Promise<void>;
};

/** Marks in the settings how far an installation has come, so that a second run repeats nothing. */
const REGISTER_DONE = 'demo.register';
const STORIES_DONE = 'demo.stories';

export function installDemo(parts: DemoParts): JobRunner {
  return async (run) => {
    const content = parseDemoContent(
      await readFile(join(parts.resourcesDir, 'demo', 'newsroom.json'), 'utf8'),
    );
    run.setTotal(content.photos.length * 2 + content.stories.length);
    installRegister(run.db, content, parts.clock.now());
    const photoIds = await installPhotos(parts, run, content);
    if (findSetting(run.db, STORIES_DONE) === undefined)
      await installStories(parts, run, { content, photoIds });
    for (const name of ['people.changed', 'portal.changed', 'connections.changed'] as const)
      parts.emit(name, {});
  };
}

function installRegister(db: WritableDb, content: DemoContent, at: Date): void {
  if (findSetting(db, REGISTER_DONE) !== undefined) return;
  db.transaction(() => {
    saveSite(db, content.site);
    saveFigures(db, content.figures);
    for (const draft of content.people) savePerson(db, { draft, at });
    for (const draft of content.terms) saveTerm(db, undefined, draft);
    saveSetting(db, REGISTER_DONE, true);
  })();
}

/** Photo ids by the keys the demo's documents use. The same photo is drawn to the same bytes, so a second run finds it there. */
async function installPhotos(
  parts: DemoParts,
  run: JobRun,
  content: DemoContent,
): Promise<ReadonlyMap<string, string>> {
  const folder = join(run.libraryPath, 'incoming', 'demo');
  const ids = new Map<string, string>();
  try {
    const files = await makeDemoPhotos(
      content.photos,
      folder,
      (_done, _total, name) => run.step(name),
      run.signal,
    );
    for (const [index, photo] of content.photos.entries()) {
      const id = await importPhotoFile(parts, run, files[index] ?? '');
      const { caption, alt, credit, creator, headline, people, event, place, keywords, rights } = photo;
      const set = { caption, alt, credit, creator, headline, people, event, place, keywords, rights };
      editPhotos(run.db, [{ photoId: id, set }], parts.clock.now());
      parts.emit('photos.changed', { ids: [id] });
      ids.set(photo.key, id);
      run.step(photo.fileName);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return ids;
}

type Stories = { readonly content: DemoContent; readonly photoIds: ReadonlyMap<string, string> };

async function installStories(parts: DemoParts, run: JobRun, { content, photoIds }: Stories): Promise<void> {
  const created = run.db.transaction(() => {
    // Oldest first, so that the list's order by last change is the order of the dates.
    const ordered = content.stories.toSorted((a, b) => a.updatedAt.localeCompare(b.updatedAt));
    const stories = ordered.map((demo) => ({ demo, story: createDemoStory(run.db, demo, photoIds) }));
    saveSetting(run.db, STORIES_DONE, true);
    return stories;
  })();
  parts.emit('stories.changed', { ids: created.map(({ story }) => story.id) });
  const path = join(dirname(run.libraryPath), `${content.site.unitName} - cổng mẫu`);
  await writeFigures(path, content);
  const connectionId = await parts.addPortal(`Cổng ${content.site.unitName}`, { path, baseUrl: '' });
  for (const { demo, story } of created) {
    if (demo.status === 'published') await parts.publish(story, connectionId);
    run.step(story.headline);
  }
}

function createDemoStory(db: WritableDb, demo: DemoStory, photoIds: ReadonlyMap<string, string>) {
  const content = StoryContent.parse({ ...demo, document: withPhotoIds(demo.document, photoIds) });
  const story = createStory(db, { content, at: new Date(demo.updatedAt) });
  if (demo.status === 'ready') updateStatus(db, story.id, 'ready');
  return story;
}

/** Documents of the demo hold keys where a library has ids. */
function withPhotoIds(document: StoryDocument, ids: ReadonlyMap<string, string>): StoryDocument {
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`The demo has no photo ${key}`);
    return id;
  };
  const children = document.root.children.map((block) => {
    if (block.type === 'photo')
      return { ...block, photoId: block.photoId === null ? null : idOf(block.photoId) };
    if (block.type !== 'gallery') return block;
    return { ...block, items: block.items.map((item) => ({ ...item, photoId: idOf(item.photoId) })) };
  });
  return { root: { ...document.root, children } };
}

/** What a web host would keep beside the site: views and satisfaction. */
async function writeFigures(site: string, content: DemoContent): Promise<void> {
  const file = join(site, 'toa-soan', 'so-lieu.json');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(content.figures, null, 1));
}
