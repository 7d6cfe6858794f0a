// Photos written a group at a time: plan all, journal all, write each and sync it, settle all; one group is settled in the
// transaction in which the next is journalled. Every photo stands alone: what goes wrong with one is told of it, and the rest goes on.
import type { WireError } from '#shared/api/errors.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { WritableDb } from '../db/handle.ts';
import { clearHeadWrite } from '../db/rows/head-writes.ts';
import { markWritten, savePhotoFile } from '../db/rows/photo-files.ts';
import { findPhoto } from '../db/rows/photos.ts';
import {
  createLaneMemories,
  createRoom,
  type CopyMemory,
  type LaneMemories,
  type Room,
} from '../files/copy-memory.ts';
import { originalPath, sidecarPath } from '../files/library-paths.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { writeInPlace } from '../files/write-in-place.ts';
import { inParallel } from '../in-parallel.ts';
import { makeSidecar } from '../metadata/sidecar.ts';
import type { WriteDesk } from './desk.ts';
import { entryOf, journal, putBack, recover } from './journal.ts';
import { planHead, type Opening } from './plan-head.ts';
import { planPhoto, type InPlacePlan, type PhotoPlan } from './plan-photo.ts';
import { replacePhoto } from './replace-photo.ts';
import { inUse, notPutBack, tell } from './sentences.ts';

/** `stamp`: of the file that carries the photo's words now, null where they lie beside it. */
export type Written =
  | { readonly photo: Photo; readonly stamp: string | null }
  | { readonly photo: Photo; readonly error: WireError };

/** Planned while those before them are written: a disk and a processor have each something to do. */
const GROUP = 125;
/** Of fewer photos each is planned where it is: a thread takes longer to start. */
const FEW = 20;
/** Heads planned at once, files synced at once, files written anew at once: the more a disk is asked at once, the less is waited. */
const PLANNING = 50;
const SYNCING = 16;
const REPLACING = 4;

/** @param ids of photos whose words are wanted in their files, first things first */
export async function writeBatch(desk: WriteDesk, ids: readonly string[]): Promise<Written[]> {
  const stuck = await recover(desk.db, desk.libraryDir);
  const [first = [], ...others] = inGroups(ids);
  // Two, because what is planned and what is written lies in memory at the same time.
  const [reading, writing] = [createLaneMemories(), createLaneMemories()];
  const rooms = Array.from({ length: PLANNING }, () => createRoom());
  const areFew = ids.length < FEW;
  const plan = (group: readonly string[]): Promise<Tried[]> => {
    const planned = planGroup(desk, group, { stuck, rooms, memories: reading, areFew });
    // What it fails with is met where it is waited for, which may be after its neighbours are written.
    planned.catch(() => undefined);
    return planned;
  };
  let next = plan(first);
  let unsettled: readonly Written[] = [];
  const results: Written[] = [];
  try {
    for (const following of [...others, []]) {
      if (desk.isStopping()) break;
      const group = await next;
      next = plan(following);
      unsettled = await writeGroup(desk, group, { before: unsettled, memories: writing });
      results.push(...unsettled);
    }
    return results;
  } finally {
    await Promise.allSettled([next]);
    await Promise.all([reading.close(), writing.close()]);
    commit(desk, { settled: unsettled, begun: [] });
  }
}

function inGroups(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / GROUP) }, (_, index) =>
    ids.slice(index * GROUP, (index + 1) * GROUP),
  );
}

type Tried = Planned | { readonly photo: Photo; readonly error: WireError };

type PlanningGroup = {
  readonly stuck: ReadonlySet<string>;
  /** Of the lanes. */
  readonly rooms: readonly Room[];
  readonly memories: LaneMemories;
  readonly areFew: boolean;
};

/** With the words each photo has by now. */
async function planGroup(
  { db, libraryDir, heads }: WriteDesk,
  ids: readonly string[],
  { stuck, rooms, memories, areFew }: PlanningGroup,
): Promise<Tried[]> {
  const photos = ids.flatMap((id) => findPhoto(db, id) ?? []);
  const plan = areFew ? async (opening: Opening, photo: Photo) => planHead(opening, photo) : heads.plan;
  return inParallel(photos, PLANNING, (photo, lane) =>
    attempt(photo, async () => {
      if (stuck.has(photo.id)) throw notPutBack(photo);
      const room = rooms[lane] ?? createRoom();
      const memory = (): CopyMemory => memories.of(lane);
      return { photo, plan: await planPhoto(photo, { db, libraryDir, planHead: plan, room, memory }) };
    }),
  );
}

