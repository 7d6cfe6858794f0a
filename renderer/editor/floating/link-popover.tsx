// A link under the caret says where it leads; its address is written, changed and taken off in place.
import { $isLinkNode, $toggleLink, type LinkNode } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $unwrapNode } from '@lexical/utils';
import {
  $addUpdateTag,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
} from 'lexical';
import { ExternalLink, PanelTop, Pencil, Unlink } from 'lucide-react';
import { useEffect, useState } from 'react';
import { parseLink } from '#shared/document/link-address.ts';
import { askShell } from '../../api/client.ts';
import { blockTexts } from '../../i18n/blocks.ts';
import { useTexts } from '../../i18n/texts.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { readCardAddress } from '../blocks/embed/card-address.ts';
import { MAKE_CARD_COMMAND } from '../extensions/cards.ts';
import { useLatest } from '../use-latest.ts';
import { AddressForm } from './address-form.tsx';
import { FloatAnchorPoint, useFloatAnchor, type PlaceAnchor } from './float-anchor.tsx';
import styles from './floating.module.css';
import { selectionRect } from './selection-view.ts';

/** Opens the form for the selected text, or for the link the caret is in. */
export const WRITE_LINK_COMMAND: LexicalCommand<void> = createCommand('WRITE_LINK');

type Shown =
  | { readonly what: 'nothing' }
  | { readonly what: 'link'; readonly url: string }
  | { readonly what: 'form'; readonly url: string };

export function LinkPopover() {
  const [editor] = useLexicalComposerContext();
  const [anchor, placeAnchor] = useFloatAnchor();
  const [shown, setShown] = useLinkUnderCaret(placeAnchor);
  const place = useLatest(placeAnchor);
  useEffect(() => {
    const write = (): boolean => {
      const rect = selectionRect(editor);
      if (rect === undefined) return false;
      place.current(rect);
      setShown({ what: 'form', url: $linkAtSelection()?.getURL() ?? '' });
      return true;
    };
    return editor.registerCommand(
      WRITE_LINK_COMMAND,
      () => $canBeLinked() && write(),
      COMMAND_PRIORITY_EDITOR,
    );
  }, [editor, place, setShown]);

  const setLink = (url: string | null): void => {
    editor.update(() => {
      $addUpdateTag(HISTORY_PUSH_TAG);
      $setLink(url);
    });
    setShown({ what: 'nothing' });
    editor.focus();
  };

  return (
    <>
      <FloatAnchorPoint ref={anchor} />
      <Popover
        open={shown.what === 'link'}
        onClose={() => setShown({ what: 'nothing' })}
        anchor={anchor}
        passive
      >
        {shown.what === 'link' && (
          <LinkBar
            url={shown.url}
            onEdit={() => setShown({ what: 'form', url: shown.url })}
            onRemove={() => setLink(null)}
            onCard={() => {
              setShown({ what: 'nothing' });
              editor.dispatchCommand(MAKE_CARD_COMMAND, undefined);
            }}
          />
        )}
      </Popover>
      <Popover open={shown.what === 'form'} onClose={() => setShown({ what: 'nothing' })} anchor={anchor}>
        {shown.what === 'form' && <LinkForm url={shown.url} onSet={setLink} />}
      </Popover>
    </>
  );
}

/** Follows the caret; looks at one node per key. */
function useLinkUnderCaret(placeAnchor: PlaceAnchor) {
  const [editor] = useLexicalComposerContext();
  const [shown, setShown] = useState<Shown>({ what: 'nothing' });
  const place = useLatest(placeAnchor);
  useEffect(() => {
    let under: string | undefined;
    return editor.registerUpdateListener(({ editorState }) => {
      const link = editorState.read(() => $linkAtCaret());
      if (link?.getKey() === under) return;
      under = link?.getKey();
      const element = under === undefined ? null : editor.getElementByKey(under);
      if (element === null || link === undefined) setShown({ what: 'nothing' });
      else {
        const [first] = element.getClientRects();
        if (first !== undefined) place.current(first);
        setShown({ what: 'link', url: editorState.read(() => link.getURL()) });
      }
    });
  }, [editor, place]);
  return [shown, setShown] as const;
}

function $linkAtSelection(): LinkNode | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  return $findMatchingParent(selection.anchor.getNode(), $isLinkNode) ?? undefined;
}

function $linkAtCaret(): LinkNode | undefined {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed() ? $linkAtSelection() : undefined;
}

function $canBeLinked(): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && (!selection.isCollapsed() || $linkAtSelection() !== undefined);
}

/** A caret in a link stands for the whole of it, and stays where it is: what is typed next must not replace words. */
function $setLink(url: string | null): void {
  const link = $linkAtCaret();
  if (link === undefined) $toggleLink(url);
  else if (url === null) $unwrapNode(link);
  else link.setURL(url);
}

type LinkBarProps = {
  readonly url: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onCard: () => void;
};

function LinkBar({ url, onEdit, onRemove, onCard }: LinkBarProps) {
  const texts = useTexts(blockTexts);
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  const address = parseLink(url);
  return (
    <div className={styles['link']} onMouseDown={(event) => event.preventDefault()}>
      <span className={styles['address']} title={url}>
        {url}
      </span>
      <IconButton label={texts.linkEdit} icon={<Pencil {...icon} />} onClick={onEdit} />
      {address?.kind === 'absolute' && (
        <IconButton
          label={texts.linkOpen}
          icon={<ExternalLink {...icon} />}
          onClick={() => void askShell('shell.openExternal', { url: address.href })}
        />
      )}
      {readCardAddress(url) !== undefined && (
        <IconButton label={texts.linkToCard} icon={<PanelTop {...icon} />} onClick={onCard} />
      )}
      <IconButton label={texts.linkRemove} icon={<Unlink {...icon} />} onClick={onRemove} />
    </div>
  );
}

function LinkForm({ url, onSet }: { readonly url: string; readonly onSet: (url: string | null) => void }) {
  const texts = useTexts(blockTexts);
  return (
    <AddressForm
      field={{ label: texts.linkAddress, hideLabel: true, placeholder: texts.linkHint, value: url }}
      wrong={texts.linkWrong}
      action={texts.linkApply}
      read={readAddress}
      onRead={onSet}
    />
  );
}

/** What a person types for an address; "cong.gov.vn/tin" means the web. Null takes the link off. */
function readAddress(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const withScheme = /^[\w-]+(\.[\w-]+)+(\/|$)/u.test(text) ? `https://${text}` : text;
  const address = parseLink(withScheme);
  if (address === undefined) return undefined;
  return address.kind === 'absolute' ? address.href : withScheme;
}
