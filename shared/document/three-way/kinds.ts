// The verdicts of a three-way comparison. Pure.
/** Who changed a place: nobody, one of the two, both alike, or both differently. */
export type Kind = 'same' | 'mine' | 'theirs' | 'both-same' | 'conflict';

/** `base` undefined = what both grew from is not known: whatever differs is a person's to decide. */
export function kindOf(values: {
  readonly base: string | undefined;
  readonly mine: string;
  readonly theirs: string;
}): Kind {
  const { base, mine, theirs } = values;
  if (mine === theirs) return mine === base || base === undefined ? 'same' : 'both-same';
  if (base === undefined) return 'conflict';
  if (theirs === base) return 'mine';
  return mine === base ? 'theirs' : 'conflict';
}
