// SQL of what a person has carried into portals without a door.
import type { ReadableDb, WritableDb } from '../handle.ts';

export type CarryTick = { readonly field: string; readonly hash: string; readonly at: string };

type Carried = { readonly storyId: string; readonly connectionId: string };

const TICKS = `SELECT field, hash, ticked_at AS at FROM hand_carry_ticks
  WHERE story_id = @storyId AND connection_id = @connectionId`;
export function ticksOf(db: ReadableDb, { storyId, connectionId }: Carried): CarryTick[] {
  return db.prepare<Carried, CarryTick>(TICKS).all({ storyId, connectionId });
}

const SAVE = `INSERT INTO hand_carry_ticks (story_id, connection_id, field, hash, ticked_at)
  VALUES (@storyId, @connectionId, @field, @hash, @at)
  ON CONFLICT (story_id, connection_id, field) DO UPDATE SET hash = @hash, ticked_at = @at`;
export function saveTick(db: WritableDb, tick: Carried & CarryTick): void {
  const { storyId, connectionId, field, hash, at } = tick;
  db.prepare(SAVE).run({ storyId, connectionId, field, hash, at });
}

const REMOVE = `DELETE FROM hand_carry_ticks
  WHERE story_id = @storyId AND connection_id = @connectionId AND field = @field`;
export function removeTick(db: WritableDb, { storyId, connectionId }: Carried, field: string): void {
  db.prepare(REMOVE).run({ storyId, connectionId, field });
}
