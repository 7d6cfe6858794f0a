// The table of contents of the engine: a method without a handler does not compile.
import type { Handlers } from '#shared/api/contract.ts';
import type { Engine } from '../engine.ts';
import { attachmentHandlers } from './attachments.ts';
import { captioningHandlers } from './captioning.ts';
import { connectionHandlers } from './connections.ts';
import { cullingHandlers } from './culling.ts';
import { deskNotesHandlers } from './desk-notes.ts';
import { handCarryHandlers } from './hand-carry.ts';
import { leavingHandlers } from './leaving.ts';
import { libraryHandlers } from './library.ts';
import { namesHandlers } from './names.ts';
import { outboxHandlers } from './outbox.ts';
import { pastingHandlers } from './pasting.ts';
import { photoFileHandlers } from './photo-files.ts';
import { photoHandlers } from './photos.ts';
import { portalHandlers } from './portal.ts';
import { programmeHandlers } from './programmes.ts';
import { publishHandlers } from './publish.ts';
import { remoteHandlers } from './remote.ts';
import { ingestHandlers } from './ingest.ts';
import { jobHandlers, personHandlers, termHandlers } from './registers.ts';
import { storyHandlers } from './stories.ts';
import { storyTemplateHandlers } from './story-templates.ts';
import { waiverHandlers } from './waivers.ts';

export function createHandlers(engine: Engine): Handlers {
  return {
    ...libraryHandlers(engine),
    ...storyHandlers(engine),
    ...attachmentHandlers(engine),
    ...deskNotesHandlers(engine),
    ...photoHandlers(engine),
    ...storyTemplateHandlers(engine),
    ...programmeHandlers(engine),
    ...photoFileHandlers(engine),
    ...pastingHandlers(engine),
    ...ingestHandlers(engine),
    ...cullingHandlers(engine),
    ...captioningHandlers(engine),
    ...namesHandlers(engine),
    ...leavingHandlers(engine),
    ...personHandlers(engine),
    ...termHandlers(engine),
    ...jobHandlers(engine),
    ...portalHandlers(engine),
    ...connectionHandlers(engine),
    ...publishHandlers(engine),
    ...waiverHandlers(engine),
    ...outboxHandlers(engine),
    ...handCarryHandlers(engine),
    ...remoteHandlers(engine),
  };
}
