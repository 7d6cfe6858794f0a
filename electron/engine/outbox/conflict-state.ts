// Gathers what a conflict is made of: the intent, its story, what both sides grew from, and the article as it is there now.
import { AppError } from '#shared/api/errors.ts';
import { photoIds } from '#shared/document/photo-references.ts';
import { compareThree, type Comparison } from '#shared/document/three-way.ts';
import type { ConflictObstacle } from '#shared/model/conflict.ts';
import { withdrawingActions } from '#shared/model/outbox.ts';
import type { Story } from '#shared/model/story.ts';
import type { KnownPicture } from '../connections/article/name-pictures.ts';
import { Payload, type RemoteArticle } from '../connections/connection-adapter.ts';
import { canReadArticles, readRemoteArticle, type RemoteParts } from '../connections/remote-articles.ts';
import type { WritableDb } from '../db/handle.ts';
import { findIntent, findPayload, intentsOfStory, type IntentRecord } from '../db/rows/intents.ts';
import { findPublication, type Publication } from '../db/rows/publications.ts';
import { findVersionOfRevision } from '../db/rows/stories.ts';
import { findPhotos } from '../library/photos.ts';
import { getStory } from '../library/stories.ts';
import { conflictSides, type ConflictSides, type Version } from './conflict-sides.ts';
import { getIntent } from './ledger.ts';

export type ConflictState = {
  readonly intent: IntentRecord;
  readonly payload: Payload;
  readonly story: Story;
  readonly publication: Publication | undefined;
  /** Absent where the destination cannot give the text back, or the article is not known by an id. */
  readonly remote: { readonly article: RemoteArticle | undefined } | undefined;
  readonly compared: { readonly sides: ConflictSides; readonly comparison: Comparison } | undefined;
  /** Why nothing of theirs can be taken over; null = it can. */
  readonly obstacle: ConflictObstacle | null;
};

/** @throws AppError not_found, invalid_request (no conflict any more), destination_unreachable, destination_refused */
export async function readConflictState(parts: RemoteParts, intentId: string): Promise<ConflictState> {
  const { intent } = requireConflict(parts.db(), intentId);
  const publication = findPublication(parts.db(), intent.storyId, intent.connectionId);
  const isReadable = publication !== undefined && canReadArticles(parts, intent.connectionId);
  const article = isReadable
    ? await readRemoteArticle(parts, intent.connectionId, publication.remoteId)
    : undefined;
  // Asking took time: the person may have decided elsewhere meanwhile.
  const known = requireConflict(parts.db(), intentId);
  const db = parts.db();
  const story = getStory(db, intent.storyId);
  const compared = article === undefined ? undefined : compare(db, { ...known, publication, article });
  const remote = isReadable ? { article } : undefined;
  return {
    ...known,
    story,
    publication,
    remote,
    compared,
    obstacle: obstacleOf({ ...known, story, publication, remote }),
  };
}

/** @throws AppError invalid_request */
export function requireConflict(
  db: WritableDb,
  intentId: string,
): { readonly intent: IntentRecord; readonly payload: Payload } {
  const intent = getIntent(db, intentId);
  if (intent.state !== 'conflict') {
    throw new AppError(
      'invalid_request',
      'Lần gửi này không còn vướng bản nào ở nơi nhận. Hãy xem trạng thái mới trong hộp thư đi.',
    );
  }
  return { intent, payload: Payload.parse(findPayload(db, intentId)) };
}

function compare(
  db: WritableDb,
  of: {
    readonly intent: IntentRecord;
    readonly payload: Payload;
    readonly publication: Publication | undefined;
    readonly article: RemoteArticle;
  },
): NonNullable<ConflictState['compared']> {
  const { payload, publication, article, intent } = of;
  const sides = conflictSides({
    base: publication === undefined ? null : baseOf(db, publication),
    mine: payload,
    article,
    pictures: sentPictures(db, intent),
  });
  return { sides, comparison: compareThree(sides) };
}

/**
 * What was last read back there: the payload of the intent that put it there; after an import or a resolved conflict the
 * version of the story that was made of it.
 */
function baseOf(db: WritableDb, { storyId, storyRevision, intentId }: Publication): Version | null {
  const sender = intentId === null ? undefined : findIntent(db, intentId);
  if (intentId !== null && sender?.manifest.storyRevision === storyRevision) {
    return Payload.parse(findPayload(db, intentId));
  }
  const story = getStory(db, storyId);
  const content =
    story.revision === storyRevision ? story : findVersionOfRevision(db, storyId, storyRevision);
  return content === undefined ? null : { content, photos: findPhotos(db, photoIds(content.document)) };
}

function sentPictures(db: WritableDb, { storyId, connectionId }: IntentRecord): KnownPicture[] {
  return intentsOfStory(db, storyId)
    .filter((other) => other.connectionId === connectionId)
    .flatMap(({ receipt }) => receipt?.pictures ?? []);
}

function obstacleOf(of: {
  readonly intent: IntentRecord;
  readonly payload: Payload;
  readonly story: Story;
  readonly publication: Publication | undefined;
  readonly remote: ConflictState['remote'];
}): ConflictObstacle | null {
  const { intent, payload, story, publication, remote } = of;
  const name = `“${intent.connectionName}”`;
  if (remote === undefined) {
    const message =
      publication === undefined
        ? `Thư viện này chưa từng đăng bài lên ${name}, nên chưa biết bài nào ở đó để so. Hãy mở ${name} để xem.`
        : `${name} không cho lấy lại nội dung bài, nên không so và ghép ở đây được. Hãy mở bài ở đó để xem.`;
    return { kind: 'unreadable', message };
  }
  if (remote.article === undefined) {
    return { kind: 'absent', message: `Bài không còn ở ${name}, nên không có gì để lấy về hay ghép.` };
  }
  if (withdrawingActions.includes(intent.manifest.action)) {
    const message = `Lần này là để rút bài khỏi ${name}, nên không lấy nội dung ở đó về. Hãy xem bản ở đó rồi chọn rút tiếp hay để nguyên.`;
    return { kind: 'withdrawing', message };
  }
  if (story.revision === payload.revision) return null;
  const message =
    'Bài đã được sửa thêm sau lần bấm Đăng này, nên chưa ghép vào được. Hãy mở bài và bấm Đăng lại để so với bản mới nhất.';
  return { kind: 'edited', message };
}
