/** A text of the interface with words of the newsroom in it, which are Vietnamese in every language. */
export type MixedText = readonly (string | { readonly vi: string })[];

export function plainText(text: MixedText): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : piece.vi)).join('');
}
