// Documents put together at random out of everything a story can hold, the same ones for the same seed.
import * as build from '#shared/document/build.ts';
import { List, type Block, type StoryDocument, type TableCell } from '#shared/model/blocks.ts';
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
        people: random(3) === 0 ? Array.from({ length: random(3) }, () => randomPhrase(random)) : null,
      }),
    () =>
      build.gallery(
        randomPhrase(random),
        Array.from({ length: random(4) }, () => ({ photoId: photoId(), caption: caption() })),
      ),
  ];
  return pick(random, kinds)();
}

/** Blocks of every kind, those that only a clipboard of our own can carry among them. */
export function randomDocument(random: Random, ids: readonly string[]): StoryDocument {
  const blocks = Array.from({ length: random(7) }, () => {
    const kind = random(8);
    if (kind === 0) return randomTable(random);
    if (kind === 1) return randomBox(random);
    if (kind === 2) return build.pullQuote(randomRuns(random));
    if (kind === 3)
      return pick(random, [build.divider(), build.file(pick(random, ids), randomPhrase(random))]);
    if (kind === 4) {
      const words = { title: randomPhrase(random), caption: randomPhrase(random) };
      return build.embed('https://example.vn/phim?x=1&y=2', words);
    }
    return randomBlock(random, ids);
  });
  return build.storyDocument(blocks);
}

/** Cells over two columns or rows, headers above and at the side. */
function randomTable(random: Random): Block {
  const cell = (headerState: number, spans: { colSpan?: number; rowSpan?: number } = {}): TableCell => {
    const inner = Array.from({ length: random(3) }, () =>
      random(4) === 0 ? randomList(random, 1) : build.paragraph(randomRuns(random)),
    );
    return build.tableCell(inner, { headerState, ...spans });
  };
  const side = random(2) === 0 ? 0 : 2;
  const head = random(2) === 0 ? [[cell(1, { colSpan: 2 }), cell(1)]] : [];
  const merged = random(2) === 0;
  return build.table([
    ...head,
    [cell(side), cell(0, { rowSpan: merged ? 2 : 1 }), cell(0)],
    [cell(side), ...(merged ? [] : [cell(0)]), cell(0)],
  ]);
}

function randomBox(random: Random): Block {
  return build.infoBox([
    build.heading('h3', randomRuns(random)),
    build.paragraph(randomRuns(random)),
    randomList(random, 2),
  ]);
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
