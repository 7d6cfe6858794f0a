// The helper in the app: the sheet of a delivery with what was ticked off. A tick counts for the words it was given to; when a
// field says something else it has to be pasted again.
import { AppError } from '#shared/api/errors.ts';
import { HandCarriedSettings } from '#shared/model/connection.ts';
import type { CarrySheet } from '#shared/model/hand-carry.ts';
import type { Clock } from '../../clock.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { findConnection } from '../../db/rows/connections.ts';
import { removeTick, saveTick, ticksOf } from '../../db/rows/hand-carry.ts';
import { findIntent, findPayload, intentsOfStory, type IntentRecord } from '../../db/rows/intents.ts';
import { findPublication } from '../../db/rows/publications.ts';
import { findUpload } from '../../db/rows/uploads.ts';
import { Payload } from '../connection-adapter.ts';
import { carryFields } from './carry-fields.ts';
import { sheetUrl } from './package-place.ts';
import { pageUrl } from './package-receipt.ts';
import { sheetSource } from './sheet-source.ts';

/** The tick for a whole sheet; its hash is the intent's id. */
export const CONFIRMED = 'confirmed';

/** @throws AppError not_found, invalid_request for a delivery that nobody carries by hand */
export function getSheet(
  db: ReadableDb,
  of: { readonly intentId: string } | { readonly storyId: string },
): CarrySheet {
  const intent = 'intentId' in of ? carriedIntent(db, of.intentId) : latestCarried(db, of.storyId);
  const { id, storyId, headline, manifest, receipt, connectionName } = intent;
  const previous = findPublication(db, storyId, intent.connectionId) ?? null;
  const uploads = { ...frozen, find: (key: string) => findUpload(db, intent.connectionId, key) };
  const payload = Payload.parse(findPayload(db, id));
  const destination = { name: connectionName };
  const fields = carryFields(sheetSource({ payload, manifest, previous, uploads, destination }));
  const ticks = new Map(ticksOf(db, intent).map((tick) => [tick.field, tick]));
  const confirmed = ticks.get(CONFIRMED);
  return {
    ...{ intentId: id, storyId, headline, connectionName, action: manifest.action, note: manifest.note },
    url: receipt === null ? '' : sheetUrl(pathOf(db, intent), receipt.remoteId),
    pageUrl: pageUrl(previous),
    isReplaced: receipt !== null && previous?.intentId !== id,
    confirmedAt: confirmed?.hash === id ? confirmed.at : null,
    fields: fields.map((field) => {
      const tick = ticks.get(field.id)?.hash;
      const copied = tick === field.hash;
      return { ...field, copied, changed: tick !== undefined && !copied };
    }),
  };
}

/** @throws AppError not_found (the sheet has no such field), invalid_request */
export function tickField(
  parts: { readonly db: WritableDb; readonly clock: Clock },
  {
    intentId,
    field: id,
    done,
  }: { readonly intentId: string; readonly field: string; readonly done: boolean },
): CarrySheet {
  const { db, clock } = parts;
  const intent = carriedIntent(db, intentId);
  const field = getSheet(db, { intentId }).fields.find((one) => one.id === id);
  if (field === undefined) throw new AppError('not_found', 'Phiếu dán không có ô này; hãy mở lại phiếu.');
  const at = clock.now().toISOString();
  if (done) saveTick(db, { ...intent, field: id, hash: field.hash, at });
  else removeTick(db, intent, id);
  return getSheet(db, { intentId });
}

/** @throws AppError not_found, invalid_request */
export function carriedIntent(db: ReadableDb, intentId: string): IntentRecord {
  const intent = findIntent(db, intentId);
  if (intent === undefined) throw new AppError('not_found', 'Không thấy lần gửi này trong hộp thư đi.');
  if (!isCarried(db, intent)) {
    throw new AppError(
      'invalid_request',
      `Nơi nhận “${intent.connectionName}” không phải cổng dán tay nên không có phiếu dán.`,
    );
  }
  return intent;
}

/** The latest that was not taken back. */
function latestCarried(db: ReadableDb, storyId: string): IntentRecord {
  const found = intentsOfStory(db, storyId).findLast(
    (intent) => intent.state !== 'cancelled' && isCarried(db, intent),
  );
  if (found !== undefined) return found;
  throw new AppError('not_found', 'Bài này chưa gửi tới cổng dán tay nào nên chưa có phiếu dán.');
}

function isCarried(db: ReadableDb, { connectionId }: IntentRecord): boolean {
  return findConnection(db, connectionId)?.kind === 'hand-carried';
}

function pathOf(db: ReadableDb, { connectionId }: IntentRecord): string {
  return HandCarriedSettings.parse(findConnection(db, connectionId)?.settings).path;
}

/** A sheet is looked at, not sent: nothing is written down for it. */
const frozen = { record: () => undefined, forget: () => undefined };
