// Marks and kinds for the selected text, beside it. Shows itself when the selection is made, not while it is being dragged.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getSelection,
  COMMAND_PRIORITY_LOW,
  FORMAT_TEXT_COMMAND,
  KEY_DOWN_COMMAND,
  type BaseSelection,
} from 'lexical';
import {
  Bold,
  Highlighter,
  Italic,
  Link,
  MessageSquarePlus,
  Quote,
  Strikethrough,
  Subscript,
  Superscript,
  Underline,
} from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { commandKeys, runCommand } from '../../commands/commands.ts';
import { blockTexts } from '../../i18n/blocks.ts';
import { useTexts } from '../../i18n/texts.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { Popover } from '../../ui/popover.tsx';
import { PULL_QUOTE_COMMAND, TURN_INTO_COMMAND } from '../extensions/block-commands.ts';
import { JUMP_TAG } from '../findings/show-finding.ts';
import { useLatest } from '../use-latest.ts';
import { blockIcons } from './block-icons.ts';
import { FloatAnchorPoint, useFloatAnchor } from './float-anchor.tsx';
import styles from './floating.module.css';
import { WRITE_LINK_COMMAND } from './link-popover.tsx';
import { moveInToolbar } from './move-in-toolbar.ts';
import { markFormats, sameView, selectionRect, selectionView, type SelectionView } from './selection-view.ts';

const markIcons = {
  bold: Bold,
  italic: Italic,
  underline: Underline,
  strikethrough: Strikethrough,
  superscript: Superscript,
  subscript: Subscript,
  highlight: Highlighter,
} as const;

export function SelectionToolbar() {
  const [editor] = useLexicalComposerContext();
  const [anchor, placeAnchor] = useFloatAnchor();
  const [view, close] = useSelectionView(placeAnchor);
  const texts = useTexts(blockTexts);
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  const KindIcon = blockIcons[view?.kind ?? 'paragraph'];
  return (
    <>
      <FloatAnchorPoint ref={anchor} />
      <Popover open={view !== undefined} onClose={close} anchor={anchor} placement="above-center" passive>
        <div
          role="toolbar"
          aria-label={texts.toolbar}
          data-selection-toolbar
          className={styles['toolbar']}
          onMouseDown={(event) => event.preventDefault()}
          onKeyDown={moveInToolbar}
        >
          <MenuButton
            label={texts[view?.kind ?? 'paragraph']}
            icon={<KindIcon {...icon} />}
            items={(view?.kinds ?? []).map((kind) => {
              const Icon = blockIcons[kind];
              return {
                id: kind,
                label: texts[kind],
                icon: <Icon {...icon} />,
                checked: kind === view?.kind,
                onSelect: () => editor.dispatchCommand(TURN_INTO_COMMAND, { kind }),
              };
            })}
          />
          <span className={styles['line']} />
          {markFormats.map((format) => {
            const Icon = markIcons[format];
            return (
              <IconButton
                key={format}
                label={texts[format]}
                icon={<Icon {...icon} />}
                pressed={view?.marks.includes(format) === true}
                {...commandKeys(`text.${format}`)}
                onClick={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)}
              />
            );
          })}
          <span className={styles['line']} />
          <IconButton
            label={texts.link}
            icon={<Link {...icon} />}
            pressed={view?.isLink === true}
            {...commandKeys('text.link')}
            onClick={() => {
              close();
              editor.dispatchCommand(WRITE_LINK_COMMAND, undefined);
            }}
          />
          <IconButton
            label={texts.makePullQuote}
            icon={<Quote {...icon} />}
            onClick={() => {
              close();
              editor.dispatchCommand(PULL_QUOTE_COMMAND, undefined);
            }}
          />
          <IconButton
            label={texts.comment}
            icon={<MessageSquarePlus {...icon} />}
            {...commandKeys('story.comment')}
            onClick={() => {
              close();
              runCommand('story.comment');
            }}
          />
        </div>
      </Popover>
    </>
  );
}

function useSelectionView(place: (rect: DOMRect) => void) {
  const [editor] = useLexicalComposerContext();
  const [view, setView] = useState<SelectionView>();
  const isPressed = useRef(false);
  const latestPlace = useLatest(place);

  useEffect(() => {
    // Words a jump has selected are about to be judged, not formatted: they have their finding beside them.
    let jumpedTo: BaseSelection | null = null;
    const show = (): void => {
      const isJump = jumpedTo !== null && jumpedTo.is(editor.getEditorState().read($getSelection));
      const next = isPressed.current || isJump || editor.isComposing() ? undefined : selectionView(editor);
      const rect = next === undefined ? undefined : selectionRect(editor);
      if (rect !== undefined) latestPlace.current(rect);
      setView((shown) => (sameView(shown, next) || rect === undefined ? next && shown : next));
    };
    const press = (event: PointerEvent): void => {
      if (editor.getRootElement()?.contains(event.target instanceof Node ? event.target : null) === true) {
        isPressed.current = true;
        jumpedTo = null;
      }
    };
    const release = (): void => {
      if (!isPressed.current) return;
      isPressed.current = false;
      show();
    };
    window.addEventListener('pointerdown', press);
    window.addEventListener('pointerup', release);
    const stopUpdates = editor.registerUpdateListener(({ editorState, tags }) => {
      if (tags.has(JUMP_TAG)) jumpedTo = editorState.read($getSelection)?.clone() ?? null;
      show();
    });
    const stopKeys = editor.registerCommand(KEY_DOWN_COMMAND, focusToolbar, COMMAND_PRIORITY_LOW);
    return () => {
      window.removeEventListener('pointerdown', press);
      window.removeEventListener('pointerup', release);
      stopUpdates();
      stopKeys();
    };
  }, [editor, latestPlace]);
  return [view, () => setView(undefined)] as const;
}

/** Alt+F10 leads into a toolbar, as in other editors. */
function focusToolbar(event: KeyboardEvent): boolean {
  if (event.key !== 'F10' || !event.altKey) return false;
  document.querySelector<HTMLElement>('[data-selection-toolbar] button')?.focus();
  event.preventDefault();
  return true;
}
