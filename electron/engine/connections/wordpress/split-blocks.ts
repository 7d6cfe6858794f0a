// A post's text taken apart into its top-level blocks, without reading what is inside them.

export type TopBlock = {
  /** `paragraph`, `group`, `some-plugin/box`; '' for HTML outside any block. */
  readonly name: string;
  /** The opening delimiter's JSON as it stands, '' without. */
  readonly attributes: string;
  /** The whole block, delimiters included. */
  readonly text: string;
};

/** Whether the block carries the class, alone or among others. */
export function hasClass({ attributes }: TopBlock, className: string): boolean {
  const given = /"className":"([^"]*)"/u.exec(attributes)?.[1] ?? '';
  return given.split(' ').includes(className);
}

/** WordPress's block grammar: the attributes' JSON can hold no `-->`. */
const delimiter = /<!--\s+(\/)?wp:([a-z][a-z0-9_-]*(?:\/[a-z][a-z0-9_-]*)?)\s+(?:(\{.*?\})\s+)?(\/)?-->/gsu;

export function splitBlocks(text: string): TopBlock[] {
  const blocks: TopBlock[] = [];
  let depth = 0;
  let begun = { at: 0, name: '', attributes: '' };
  let after = 0;
  for (const match of text.matchAll(delimiter)) {
    const [whole, closes, name = '', attributes = '', isVoid] = match;
    if (depth === 0 && closes === undefined) {
      blocks.push(...loose(text.slice(after, match.index)));
      begun = { at: match.index, name, attributes };
    }
    if (closes !== undefined && depth === 0) continue;
    if (closes !== undefined) depth -= 1;
    else if (isVoid === undefined) depth += 1;
    if (depth > 0) continue;
    after = match.index + whole.length;
    blocks.push({ name: begun.name, attributes: begun.attributes, text: text.slice(begun.at, after) });
  }
  return [...blocks, ...loose(text.slice(after))];
}

function loose(text: string): TopBlock[] {
  return text.trim() === '' ? [] : [{ name: '', attributes: '', text: text.trim() }];
}
