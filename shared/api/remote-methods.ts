// What is on destinations: their lists, their articles, and what to do when somebody changed one there.
import { z } from 'zod';
import { Conflict, ConflictChoices } from '../model/conflict.ts';
import { RemoteLists } from '../model/connection.ts';
import { Intent } from '../model/outbox.ts';
import { Id } from '../model/primitives.ts';
import { Story } from '../model/story.ts';
import { method } from './method.ts';

export const remoteMethods = {
  /** The lists as last fetched, null when they never were; `refresh` asks the destination now. */
  'connections.lists': method(
    z.object({ id: Id, refresh: z.boolean().default(false) }),
    z.object({ lists: RemoteLists.nullable() }),
  ),
  /**
   * A remote article as a story, for correcting it: the next publication updates that article. One that is in the library
   * already is answered with the story it belongs to.
   */
  'connections.importArticle': method(
    z.object({ connectionId: Id, remoteId: z.string().min(1) }),
    z.object({ story: Story, isNew: z.boolean() }),
  ),
  /** What differs, for an intent in conflict. Asks the destination. */
  'outbox.conflict': method(z.object({ id: Id }), Conflict),
  /**
   * mine: sends again and overwrites the version that was shown, no other; theirs and merged: the story gets the text, the
   * intent ends, and the next click may publish over the version that was shown.
   */
  'outbox.resolve': method(
    z.object({
      id: Id,
      choice: z.enum(['mine', 'theirs', 'merged']),
      /** merged: every conflict needs one; anything else may have one. */
      choices: ConflictChoices.default({ fields: {}, segments: {} }),
      /** The story's revision the person saw; when it is another one by now, nothing is done (`conflict`). */
      revision: z.int(),
      /** The remote version the person saw, null where it could not be read; another one is a `conflict`. */
      version: z.string().nullable(),
    }),
    z.object({
      intent: Intent,
      /** Of the story afterwards. */
      revision: z.int(),
      /** What could not be taken over, one sentence each. */
      notes: z.array(z.string()),
    }),
  ),
};
