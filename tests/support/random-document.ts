// Documents put together at random out of everything a story can hold, the same ones for the same seed.
import * as build from '#shared/document/build.ts';
import { List, type Block } from '#shared/model/blocks.ts';
import { type Inline } from '#shared/model/inline.ts';

/** A whole number in [0, below). */
export type Random = (below: number) => number;

/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

export function randomBlocks(random: Random, photoIds: readonly string[]): Block[] {
  return Array.from({ length: random(7) }, () => randomBlock(random, photoIds));
}

export function randomBlock(random: Random, photoIds: readonly string[]): Block {
  const caption = (): string | null => (random(3) === 0 ? null : randomPhrase(random));
  const photoId = (): string => pick(random, photoIds);
  const kinds: readonly (() => Block)[] = [
    () => build.paragraph(randomRuns(random)),
    () => build.paragraph(randomRuns(random)),
    () => build.heading('h2', randomRuns(random)),
    () => build.heading('h3', randomRuns(random)),
    () => build.quote(randomRuns(random)),
    () => build.note(randomRuns(random)),
    () => randomList(random, 2),
    () =>
      build.photo({
        ...{ photoId: random(5) === 0 ? null : photoId() },
        ...{ caption: caption(), alt: caption(), credit: caption() },
      }),
    () =>
      build.gallery(
        randomPhrase(random),
        Array.from({ length: random(4) }, () => ({ photoId: photoId(), caption: caption() })),
      ),
  ];
  return pick(random, kinds)();
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const found = from[random(from.length)];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
}

export function randomPhrase(random: Random): string {
  return pick(random, phrases);
}

function randomRuns(random: Random): Inline[] {
  return Array.from({ length: random(6) }, (): Inline => {
    const kind = random(10);
    if (kind === 0) return { type: 'linebreak', version: 1 };
    if (kind === 1) return { ...build.textRun('\t'), type: 'tab' };
    if (kind < 4) return build.link(pick(random, addresses), randomPhrase(random));
    return build.textRun(randomPhrase(random), random(3) === 0 ? random(256) & ~16 : 0);
  });
}

function randomList(random: Random, depth: number): List {
  const isNumbered = random(2) === 0;
  const children = Array.from({ length: random(4) }, () => {
    const nested = depth > 0 && random(4) === 0;
    return { type: 'listitem', children: nested ? [randomList(random, depth - 1)] : randomRuns(random) };
  });
  const start = isNumbered ? 1 + random(3) : 1;
  const listType = isNumbered ? 'number' : 'bullet';
  return List.parse({ type: 'list', listType, start, tag: isNumbered ? 'ol' : 'ul', children });
}

const phrases = [
  ...['Phường An Hòa', ' ra quân ', '“Dân vận khéo”', 'Bà Nguyễn Thị Mai, khu phố 7', 'a  b', ' ', '', '.'],
  ...['<b>&amp;</b>', '3 < 5 & 7 > 2', `"x" 'y'`, 'Đường Lê Lợi\nsố 12', '\u00a0', 'nghi\u0303a', '👏🏽', 'ﬁ'],
  ...['javascript:alert(1)', '</p><script>', '\u200b', '\u0007', '\ud800'],
];

const addresses = [
  ...['https://example.vn/a b?x=1&y="2"', 'HTTPS://Example.VN', 'mailto:ubnd@anhoa.vn', 'tel:0281234567'],
  ...['/tin-tuc/bai-truoc.html', 'van-ban/1.pdf', '#muc-2', 'http://', ''],
];
