// What was read of a file with formatted text: as if it had been copied from the program it belongs to.
import type { Clipboard } from '#shared/clipboard/read-clipboard.ts';

export type SourceFile = {
  readonly clipboard: Clipboard;
  /** From the file's properties; '' where they say none. */
  readonly title: string;
  readonly author: string;
};
