// The keyboard's way into a block that is not drawn: its place takes the focus, has the view drawn and passes the focus on.
import type { LexicalEditor, NodeKey } from 'lexical';
import { stopsIn } from '../stops.ts';
import { nearBlocksOf } from './near-blocks.ts';

/** `door` stands in the light place of the block. */
export function letIn(editor: LexicalEditor, key: NodeKey, door: HTMLElement): void {
  door.tabIndex = 0;
  door.addEventListener('focus', ({ relatedTarget }) => {
    const block = editor.getElementByKey(key);
    const from = cameFrom(editor.getRootElement(), relatedTarget);
    const isBackwards =
      from !== null && (door.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    nearBlocksOf(editor).draw(key);
    stopsIn(block)
      .at(isBackwards ? -1 : 0)
      ?.focus();
  });
}

/** Out of the text the keyboard goes on from the caret, not from the text as a whole. */
function cameFrom(root: HTMLElement | null, related: EventTarget | null): Node | null {
  if (related === root) return window.getSelection()?.anchorNode ?? null;
  return related instanceof Node ? related : null;
}
