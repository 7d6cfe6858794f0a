// Builds the object graph once. Everything that ends with the process is closed here, in order.
import type { Emit } from '#shared/api/events.ts';
import { createAdapters } from './connections/adapters.ts';
import { addConnection } from './connections/connections.ts';
import { createHttp } from './connections/http/exchange.ts';
import { createSecrets } from './connections/secrets.ts';
import { createConnectionWatch } from './connections/watch-connections.ts';
import { installDemo } from './demo/install-demo.ts';
import type { Clock } from './clock.ts';
import { createLibraryHolder, type Engine } from './engine.ts';
import { makeContactSheet } from './export/contact-sheet.ts';
import { exportStory } from './story-files/export-story.ts';
import { exportPhotos } from './export/export-photos.ts';
import { clearIncoming } from './files/store-original.ts';
import { createImagePool } from './images/image-pool.ts';
import { importPhotos } from './ingest/import-photos.ts';
import { importStories } from './ingest/import-story-files.ts';
import { setCameraClock } from './ingest/set-camera-clock.ts';
import { createIngestDesk } from './ingest/ingest-desk.ts';
import { createFolderWatch } from './ingest/watch-folders.ts';
import { createJobs } from './jobs/jobs.ts';
import { createLooks } from './looks/look-at-photos.ts';
import { createOutbox } from './outbox/outbox.ts';
import { createOwnWork } from './own-work.ts';
import { createProofs } from './write-back/proofs.ts';
import { createWriteBack } from './write-back/write-back.ts';

export type EngineOptions = {
  readonly resourcesDir: string;
  readonly emit: Emit;
  readonly clock?: Clock;
  /** A shell hands in secrets (`takeSecrets`) soon after the start. */
  readonly awaitsSecrets?: boolean;
};

export function createEngine(options: EngineOptions): Engine {
  const { resourcesDir } = options;
  const emit: Emit = (name, payload) => {
    options.emit(name, payload);
    if (name === 'photos.changed' && 'ids' in payload) writeBack.wake(payload.ids.length);
    if (name === 'photos.changed' || name === 'jobs.changed') looks.wake();
  };
  const clock = options.clock ?? { now: () => new Date() };
  const images = createImagePool();
  const holder = createLibraryHolder();
  const library = holder.library;
  const writeBack = createWriteBack({
    library,
    emit: (name, payload) => {
      options.emit(name, payload);
      proofs.wake();
    },
  });
  const adapters = createAdapters({ library, images, clock, resourcesDir });
  const secrets = createSecrets(process.env);
  const connections = { db: () => library().write, adapters, clock, emit, secrets };
  const jobs = createJobs({
    library: () => library(),
    runners: {
      'photos-import': importPhotos({ images, emit, clock }),
      'stories-import': importStories({ library, images, emit, clock }),
      'photos-export': exportPhotos({ images, resourcesDir }),
      'contact-sheet': makeContactSheet({ images, resourcesDir }),
      'story-file': exportStory({ images }),
      'camera-clock': setCameraClock({ emit }),
      'demo-install': installDemo({
        ...{ images, emit, clock, resourcesDir },
        addPortal: async (name, settings) =>
          (await addConnection(connections, { name, kind: 'local-portal', settings })).id,
        publish: async ({ id, revision }, connectionId) => {
          outbox.submit({ storyId: id, revision, connectionId, holdSeconds: 0, approvedBy: 'Tòa soạn mẫu' });
          await outbox.runUntilIdle();
        },
      }),
    },
    emit,
    clock,
  });
  const proofs = createProofs({
    ...{ library, emit: options.emit, clock },
    isBusy: () => jobs.list().length > 0 || writeBack.state().waiting > 0,
  });
  const looks = createLooks({ library, images, emit, isBusy: () => jobs.list().length > 0 });
  const outbox = createOutbox({ library, images, clock, emit, resourcesDir, adapters, secrets });
  const watch = createConnectionWatch(connections);
  const ingest = createIngestDesk({ library, jobs, emit });
  const folders = createFolderWatch({ library, jobs, emit });
  const ownWork = createOwnWork([outbox, watch, ingest, folders], options.awaitsSecrets === true);
  const rest = async (): Promise<void> => {
    await looks.stop();
    await jobs.stop();
    await ownWork.stop();
    await writeBack.stop();
    await proofs.stop();
  };
  return {
    clock,
    emit,
    resourcesDir,
    images,
    adapters,
    http: createHttp(() => clock.now()),
    secrets,
    takeSecrets: (given) => {
      for (const [connectionId, secret] of Object.entries(given)) secrets.set(connectionId, secret);
      ownWork.secretsAreHere();
    },
    jobs,
    ingest,
    folders,
    outbox,
    writeBack,
    proofs,
    library,
    libraryState: holder.state,
    open: async (path, how) => {
      await rest();
      const state = holder.open(path, how);
      emit('library.changed', {});
      if (state.state === 'open') {
        await clearIncoming(path);
        writeBack.start();
        proofs.start();
        jobs.resume();
        looks.start();
        ownWork.libraryIsOpen();
      }
      return state;
    },
    close: async () => {
      await rest();
      holder.close();
    },
  };
}
