import type { MixedText as Text } from '../i18n/mixed-text.ts';

/** An interface text with Vietnamese words in it, which a screen reader is told to read as such. */
export function MixedText({ text }: { readonly text: Text }) {
  return text.map((piece, index) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <span key={index} lang="vi">
        {piece.vi}
      </span>
    ),
  );
}
