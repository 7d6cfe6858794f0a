// What a jump from the list of findings shows at its goal: the finding itself, in place of the toolbar for selected words.
import { createCommand, type LexicalCommand } from 'lexical';
import type { FindingPlace } from '#shared/model/finding.ts';

type ShownFinding = {
  readonly place: FindingPlace;
  readonly rule: string;
  /** Of the words, in the window. */
  readonly box: DOMRect;
};

/** Opens the card of the finding that is marked at a place; closes the open one when there is none. */
export const SHOW_FINDING_COMMAND: LexicalCommand<ShownFinding> = createCommand('SHOW_FINDING_COMMAND');

/** Tag of an update that selects the words of a finding. */
export const JUMP_TAG = 'jump-to-finding';
