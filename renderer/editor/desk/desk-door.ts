// How the panel of notes reaches the text: it asks here, the mounted editor answers.
import type { CommentThread } from '#shared/model/comment.ts';
import { createDoorway } from '../doorway.ts';
import type { Verdict } from './suggest/decide.ts';

export type DeskDoor = {
  readonly showThread: (thread: CommentThread) => void;
  readonly showChange: (changeId: string) => void;
  /** One change; null: all of them. */
  readonly decide: (verdict: Verdict, changeId: string | null) => void;
};

const doorway = createDoorway<DeskDoor>();

/** Called by the editor while it is mounted; returns the way out. */
export const openDeskDoor = doorway.open;

/** Goes to the words a thread is about, in the body or in a field. */
export function showThread(thread: CommentThread): void {
  doorway.ask((door) => door.showThread(thread));
}

export function showChange(changeId: string): void {
  doorway.ask((door) => door.showChange(changeId));
}

/** One step of undo. */
export function decideChange(verdict: Verdict, changeId: string | null): void {
  doorway.ask((door) => door.decide(verdict, changeId));
}
