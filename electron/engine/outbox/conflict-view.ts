// A conflict as windows and scripts see it: plain texts beside the blocks, pictures by the hash of their originals.
import type { FieldComparison } from '#shared/document/three-way/fields.ts';
import type { Segment } from '#shared/document/three-way/segments.ts';
import type { Unit } from '#shared/document/three-way/units.ts';
import type { Conflict, ConflictBlock, ConflictField, ConflictSegment } from '#shared/model/conflict.ts';
import { formatDay } from '#shared/vietnamese/dates.ts';
import { lookKey } from '#shared/picture/look.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findPhoto } from '../db/rows/photos.ts';
import { bylineText } from '../portal/byline.ts';
import type { ConflictState } from './conflict-state.ts';

export function toConflict(db: ReadableDb, state: ConflictState): Conflict {
  const { intent, payload, compared, remote, publication, obstacle } = state;
  return {
    intentId: intent.id,
    storyId: intent.storyId,
    headline: intent.headline,
    connectionName: intent.connectionName,
    action: intent.manifest.action,
    revision: payload.revision,
    remote: remote === undefined ? null : remoteState(intent.shownVersion, publication, remote.article),
    hasBase: compared?.sides.base !== null && compared !== undefined,
    fields: compared?.comparison.fields.map(toField) ?? [],
    segments: compared?.comparison.segments.map((segment) => toSegment(db, segment)) ?? [],
    notes: [...(remote?.article?.dropped ?? [])],
    obstacle,
  };
}

function remoteState(
  shownVersion: string | null,
  publication: ConflictState['publication'],
  article: NonNullable<ConflictState['remote']>['article'],
): Conflict['remote'] {
  if (article === undefined) {
    return {
      ...{ url: publication?.url ?? '', version: shownVersion ?? '', modifiedAt: null, modifiedBy: '' },
      ...{ visibility: 'gone', absent: true },
    };
  }
  const { url, version, modifiedAt, modifiedBy, visibility } = article;
  return { url, version, modifiedAt, modifiedBy, visibility, absent: false };
}

function toField({ name, kind, base, mine, theirs }: FieldComparison): ConflictField {
  return { name, kind, base: fieldText(base), mine: fieldText(mine), theirs: fieldText(theirs) };
}

function fieldText(value: FieldComparison['mine']): string | null {
  if (value === undefined) return null;
  if (value === null) return '';
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? formatDay(value) : value;
  const entries = value.filter((part) => typeof part !== 'string');
  return entries.length > 0
    ? bylineText(entries)
    : value.filter((part) => typeof part === 'string').join(', ');
}

function toSegment(db: ReadableDb, segment: Segment): ConflictSegment {
  const { part, kind, moved } = segment;
  const blocks = (units: readonly Unit[]): ConflictBlock[] => units.map((unit) => toBlock(db, unit));
  return {
    ...{ part, kind, moved },
    base: blocks(segment.base),
    mine: blocks(segment.mine),
    theirs: blocks(segment.theirs),
    words:
      part === 'block'
        ? null
        : {
            base: wordsOf(part, segment.base[0]),
            mine: wordsOf(part, segment.mine[0]),
            theirs: wordsOf(part, segment.theirs[0]),
          },
  };
}

function wordsOf(part: 'caption' | 'alt', unit: Unit | undefined): string | null {
  if (unit === undefined) return null;
  return part === 'caption' ? unit.text : (unit.alt ?? null);
}

function toBlock(db: ReadableDb, { block, text }: Unit): ConflictBlock {
  const photo = block.type === 'photo' && block.photoId !== null ? findPhoto(db, block.photoId) : undefined;
  const picture = photo === undefined ? null : { hash: photo.hash, look: lookKey(photo) };
  return { block, text, picture };
}
