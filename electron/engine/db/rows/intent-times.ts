// SQL expressions over `intents JOIN connections`: times that were set by a destination's clock, told by ours.

/** `column` by this machine's clock, as far as the destination's was last heard; text like every other time of the library. */
function byOurClock(column: 'not_before' | 'not_after'): string {
  const offset = "coalesce(json_extract(connections.reachability, '$.clockOffsetMs'), 0)";
  return `strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, (-${offset} / 1000.0) || ' seconds')`;
}

/** When something happens next by itself. Whoever moves `next_attempt_at` nearer cannot pass a set time by it. */
export const PLANNED_AT = `CASE WHEN state IN ('waiting', 'scheduled') AND not_before IS NOT NULL
  THEN max(next_attempt_at, ${byOurClock('not_before')}) ELSE next_attempt_at END`;

/** When waiting for its turn has lasted too long; NULL = never. */
export const MISSED_AT = byOurClock('not_after');

/** A destination that takes no password any more is not asked again before a person has signed in. */
export const IS_SIGNED_IN = "json_extract(connections.reachability, '$.state') <> 'signed-out'";
