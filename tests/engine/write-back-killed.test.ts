// kill -9 at every change the engine makes to a library's files while words go into them.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createEngine } from '#engine/create-engine.ts';
import type { Engine } from '#engine/engine.ts';
import { libraryPaths, originalPath, sidecarPath } from '#engine/files/library-paths.ts';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import type { Photo } from '#shared/model/photo.ts';
import { makeNumberedPhotos } from '#tests/support/make-numbered-photos.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { projectRoot } from '#tests/support/project-root.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const OLD = 'Chú thích cũ';
const NEW = 'Đồng chí Nguyễn Thị Hồng Nhung phát biểu';

type Prepared = { readonly dir: string; readonly originals: ReadonlyMap<string, Buffer> };
type Opened = { readonly engine: Engine; readonly handlers: ReturnType<typeof createHandlers> };

async function open(dir: string, create: boolean): Promise<Opened> {
  const engine = createEngine({ resourcesDir: join(projectRoot, 'resources'), emit: () => undefined });
  await engine.open(dir, { create });
  return { engine, handlers: createHandlers(engine) };
}

/** A library with words on their way into a file in place, a file that outgrew its room, one never touched, and one not ours to write. */
async function prepare(): Promise<Prepared> {
  const root = temporaryFolder();
  const dir = join(root, 'Tòa soạn');
  const { engine, handlers } = await open(dir, true);
  const files = {
    'đã ghi.jpg': await makePhoto({ seed: 1, previewEdge: 100 }),
    'dài ra.jpg': await makePhoto({ seed: 2 }),
    'chưa ghi.jpg': await makePhoto({ seed: 3 }),
    'sơ đồ.png': await sharp(await makePhoto({ seed: 4 }))
      .png()
      .toBuffer(),
  };
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(root, name), bytes);
    return join(root, name);
  });
  const photos = await takeIn({ engine, handlers }, paths);
  const idsOf = (...names: readonly string[]): string[] =>
    photos.filter(({ fileName }) => names.includes(fileName)).map(({ id }) => id);
  await writeOld({ engine, handlers }, idsOf('đã ghi.jpg', 'dài ra.jpg'));
  await handlers['photos.update']({ ids: idsOf(...Object.keys(files)), set: { caption: NEW } });
  await handlers['photos.update']({ ids: idsOf('dài ra.jpg'), set: { instructions: 'Dài. '.repeat(3_000) } });
  await engine.close();
  return { dir, originals: new Map(photos.map(({ id, fileName }) => [id, fileBytes(files, fileName)])) };
}

test(
  'whenever the engine is killed, every file has its old words or its new ones, and every original is there',
  {
    timeout: 240_000,
  },
  async () => {
    const prepared = await prepare();
    const changes = Number(writeAndDie(copyOf(prepared.dir), 0).stdout);
    expect(changes).toBeGreaterThan(12);
    for (let killAt = 1; killAt <= changes; killAt += 1) {
      const dir = copyOf(prepared.dir);
      expect(writeAndDie(dir, killAt).signal).toBe('SIGKILL');
      const { engine, handlers } = await open(dir, false);
      await engine.writeBack.stop();
      for (const photo of await allPhotos(handlers))
        expect(['', OLD, NEW]).toContain(await captionOf(dir, photo));
      expect([killAt, await handlers['library.verify']({})]).toEqual([killAt, { ok: true, problems: [] }]);

      engine.writeBack.start();
      await engine.writeBack.idle();
      for (const photo of await allPhotos(handlers)) {
        expect(await captionOf(dir, photo)).toBe(NEW);
        const out = join(temporaryFolder(), 'gốc');
        await handlers['photos.saveOriginal']({ id: photo.id, out });
        expect(prepared.originals.get(photo.id)?.equals(readFileSync(out))).toBe(true);
      }
      expect(await handlers['library.verify']({})).toEqual({ ok: true, problems: [] });
      const { incoming } = libraryPaths(dir);
      expect(existsSync(incoming) ? readdirSync(incoming) : []).toEqual([]);
      await engine.close();
    }
  },
);

const GROUP = 125;
const MANY = GROUP + 15;
/** The opening clears what a crash may have left, then each photo is a write and a sync. */
const changesAfter = (photos: number): number => 1 + 2 * photos;

