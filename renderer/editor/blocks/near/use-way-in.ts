// The keyboard's way into a block that is not drawn: its place takes the focus, has the view drawn and passes the focus on.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { NodeKey } from 'lexical';
import type { FocusEvent } from 'react';
import { stopsIn } from '../stops.ts';
import { nearBlocksOf } from './near-blocks.ts';

type WayIn = { readonly tabIndex: 0; readonly onFocus: (event: FocusEvent<HTMLElement>) => void };

export function useWayIn(nodeKey: NodeKey): WayIn {
  const [editor] = useLexicalComposerContext();
  return {
    tabIndex: 0,
    onFocus: ({ currentTarget, relatedTarget }) => {
      const block = editor.getElementByKey(nodeKey);
      const from = cameFrom(editor.getRootElement(), relatedTarget);
      const isBackwards =
        from !== null &&
        (currentTarget.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      nearBlocksOf(editor).draw(nodeKey);
      stopsIn(block)
        .at(isBackwards ? -1 : 0)
        ?.focus();
    },
  };
}

/** Out of the text the keyboard goes on from the caret, not from the text as a whole. */
function cameFrom(root: HTMLElement | null, related: EventTarget | null): Node | null {
  if (related === root) return window.getSelection()?.anchorNode ?? null;
  return related instanceof Node ? related : null;
}
