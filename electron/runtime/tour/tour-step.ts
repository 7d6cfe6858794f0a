// What a step of the tour is, and what it has at hand. A step acts through the interface alone, by roles and names, and
// waits for what a person would see.
import type { Page } from '@playwright/test';

export type TourDesk = {
  readonly page: Page;
  /** What the next file or folder dialogs answer. */
  readonly answerDialog: (paths: readonly string[]) => Promise<void>;
  /** The text to import; absolute. */
  readonly input: string;
  /** Folder of photos to import; absolute. */
  readonly photos: string;
  /** Folder for the library, not there yet; the demo's local portal comes to lie beside it. */
  readonly libraryDir: string;
};

export type TourStep = {
  /** In Vietnamese, to go on after “Đang” and “Dừng ở bước”. */
  readonly name: string;
  /** Name of the picture taken at the end, without its number; none where there is nothing new to see. */
  readonly shot?: string;
  readonly run: (desk: TourDesk) => Promise<void>;
};

/** Long work on a slow machine: drawing, importing, publishing. */
export const LONG = { timeout: 240_000 } as const;
