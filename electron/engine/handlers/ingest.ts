import { randomUUID } from 'node:crypto';
import type { Handlers } from '#shared/api/contract.ts';
import type { ingestMethods } from '#shared/api/ingest-methods.ts';
import type { Engine } from '../engine.ts';
import {
  clockChange,
  shiftBefore,
  shiftOfClock,
  shiftOfPair,
  type FoundShift,
} from '../ingest/camera-clocks.ts';
import { cameraClocks, ingestProfiles, keepProfile, dropProfile } from '../ingest/profiles.ts';
import { getPhoto } from '../library/photos.ts';

export function ingestHandlers(engine: Engine): Pick<Handlers, keyof typeof ingestMethods> {
  const { library, emit, ingest, jobs } = engine;
  const setClock = (shift: FoundShift) => ({
    ...shift,
    jobId: jobs.start('camera-clock', clockChange(library().read, shift)),
  });
  return {
    'ingest.cards': () => ({ cards: ingest.cards() }),
    'ingest.open': (source) => ({ sessionId: ingest.open(source) }),
    'ingest.session': ({ sessionId }) => ingest.session(sessionId).summary(),
    'ingest.close': ({ sessionId }) => {
      ingest.close(sessionId);
      return {};
    },
    'ingest.photos': ({ sessionId, from, to }) => ({ photos: ingest.session(sessionId).photos(from, to) }),
    'ingest.mark': ({ sessionId, numbers, set }) => {
      ingest.session(sessionId).mark(numbers, set);
      return {};
    },
    'ingest.names': async ({ sessionId, from, to, ...terms }) => {
      const names = await ingest.names(sessionId, terms);
      return { total: names?.length ?? null, names: names?.slice(from, to) ?? [] };
    },
    'ingest.words': ({ sessionId, ...terms }) => ingest.words(sessionId, terms),
    'ingest.start': ({ sessionId, ...terms }) => ({ jobId: ingest.begin(sessionId, terms) }),
    'ingest.resume': ({ ingestId }) => ({ jobId: ingest.resume(ingestId) }),
    'ingest.list': () => ({ ingests: ingest.latest() }),
    'ingest.profiles': () => ({ profiles: ingestProfiles(library().read) }),
    'ingest.saveProfile': ({ id = randomUUID(), profile }) => {
      keepProfile(library().write, { id, profile });
      emit('ingest.changed', {});
      return { id };
    },
    'ingest.removeProfile': ({ id }) => {
      dropProfile(library().write, id);
      emit('ingest.changed', {});
      return {};
    },
    'ingest.clocks': () => ({ clocks: cameraClocks(library().read) }),
    'ingest.setClock': (shift) => setClock(shift),
    'ingest.matchClocks': ({ right, wrong }) => {
      const { read } = library();
      return setClock(shiftOfPair(getPhoto(read, right), getPhoto(read, wrong)));
    },
    'ingest.readClock': ({ photoId, time }) =>
      setClock(shiftOfClock(getPhoto(library().read, photoId), time)),
    'ingest.undoClock': ({ jobId }) => setClock(shiftBefore(library().read, jobId)),
    'ingest.watched': () => ({ folders: engine.folders.list() }),
    'ingest.watch': async (folder) => {
      await engine.folders.add(folder);
      return {};
    },
    'ingest.unwatch': async ({ path }) => {
      await engine.folders.remove(path);
      return {};
    },
  };
}
