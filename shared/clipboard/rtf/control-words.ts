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

/** Groups whose text is not the story's. */
export const skippedGroups: ReadonlySet<string> = new Set([
  ...['colortbl', 'stylesheet', 'info', 'pict', 'object', 'fldinst', 'nonshppict', 'listtable', 'revtbl'],
  ...[
    'header',
    'headerl',
    'headerr',
    'headerf',
    'footer',
    'footerl',
    'footerr',
    'footerf',
    'annotation',
    'private',
  ],
]);

/** Optional groups that hold text all the same. */
export const keptGroups: ReadonlySet<string> = new Set(['shptxt', 'nesttableprops', 'ud', 'upr']);
