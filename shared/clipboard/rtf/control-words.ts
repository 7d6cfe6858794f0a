// What RTF's control words say of a text (RTF 1.9.1): marks, letters, and groups that are no text of the story.
import { textFormat } from '../../model/inline.ts';

export const markBits: Readonly<Record<string, number>> = {
  ...{ b: textFormat.bold, i: textFormat.italic, strike: textFormat.strikethrough },
  ...{
    ul: textFormat.underline,
    uld: textFormat.underline,
    uldb: textFormat.underline,
    ulw: textFormat.underline,
  },
  ...{ super: textFormat.superscript, sub: textFormat.subscript },
};

export const wordLetters: Readonly<Record<string, string>> = {
  ...{
    tab: '\t',
    emdash: '—',
    endash: '–',
    bullet: '•',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
  },
  ...{ emspace: ' ', enspace: ' ', qmspace: ' ' },
};

/** Groups whose text is not the story's; a picture in them may be. */
export const skippedGroups: ReadonlySet<string> = new Set([
  ...['colortbl', 'stylesheet', 'info', 'object', 'listtable', 'revtbl', 'annotation', 'private'],
]);

/** Optional groups that hold text all the same. */
export const keptGroups: ReadonlySet<string> = new Set(['nesttableprops', 'ud', 'upr']);
