// What a person did in a portal without a door. Only a person can know, so only their word makes an article count as public,
// back in draft, or gone.
import { AppError } from '#shared/api/errors.ts';
import type { PublishAction } from '#shared/model/outbox.ts';
import type { Clock } from '../clock.ts';
import { carriedIntent, CONFIRMED } from '../connections/hand-carried/carry-desk.ts';
import type { WritableDb } from '../db/handle.ts';
import { saveTick } from '../db/rows/hand-carry.ts';
import type { IntentRecord } from '../db/rows/intents.ts';
import { findPublication, savePublication, type Publication } from '../db/rows/publications.ts';
import { settleStoryStatus } from './ledger.ts';

/** `pageUrl`: where the article stands now; '' leaves what was known. @throws AppError not_found, conflict, invalid_request */
export function confirmCarried(
  parts: { readonly db: WritableDb; readonly clock: Clock },
  { intentId, pageUrl }: { readonly intentId: string; readonly pageUrl: string },
): IntentRecord {
  const { db, clock } = parts;
  return db.transaction((): IntentRecord => {
    const intent = carriedIntent(db, intentId);
    const publication = findPublication(db, intent.storyId, intent.connectionId);
    if (intent.state !== 'published' || publication === undefined) throw notWritten();
    if (publication.intentId !== intent.id) throw overtaken();
    savePublication(db, {
      ...publication,
      visibility: visibilityAfter(intent.manifest.action),
      url: pageUrl === '' ? publication.url : pageUrl,
    });
    saveTick(db, { ...intent, field: CONFIRMED, hash: intent.id, at: clock.now().toISOString() });
    settleStoryStatus(db, intent);
    return intent;
  })();
}

function visibilityAfter(action: PublishAction): Publication['visibility'] {
  switch (action) {
    case 'publish':
    case 'update':
    case 'schedule':
    case 'embargo':
    case 'correct':
      return 'public';
    case 'unpublish':
      return 'draft';
    case 'take-down':
    case 'delete-draft':
      return 'gone';
  }
}

function notWritten(): AppError {
  return new AppError(
    'conflict',
    'Gói bài của lần gửi này chưa ghi xong nên chưa có gì để báo đã dán. Hãy đợi gói ghi xong rồi làm theo phiếu.',
  );
}

function overtaken(): AppError {
  return new AppError(
    'conflict',
    'Đã có gói mới hơn cho bài này. Hãy làm theo phiếu mới rồi báo ở lần gửi mới.',
  );
}
