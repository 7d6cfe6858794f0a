// Where `{stt}` of a rename pattern goes on: behind the highest number the pattern has given to names of the same event, place
// and day. Hour, photographer, camera and old name are each photo's own, so numbers run on across them, as within one import.

/** What an earlier name may say in the place of a variable; of any other variable, the same as now. */
const mayHaveSaid: Readonly<Record<string, string>> = {
  // More digits are a date or a camera's count in somebody else's name.
  stt: String.raw`(?<number>\d{3,6})`,
  ngày: String.raw`(?<day>\d{8})`,
  giờ: String.raw`\d{6}`,
  'giây lẻ': String.raw`\d{3}`,
  'tác giả': '.+',
  'máy ảnh': '.+',
  'tên tệp': '.+',
};
const variables = Object.keys(mayHaveSaid);

/** Letters that no name has: of Unicode's private use area. */
const FIRST_MARKER = 0xe000;
const MARKER = new RegExp(`[${markerAt(0)}-${markerAt(variables.length - 1)}]`, 'gu');

/** Stands for what a variable says, where an earlier name may say something else. */
export function openValue(variable: string, value: string): string {
  const index = variables.indexOf(variable);
  return index === -1 || value === '' ? value : markerAt(index);
}

type Names = {
  /** Stems of names, written with `openValue`; a name is read by the first that fits. */
  readonly shapes: ReadonlySet<string>;
  /** `YYYYMMDD` of the photos to be named. */
  readonly days: ReadonlySet<string>;
  /** In the letter case of the shapes. */
  readonly taken: Iterable<string>;
};

/** -1 where the pattern has given none, or has no `{stt}`. */
export function highestNumber({ shapes, days, taken }: Names): number {
  const patterns = [...shapes].filter((shape) => shape.includes(markerAt(0))).map(toPattern);
  let highest = -1;
  if (patterns.length === 0) return highest;
  for (const name of taken) {
    const given = firstMatch(patterns, name);
    if (given === undefined) continue;
    const { number = '', day } = given;
    if (day === undefined || days.has(day)) highest = Math.max(highest, Number(number));
  }
  return highest;
}

function firstMatch(patterns: readonly RegExp[], name: string): Record<string, string> | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(name);
    if (match !== null) return match.groups;
  }
  return undefined;
}

/** With the end that a name gets to be told from its equal, and with any extension. */
function toPattern(shape: string): RegExp {
  const seen = new Set<string>();
  const source = shape.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`).replace(MARKER, (marker) => {
    const said = mayHaveSaid[variables[marker.charCodeAt(0) - FIRST_MARKER] ?? ''] ?? '';
    // A group has its name once.
    const again = said.replace(/\?<\w+>/u, '?:');
    const result = seen.has(marker) ? again : said;
    seen.add(marker);
    return result;
  });
  return new RegExp(String.raw`^${source}(?:-[1-9]\d*)?\.[^.]+$`, 'u');
}

function markerAt(index: number): string {
  return String.fromCharCode(FIRST_MARKER + index);
}
