// What a person decided about a conflict. Mine is sent again over exactly what was shown; theirs and merged become the text of
// the story, and the version that was shown counts as known, so that the next click may publish over it and over no other.
import { AppError } from '#shared/api/errors.ts';
import { storyDocument } from '#shared/document/build.ts';
import { photoIds } from '#shared/document/photo-references.ts';
import { compareThree } from '#shared/document/three-way.ts';
import { mergeThree, type Choices, type Merged } from '#shared/document/three-way/merge.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import type { ConflictChoices } from '#shared/model/conflict.ts';
import { StoryContent } from '#shared/model/story.ts';
import { writeShown } from '../connections/article/shown-blocks.ts';
import type { RemoteArticle } from '../connections/connection-adapter.ts';
import type { RemoteParts } from '../connections/remote-articles.ts';
import type { WritableDb } from '../db/handle.ts';
import { setShownVersion } from '../db/rows/intents.ts';
import { savePublication } from '../db/rows/publications.ts';
import { keepVersion } from '../db/rows/stories.ts';
import { findPhotos } from '../library/photos.ts';
import { getStory, saveStory } from '../library/stories.ts';
import { readConflictState, requireConflict, type ConflictState } from './conflict-state.ts';
import { moveIntent } from './ledger.ts';

export type ResolveParts = RemoteParts & {
  /** Puts photos of the library where pictures of the article are awaited, fetching them first. */
  readonly takeIn: (
    article: RemoteArticle,
    documents: readonly StoryDocument[],
  ) => Promise<{ readonly documents: readonly StoryDocument[]; readonly notes: readonly string[] }>;
};

export type Resolution = {
  readonly id: string;
  readonly choice: 'theirs' | 'merged';
  readonly choices: ConflictChoices;
  /** The story's revision the person saw. */
  readonly revision: number;
  /** The remote version the person saw. */
  readonly version: string | null;
};

/** @throws AppError invalid_request (no conflict any more) */
export function allowOverwrite(db: WritableDb, intentId: string, version: string | null): void {
  requireConflict(db, intentId);
  if (version !== null) setShownVersion(db, intentId, version);
}

/**
 * The story gets the text, the intent ends. Answers with the story's new revision and what could not be taken over.
 * @throws AppError conflict (either side changed since it was seen), invalid_request (an obstacle, or conflicts nobody decided),
 *   destination_unreachable
 */
export async function takeOver(
  parts: ResolveParts,
  resolution: Resolution,
): Promise<{ readonly revision: number; readonly notes: readonly string[] }> {
  const state = await readConflictState(parts, resolution.id);
  const { article, compared } = requireSeen(state, resolution);
  const db = parts.db();
  const write = writeShown(photosOf(db, state));
  const theirs = contentOf(
    state,
    mergeThree(compareThree({ ...compared.sides, base: compared.sides.mine }), { write }),
  );
  const chosen =
    resolution.choice === 'theirs'
      ? theirs
      : contentOf(state, mergeThree(compared.comparison, { write, choices: toChoices(resolution.choices) }));
  const { documents, notes } = await parts.takeIn(article, [theirs.document, chosen.document]);
  const [theirDocument = theirs.document, document = chosen.document] = documents;
  const revision = keep(parts, {
    ...{ state, article, resolution },
    theirs: { ...theirs, document: theirDocument },
    chosen: { ...chosen, document },
  });
  return { revision, notes };
}

type Keeping = {
  readonly state: ConflictState;
  readonly article: RemoteArticle;
  readonly resolution: Resolution;
  readonly theirs: StoryContent;
  readonly chosen: StoryContent;
};

/**
 * One transaction. What stood in the story stays as a version, and so does their text: it is what the next comparison grows
 * from, and a way back for the person.
 */
function keep({ db, clock }: ResolveParts, keeping: Keeping): number {
  const { state, article, resolution, theirs, chosen } = keeping;
  const now = clock.now();
  const at = now.toISOString();
  return db().transaction((): number => {
    const { intent } = requireConflict(db(), state.intent.id);
    const { storyId, connectionId } = intent;
    if (getStory(db(), storyId).revision !== resolution.revision) throw editedSince();
    const save = (content: StoryContent, revision: number): number => {
      keepVersion(db(), storyId, at);
      return saveStory(db(), { id: storyId, revision, content, at: now }).revision;
    };
    const theirRevision = save(theirs, resolution.revision);
    const revision = save(chosen, theirRevision);
    savePublication(db(), {
      ...{
        storyId,
        connectionId,
        storyRevision: theirRevision,
        intentId: state.publication?.intentId ?? null,
      },
      remoteId: article.remoteId,
      url: article.url,
      version: article.version,
      visibility: article.visibility,
      publishedAt: article.modifiedAt ?? at,
    });
    const message = messages[resolution.choice](intent.connectionName);
    moveIntent(db(), intent.id, { event: 'cancel', at, entry: { outcome: 'interrupted', message } });
    return revision;
  })();
}

const messages: Readonly<Record<Resolution['choice'], (name: string) => string>> = {
  theirs: (name) =>
    `Đã lấy bản ở “${name}” làm nội dung bài; không gửi gì đi, bản trước của bạn còn trong lịch sử bài.`,
  merged: (name) =>
    `Đã ghép với bản ở “${name}” và lưu vào bài; hãy xem lại rồi bấm Đăng để đưa bản ghép lên. Bản trước của bạn còn trong lịch sử bài.`,
};

/** @throws AppError when what the person saw is not what is there */
function requireSeen(
  { remote, compared, obstacle, story, payload }: ConflictState,
  { revision, version }: Resolution,
): { readonly article: RemoteArticle; readonly compared: NonNullable<ConflictState['compared']> } {
  if (story.revision !== revision || payload.revision !== revision) throw editedSince();
  const article = remote?.article;
  if (obstacle !== null) throw new AppError('invalid_request', obstacle.message);
  if (article === undefined || compared === undefined)
    throw new Error('Nothing was read and nothing is in the way');
  if (article.version !== version) {
    throw new AppError(
      'conflict',
      'Bài ở nơi nhận vừa được sửa thêm, nên chưa ghép gì. Hãy xem bản mới nhất ở đó rồi chọn lại.',
    );
  }
  return { article, compared };
}

function editedSince(): AppError {
  return new AppError(
    'conflict',
    'Bài đã được sửa thêm trong thư viện, nên chưa ghép gì. Hãy mở bài và bấm Đăng lại để so với bản mới nhất.',
  );
}

function contentOf({ payload }: ConflictState, merged: Merged): StoryContent {
  if (merged.state === 'undecided') {
    const open = merged.fields.length + merged.segments.length;
    throw new AppError(
      'invalid_request',
      `Còn ${open} chỗ hai bên sửa khác nhau chưa chọn, nên chưa ghép gì.`,
    );
  }
  const carried = Object.entries(merged.fields).filter(([, value]) => value !== undefined);
  const document = storyDocument(merged.blocks);
  return StoryContent.parse({ ...payload.content, ...Object.fromEntries(carried), document });
}

function toChoices({ fields, segments }: ConflictChoices): Choices {
  return { fields, segments };
}

function photosOf(db: WritableDb, { compared }: ConflictState): Parameters<typeof writeShown>[0] {
  const { base, mine, theirs } = compared?.sides ?? {};
  const blocks = [base, mine, theirs].flatMap((side) => side?.blocks ?? []);
  return new Map(findPhotos(db, photoIds(storyDocument(blocks))).map((photo) => [photo.id, photo]));
}
