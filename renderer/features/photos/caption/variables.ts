// The variables a caption pattern may hold, as the panel offers them; electron/engine/captions gives them their values.
export const variableNames = ['người', 'sự kiện', 'ngày', 'giờ', 'nơi', 'stt', 'tác giả', 'tên tệp'] as const;

export type PatternPart = { readonly text: string; readonly isVariable: boolean };

/** A pattern cut at its braces, for showing variables apart from text. Joined again it is the pattern, letter for letter. */
export function splitPattern(pattern: string): PatternPart[] {
  return pattern
    .split(/(\{[^{}]*\})/u)
    .flatMap((text) => (text === '' ? [] : [{ text, isVariable: /^\{[^{}]*\}$/u.test(text) }]));
}
