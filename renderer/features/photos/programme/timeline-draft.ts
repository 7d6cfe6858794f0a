// A programme under a person's hands. Pure; what is typed half is kept half, and only `toDraft` decides what an item is.
import type { ProgrammeDraft, ProgrammeItem } from '#shared/model/programme.ts';

/** One row as it stands in its fields: a day, two times of day, words. */
export type TimelineRow = {
  readonly key: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly session: string;
  readonly speakers: string;
  readonly place: string;
};

export type Timeline = {
  readonly event: string;
  readonly place: string;
  readonly rows: readonly TimelineRow[];
};

export const emptyTimeline: Timeline = { event: '', place: '', rows: [] };

export function toTimeline(draft: ProgrammeDraft): Timeline {
  return { event: draft.event, place: draft.place, rows: draft.items.map(toRow) };
}

/** Rows with a day and a time are items; a row still without them waits. */
export function toDraft({ event, place, rows }: Timeline): ProgrammeDraft {
  const items = rows.flatMap((row) => toItem(row) ?? []);
  return { event, place, items: items.toSorted((one, other) => one.from.localeCompare(other.from)) };
}

/** A new row goes on where the last one ends. */
export function withNewRow(timeline: Timeline, day: string): Timeline {
  const last = timeline.rows.at(-1);
  const row = {
    key: crypto.randomUUID(),
    day: last?.day ?? day,
    from: last === undefined ? '' : last.to,
    ...{ to: '', session: '', speakers: '', place: '' },
  };
  return { ...timeline, rows: [...timeline.rows, row] };
}

function toRow(item: ProgrammeItem): TimelineRow {
  return {
    key: crypto.randomUUID(),
    day: item.from.slice(0, 10),
    from: item.from.slice(11),
    to: item.to?.slice(11) ?? '',
    session: item.session,
    speakers: item.speakers.join(', '),
    place: item.place,
  };
}

function toItem(row: TimelineRow): ProgrammeItem | undefined {
  const from = readClock(row.from);
  const to = readClock(row.to);
  if (from === undefined || row.day === '') return undefined;
  return {
    from: `${row.day}T${from}`,
    to: to !== undefined && to > from ? `${row.day}T${to}` : null,
    session: row.session,
    speakers: row.speakers
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    place: row.place,
  };
}

/** "8:05", "8h05", "08g05", "8 giờ", "8h" → "08:05", "08:00"; undefined for what is no time of day. */
export function readClock(text: string): string | undefined {
  const found = /^\s*(\d{1,2})\s*(?:[:hg]|giờ)\s*(\d{2})?\s*$/iu.exec(text);
  if (found === null) return undefined;
  const [, hour = '', minute = '00'] = found;
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}
