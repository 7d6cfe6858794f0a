// Where a mention is being typed: "@" or "#" and the words behind it, up to the caret. Pure.
export type MentionSign = '@' | '#';

export type Mention = {
  readonly sign: MentionSign;
  readonly typed: string;
  /** Offset of the sign in the text. */
  readonly from: number;
};

/** A sign begins a mention behind a space or an opening mark only: "toasoan@phuong.vn" is an address, "##" a heading. */
const WORD = String.raw`[\p{L}\p{N}](?:[.&-]?[\p{L}\p{M}\p{N}])*`;
const MENTION = new RegExp(String.raw`(?:^|[\s(“"'‘[/–—-])([@#])((?:${WORD}(?: ${WORD})* ?)?)$`, 'u');
const MOST_WORDS = 7;

/** `before`: the text in front of the caret. Undefined when no mention is being typed there. */
export function readMention(before: string): Mention | undefined {
  const match = MENTION.exec(before.slice(-LONGEST));
  const [, sign, typed] = match ?? [];
  if ((sign !== '@' && sign !== '#') || typed === undefined) return undefined;
  // A "#" alone begins a heading as often as a mention.
  if (sign === '#' && typed === '') return undefined;
  if (typed.split(' ').length > MOST_WORDS) return undefined;
  return { sign, typed, from: before.length - typed.length - 1 };
}

const LONGEST = 80;