async function prepareMany(): Promise<string> {
  const root = temporaryFolder();
  const dir = join(root, 'Tòa soạn');
  await makeNumberedPhotos(MANY, { megapixels: 0.05, pictures: 2 }, join(root, 'Thẻ'));
  const { engine, handlers } = await open(dir, true);
  const ids = (await takeIn({ engine, handlers }, [join(root, 'Thẻ')])).map(({ id }) => id);
  await writeOld({ engine, handlers }, ids);
  await handlers['photos.update']({ ids, set: { caption: NEW } });
  await engine.close();
  return dir;
}

test(
  'killed as one group of many photos ends and the next begins, the engine loses the words of neither',
  { timeout: 240_000 },
  async () => {
    const prepared = await prepareMany();
    expect(Number(writeAndDie(copyOf(prepared), 0).stdout)).toBe(changesAfter(MANY));
    for (const killAt of [2, changesAfter(GROUP), changesAfter(GROUP) + 1, changesAfter(MANY)]) {
      const dir = copyOf(prepared);
      expect(writeAndDie(dir, killAt).signal).toBe('SIGKILL');
      const { engine, handlers } = await open(dir, false);
      await engine.writeBack.stop();
      const photos = await allPhotos(handlers);
      const found = await Promise.all(photos.map((photo) => captionOf(dir, photo)));
      expect(found.filter((caption) => ![OLD, NEW].includes(caption))).toEqual([]);
      // What a group has settled is written; what it has not is as it was.
      expect(found.filter((caption) => caption === NEW)).toHaveLength(
        killAt > changesAfter(GROUP) ? GROUP : 0,
      );
      expect([killAt, await handlers['library.verify']({})]).toEqual([killAt, { ok: true, problems: [] }]);

      engine.writeBack.start();
      await engine.writeBack.idle();
      for (const photo of photos) expect(await captionOf(dir, photo)).toBe(NEW);
      expect(await handlers['library.verify']({})).toEqual({ ok: true, problems: [] });
      await engine.close();
    }
  },
);

/** The engine that will be killed must have nothing else to write: a second look at them is waited for. */
async function takeIn({ engine, handlers }: Opened, paths: readonly string[]): Promise<readonly Photo[]> {
  const source = { paths: [...paths], recursive: false, profile: null, second: null };
  await engine.jobs.finished((await handlers['photos.import'](source)).jobId);
  await expect.poll(async () => (await handlers['culling.looks']({})).waiting, { timeout: 30_000 }).toBe(0);
  return allPhotos(handlers);
}

/** What follows is for the engine that will be killed: on a slow machine this one would have begun to write it. */
async function writeOld({ engine, handlers }: Opened, ids: readonly string[]): Promise<void> {
  await handlers['photos.update']({ ids: [...ids], set: { caption: OLD } });
  await engine.writeBack.idle();
  await engine.writeBack.stop();
}

async function allPhotos(handlers: ReturnType<typeof createHandlers>): Promise<readonly Photo[]> {
  // Proof: what a handler answers has the shape of its method.
  return (await handlers['photos.list']({ search: '' })).photos as Photo[];
}

async function captionOf(dir: string, photo: Photo): Promise<string> {
  if (photo.mimeType === 'image/jpeg')
    return (await readMetadata(originalPath(dir, photo.hash, photo.mimeType))).text.caption;
  const sidecar = sidecarPath(dir, photo.hash);
  if (!existsSync(sidecar)) return '';
  return readFileSync(sidecar, 'utf8').includes(`>${NEW}<`) ? NEW : 'cụt';
}

function copyOf(dir: string): string {
  const copy = join(temporaryFolder(), 'Tòa soạn');
  cpSync(dir, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

function writeAndDie(dir: string, killAt: number): { stdout: string; signal: string | null } {
  const { stdout, signal } = spawnSync(
    process.execPath,
    [join(projectRoot, 'tests/support/write-back-and-die.ts'), dir, String(killAt)],
    { encoding: 'utf8', cwd: projectRoot },
  );
  return { stdout, signal };
}

function fileBytes(files: Readonly<Record<string, Buffer>>, name: string): Buffer {
  const bytes = files[name];
  if (bytes === undefined) throw new Error(`No file ${name}`);
  return bytes;
}
