import type { Migration } from '../handle.ts';
import { library } from './0001-library.ts';
import { publishing } from './0002-publishing.ts';
import { handCarried } from './0003-hand-carried.ts';
import { photoDesk } from './0004-photo-desk.ts';
import { photoFiles } from './0005-photo-files.ts';
import { ingest } from './0006-ingest.ts';
import { culling } from './0007-culling.ts';
import { captioning } from './0008-captioning.ts';
import { peopleInPhotos } from './0009-people-in-photos.ts';
import { developing } from './0010-developing.ts';
import { programmes } from './0011-programmes.ts';
import { storyBlocks } from './0012-story-blocks.ts';
import { keptUndo } from './0013-kept-undo.ts';
import { storyTemplates } from './0014-story-templates.ts';
import { attachments } from './0015-attachments.ts';
import { deskNotes } from './0016-desk-notes.ts';
import { waivers } from './0017-waivers.ts';
import { versionCaptions } from './0018-version-captions.ts';
import { photoNames } from './0019-photo-names.ts';
import { provenCopies } from './0020-proven-copies.ts';
import { peopleOfStories } from './0021-people-of-stories.ts';
import { commentsOnFields } from './0022-comments-on-fields.ts';

/** In order, without gaps; a shipped migration is never changed. */
export const migrations: readonly Migration[] = [
  library,
  publishing,
  handCarried,
  photoDesk,
  photoFiles,
  ingest,
  culling,
  captioning,
  peopleInPhotos,
  developing,
  programmes,
  storyBlocks,
  keptUndo,
  storyTemplates,
  attachments,
  deskNotes,
  waivers,
  versionCaptions,
  photoNames,
  provenCopies,
  peopleOfStories,
  commentsOnFields,
];
