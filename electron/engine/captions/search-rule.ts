// One rule of find and replace, made ready to go over many texts. Marks, case and word borders as asked; a pattern is a regular
// expression of JavaScript. Pure; whoever runs a person's pattern puts a time limit around it.
import { AppError } from '#shared/api/errors.ts';
import type { ReplaceRule } from '#shared/api/captioning-methods.ts';
import { searchedText, searchExpression } from '#shared/vietnamese/search-expression.ts';

/** The text with everything found replaced; the same text when nothing is found. */
export type Replace = (text: string) => string;

/** @throws AppError bad_pattern when the pattern cannot be read */
export function replacer(rule: ReplaceRule): Replace {
  const expression = compile(rule);
  return (text) => {
    const own = text.normalize('NFC');
    const searched = searchedText(own, rule);
    let replaced = '';
    let from = 0;
    for (const match of searched.matchAll(expression)) {
      const [start, end] = match.indices?.[0] ?? [match.index, match.index + match[0].length];
      replaced += own.slice(from, start) + replacement(rule, match, own);
      from = end;
    }
    return from === 0 && replaced === '' ? text : replaced + own.slice(from);
  };
}

function compile(rule: ReplaceRule): RegExp {
  try {
    return searchExpression(rule);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new AppError(
      'bad_pattern',
      `Mẫu tìm “${rule.find}” viết chưa đúng: ${error.message.replace(/^Invalid regular expression: /u, '')}. Chưa có ảnh nào bị thay đổi.`,
      { cause: error },
    );
  }
}

/** `$1`, `$<tên>`, `$&`, `$$` in a pattern's replacement; a plain one is taken letter for letter. */
function replacement(rule: ReplaceRule, match: RegExpExecArray, own: string): string {
  if (!rule.isPattern) return rule.replacement;
  // Out of the text itself: what was searched may have lost its marks.
  const group = (range: [number, number] | undefined): string =>
    range === undefined ? '' : own.slice(range[0], range[1]);
  return rule.replacement.replace(
    /\$(?:(?<sign>[$&])|(?<number>\d{1,2})|<(?<name>[^>]+)>)/gu,
    (token, ...parts) => {
      const { sign, number, name } = groupsOf(parts);
      if (sign === '$') return '$';
      if (sign === '&') return group(match.indices?.[0]);
      if (number !== undefined)
        return Number(number) < match.length ? group(match.indices?.[Number(number)]) : token;
      return group(match.indices?.groups?.[name ?? '']);
    },
  );
}

type TokenGroups = { readonly sign?: string; readonly number?: string; readonly name?: string };

/** Proof of the cast: the last argument of a replacer is the groups of its expression, which has these three. */
function groupsOf(parts: readonly unknown[]): TokenGroups {
  return parts.at(-1) as TokenGroups;
}
