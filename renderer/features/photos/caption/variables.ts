// A pattern cut at its variables and codes, for showing them apart from text; electron/engine/captions gives them their values.

export type PatternPart = { readonly text: string; readonly isVariable: boolean };

const TOKEN = /(\{[^{}]*\}|(?<![\p{L}\p{N}])=[^={}\s](?:[^={}\n\t]*[^={}\s])?=|=\{[^{}\n]*\}(?:#\d+)?=)/u;

/** Joined again it is the pattern, letter for letter. */
export function splitPattern(pattern: string): PatternPart[] {
  return pattern
    .split(TOKEN)
    .map((text, index) => ({ text, isVariable: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
