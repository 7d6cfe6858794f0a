import type { Handlers } from '#shared/api/contract.ts';
import type { deskNotesMethods } from '#shared/api/desk-notes-methods.ts';
import type { CommentThread } from '#shared/model/comment.ts';
import type { Engine } from '../engine.ts';
import {
  listThreads,
  removeThread,
  replyToThread,
  resolveThread,
  restoreThread,
  startThread,
} from '../library/comments.ts';
import { keepNamedVersion, renameVersion } from '../library/versions.ts';

export function deskNotesHandlers(engine: Engine): Pick<Handlers, keyof typeof deskNotesMethods> {
  const { library, clock, emit } = engine;
  const said = (thread: CommentThread): CommentThread => {
    emit('comments.changed', { storyId: thread.storyId });
    return thread;
  };
  return {
    'versions.keep': ({ storyId, name }) => {
      const version = keepNamedVersion(library().write, storyId, name);
      emit('stories.changed', { ids: [storyId] });
      return { version };
    },
    'versions.rename': ({ versionId, name }) => {
      const version = renameVersion(library().write, versionId, name);
      emit('stories.changed', { ids: [version.storyId] });
      return version;
    },
    'comments.list': ({ storyId }) => ({ threads: listThreads(library().read, storyId) }),
    'comments.start': (thread) => said(startThread(library().write, { ...thread, at: clock.now() })),
    'comments.reply': (reply) => said(replyToThread(library().write, { ...reply, at: clock.now() })),
    'comments.resolve': ({ threadId, resolved, by }) =>
      said(resolveThread(library().write, { threadId, by, at: resolved ? clock.now() : null })),
    'comments.remove': ({ threadId }) => {
      said(removeThread(library().write, threadId, clock.now()));
      return {};
    },
    'comments.restore': ({ threadId }) => said(restoreThread(library().write, threadId)),
  };
}
