// How the rest of the window reaches the text on screen: findings, the preview and the photo tab ask here; the mounted editor
// answers. Asked before it is there (the preview was open), the last wish waits for it a moment.
import type { BodyPlace, SheetUse } from '#shared/document/event-sheet/find-uses.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import type { Finding, FindingPlace } from '#shared/model/finding.ts';
import { createDoorway } from './doorway.ts';

export type InsertPhotos = { readonly replacePlaceholders: boolean };

/** Puts the old words back, wherever they have moved to; what `alongside` writes to fields is the same step of undo. */
export type TakeBack = (alongside: () => void) => void;

export type EditorDoor = {
  readonly jumpTo: (place: FindingPlace, rule: string) => void;
  readonly applyFix: (finding: Finding) => void;
  readonly insertPhotos: (ids: readonly string[], options: InsertPhotos) => void;
  readonly insertBlocks: (document: StoryDocument) => Promise<void>;
  readonly selectedBlocks: () => Promise<StoryDocument | undefined>;
  readonly replaceWords: (uses: readonly SheetUse<BodyPlace>[], alongside: () => void) => Promise<TakeBack>;
};

/** Goes to a field, a block or the words of a span. `rule` of the finding tells which text of a photo is meant. */
export function jumpTo(place: FindingPlace, rule = ''): void {
  doorway.ask((door) => door.jumpTo(place, rule));
}

/** Puts the fix in place of the words it is for, wherever they have moved to; says so when they were changed meanwhile. */
export function applyFix(finding: Finding): void {
  doorway.ask((door) => door.applyFix(finding));
}

/** Photos into waiting placeholders in their order, the rest where the caret is. */
export function insertPhotos(
  ids: readonly string[],
  options: InsertPhotos = { replacePlaceholders: true },
): void {
  doorway.ask((door) => door.insertPhotos(ids, options));
}

/** Blocks where the caret is, as one step of undo; a single paragraph goes into the line. */
export function insertBlocks(document: StoryDocument): void {
  doorway.ask((door) => void door.insertBlocks(document));
}

/** What is selected in the text, in its stored form; undefined when nothing is, or only a field has the keyboard. */
export function selectedBlocks(): Promise<StoryDocument | undefined> {
  return new Promise((resolve) => doorway.ask((door) => resolve(door.selectedBlocks())));
}

/** New words into these places of the saved text; a place that has changed meanwhile is left alone. One step of undo, with what
 *  `alongside` writes to fields. */
export function replaceWords(uses: readonly SheetUse<BodyPlace>[], alongside: () => void): Promise<TakeBack> {
  return new Promise((resolve) => doorway.ask((door) => resolve(door.replaceWords(uses, alongside))));
}

/** Called by the editor while it is mounted; returns the way out. */
export function openDoor(door: EditorDoor): () => void {
  return doorway.open(door);
}

const doorway = createDoorway<EditorDoor>();
