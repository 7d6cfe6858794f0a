// A line that is nothing but an address (typed, or pasted from a browser) may become a card or a link. An offer under the line:
// the text is not touched before it is taken up.
import { $createLinkNode } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $addUpdateTag,
  $createTextNode,
  $getSelection,
  $isParagraphNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { Link, PanelTop } from 'lucide-react';
import { useEffect, useState } from 'react';
import { commandKeys } from '../../commands/commands.ts';
import { blockTexts } from '../../i18n/blocks.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { $addressLineAtCaret, MAKE_CARD_COMMAND } from '../extensions/cards.ts';
import { useLatest } from '../use-latest.ts';
import { FloatAnchorPoint, useFloatAnchor, type PlaceAnchor } from './float-anchor.tsx';
import styles from './floating.module.css';
import { selectionRect } from './selection-view.ts';

export function AddressOffer() {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(blockTexts);
  const [anchor, placeAnchor] = useFloatAnchor();
  const [address, sendAway] = useAddressLine(placeAnchor);
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  return (
    <>
      <FloatAnchorPoint ref={anchor} />
      <Popover open={address !== undefined} onClose={sendAway} anchor={anchor} passive>
        <div className={styles['toolbar']} onMouseDown={(event) => event.preventDefault()}>
          <Button
            kind="quiet"
            icon={<PanelTop {...icon} />}
            {...commandKeys('insert.embed')}
            onClick={() => editor.dispatchCommand(MAKE_CARD_COMMAND, undefined)}
          >
            {texts.linkToCard}
          </Button>
          <Button
            kind="quiet"
            icon={<Link {...icon} />}
            onClick={() => address !== undefined && linkLine(editor, address)}
          >
            {texts.linkApply}
          </Button>
        </div>
      </Popover>
    </>
  );
}

/** Undefined where there is none, and after the offer was sent away until the caret has been elsewhere. */
function useAddressLine(placeAnchor: PlaceAnchor) {
  const [editor] = useLexicalComposerContext();
  const [address, setAddress] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const place = useLatest(placeAnchor);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editor.isComposing() ? undefined : editorState.read($addressLineAtCaret);
        const rect = next === undefined ? undefined : selectionRect(editor);
        if (rect !== undefined) place.current(rect);
        if (next === undefined) setRefused(undefined);
        setAddress(next);
      }),
    [editor, place],
  );
  return [address === refused ? undefined : address, () => setRefused(address)] as const;
}

function linkLine(editor: LexicalEditor, url: string): void {
  editor.update(() => {
    const line = $getSelection()?.getNodes()[0]?.getTopLevelElement();
    if (!$isParagraphNode(line)) return;
    $addUpdateTag(HISTORY_PUSH_TAG);
    const words = $createTextNode(line.getTextContent().trim());
    line.clear().append($createLinkNode(url).append(words)).selectEnd();
  });
}