type WritingGroup = {
  /** The group before, which is settled here. */
  readonly before: readonly Written[];
  readonly memories: LaneMemories;
};

async function writeGroup(
  desk: WriteDesk,
  tried: readonly Tried[],
  { before, memories }: WritingGroup,
): Promise<Written[]> {
  const failed = tried.filter((entry) => 'error' in entry);
  const plans = tried.filter((entry) => 'plan' in entry);
  const inPlace = plans.flatMap(({ photo, plan }) => (plan.kind === 'in-place' ? [{ photo, plan }] : []));
  commit(desk, { settled: before, begun: inPlace });
  const changed = await inParallel(inPlace, SYNCING, (entry) => changeInPlace(desk, entry));
  const others = plans.filter(({ plan }) => plan.kind !== 'in-place');
  const made = await inParallel(others, REPLACING, async ({ photo, plan }, lane) =>
    desk.isStopping()
      ? undefined
      : attempt(photo, async () => ({
          photo,
          stamp: await writeOther(desk, { photo, plan }, () => memories.of(lane)),
        })),
  );
  return [...failed, ...changed, ...made.filter((one) => one !== undefined)];
}

async function attempt<T>(
  photo: Photo,
  work: () => Promise<T>,
): Promise<T | { photo: Photo; error: WireError }> {
  try {
    return await work();
  } catch (error) {
    return { photo, error: tell(error, photo) };
  }
}

type Planned = { readonly photo: Photo; readonly plan: PhotoPlan };
type InPlace = { readonly photo: Photo; readonly plan: InPlacePlan };

async function changeInPlace({ db }: WriteDesk, { photo, plan }: InPlace): Promise<Written> {
  const outcome = await attempt(photo, async () => {
    const stamp = await writeInPlace(plan.path, [plan.write], plan.stamp);
    if (stamp === undefined) throw inUse(photo);
    return { photo, stamp };
  });
  if ('stamp' in outcome) return outcome;
  // The journal keeps what cannot be put back now; the next batch and the next opening try again.
  const undone = await attempt(photo, async () => ({ isWhole: await putBack(plan.path, entryOf(plan)) }));
  if ('isWhole' in undone) clearHeadWrite(db, photo.id);
  return outcome;
}

async function writeOther(
  desk: WriteDesk,
  { photo, plan }: Planned,
  memory: () => CopyMemory,
): Promise<string | null> {
  switch (plan.kind) {
    case 'nothing':
      return plan.stamp;
    case 'replace':
      return replacePhoto(desk, photo, memory());
    case 'sidecar':
      await writeSidecar(desk, photo);
      return null;
    case 'in-place':
      throw new Error('Changes in place are written with their batch');
  }
}

async function writeSidecar({ db, libraryDir }: WriteDesk, photo: Photo): Promise<void> {
  const picture = originalPath(libraryDir, photo.hash, photo.mimeType);
  const beside = sidecarPath(libraryDir, photo.hash);
  const words = await makeSidecar(picture, photo, { marks: photo, sidecarPath: beside });
  await writeAtomic(beside, words, `chú thích của ảnh “${photo.fileName}”`);
  if (findPhoto(db, photo.id) === undefined) return;
  savePhotoFile(db, { photoId: photo.id, originalHead: new Uint8Array(), writtenRevision: 0 });
}

type Commit = { readonly settled: readonly Written[]; readonly begun: readonly InPlace[] };

/** One transaction, durable before the first file of `begun` is touched: every commit waits for the disk. */
function commit({ db }: WriteDesk, { settled, begun }: Commit): void {
  db.transaction(() => {
    settle(db, settled);
    journal(db, begun);
  })();
}

/** What was written counts as written in the revision it was written from: a newer one is still to come. */
function settle(db: WritableDb, results: readonly Written[]): void {
  for (const result of results) {
    if ('error' in result) continue;
    const { photo, stamp } = result;
    markWritten(db, { photoId: photo.id, revision: photo.revision, stamp });
    clearHeadWrite(db, photo.id);
  }
}
