// A conflict as places to look at one by one, fields first, then the article from top to bottom. Pure.
import type { ShownPicture } from '#shared/model/shown-picture.ts';
import type { Conflict, ConflictBlock, ConflictField, ConflictSegment } from '#shared/model/conflict.ts';

export type Choice = 'mine' | 'theirs' | 'both';

/** What stands at a place on one side: words, or whole blocks; none where the side has taken them away. */
export type Standing =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'blocks'; readonly blocks: readonly ConflictBlock[] };

export type Place = {
  readonly key: string;
  /** A field, or the kind of a block. */
  readonly label: ConflictField['name'] | ConflictBlock['block']['type'] | 'caption' | 'alt';
  readonly kind: ConflictField['kind'];
  readonly moved: ConflictSegment['moved'];
  /** Words before both worked on it; null where they are not known. */
  readonly base: string | null;
  readonly mine: Standing;
  readonly theirs: Standing;
  readonly options: readonly Choice[];
  /** The photo whose words these are. */
  readonly picture: ShownPicture | null;
};

export function placesOf({ fields, segments, hasBase }: Conflict): Place[] {
  return [
    ...fields.filter(({ mine, theirs }) => mine || theirs).map((field) => fieldPlace(field, hasBase)),
    ...segments
      .map((segment, index) => ({ segment, index }))
      // A photo that only differs in its words is seen with them.
      .filter(
        ({ segment, index }) => segment.kind !== 'same' || (segments[index + 1]?.part ?? 'block') === 'block',
      )
      .map(({ segment, index }) => segmentPlace(segment, index, hasBase)),
  ];
}

export type Choices = Readonly<Record<string, Choice>>;

/** What is taken at a place; undefined while nobody has decided. */
export function choiceAt({ key, kind }: Place, choices: Choices): Choice | undefined {
  const byItself = kind === 'theirs' ? 'theirs' : kind === 'conflict' ? undefined : 'mine';
  return choices[key] ?? byItself;
}

export function undecided(places: readonly Place[], choices: Choices): Place[] {
  return places.filter((place) => choiceAt(place, choices) === undefined);
}

/** What would stand there. */
export function resultAt({ mine, theirs }: Place, choice: Choice): Standing {
  if (choice !== 'both') return choice === 'mine' ? mine : theirs;
  return { kind: 'blocks', blocks: [mine, theirs].flatMap(blocksIn) };
}

/** In the form the engine takes them. */
export function toAnswer(choices: Choices): {
  fields: Partial<Record<ConflictField['name'], 'mine' | 'theirs'>>;
  segments: Record<string, Choice>;
} {
  const fields: Partial<Record<ConflictField['name'], 'mine' | 'theirs'>> = {};
  const segments: Record<string, Choice> = {};
  for (const [key, choice] of Object.entries(choices)) {
    const [kind, name = ''] = key.split(':');
    if (kind === 'segment') segments[name] = choice;
    // Proof: the keys of fields are made of their names, below.
    else if (choice !== 'both') fields[name as ConflictField['name']] = choice;
  }
  return { fields, segments };
}

function fieldPlace(field: ConflictField, hasBase: boolean): Place {
  const { name, kind, base, mine, theirs } = field;
  return {
    ...{ key: `field:${name}`, label: name, kind, moved: null, picture: null },
    base: hasBase ? base : null,
    mine: words(mine),
    // A field that is not carried there is what it is here.
    theirs: words(theirs ?? mine),
    options: ['mine', 'theirs'],
  };
}

function segmentPlace(segment: ConflictSegment, index: number, hasBase: boolean): Place {
  const { part, kind, moved, base, mine, theirs } = segment;
  const first = mine[0] ?? theirs[0] ?? base[0];
  const known = { key: `segment:${index}`, kind, moved };
  if (segment.words !== null && part !== 'block') {
    return {
      ...{ ...known, label: part, picture: first?.picture ?? null },
      base: hasBase ? segment.words.base : null,
      mine: words(segment.words.mine),
      theirs: words(segment.words.theirs),
      options: ['mine', 'theirs'],
    };
  }
  const isOneBlock = mine.length < 2 && theirs.length < 2 && base.length === 1;
  return {
    ...{ ...known, label: first?.block.type ?? 'paragraph', picture: null },
    base: hasBase && isOneBlock ? (base[0]?.text ?? null) : null,
    mine: { kind: 'blocks', blocks: mine },
    theirs: { kind: 'blocks', blocks: theirs },
    options:
      mine.length > 0 && theirs.length > 0 && !isSamePhoto(mine, theirs)
        ? ['mine', 'theirs', 'both']
        : ['mine', 'theirs'],
  };
}

/** Its words have places of their own: there is nothing of it to keep twice. */
function isSamePhoto(mine: readonly ConflictBlock[], theirs: readonly ConflictBlock[]): boolean {
  const [one, other] = [mine[0]?.block, theirs[0]?.block];
  return one?.type === 'photo' && other?.type === 'photo' && one.photoId === other.photoId;
}

function words(text: string | null): Standing {
  return { kind: 'words', text: text ?? '' };
}

function blocksIn(standing: Standing): readonly ConflictBlock[] {
  return standing.kind === 'blocks' ? standing.blocks : [];
}
