// "/" on an empty line offers the blocks. A list of its own beside the caret: nothing is written into the text before a choice.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { useEffect, useId, useRef, useState } from 'react';
import { blockTexts } from '../../i18n/blocks.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Popover } from '../../ui/popover.tsx';
import { INSERT_BLOCK_COMMAND, TURN_INTO_COMMAND } from '../extensions/block-commands.ts';
import { useLatest } from '../use-latest.ts';
import { blockIcons } from './block-icons.ts';
import { FloatAnchorPoint, useFloatAnchor } from './float-anchor.tsx';
import styles from './floating.module.css';
import { selectionRect } from './selection-view.ts';
import { matchingKinds, type SlashKind } from './slash-choices.ts';

export function SlashMenu() {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(blockTexts);
  const [anchor, placeAnchor] = useFloatAnchor();
  const [query, close] = useSlashQuery(placeAnchor);
  const [here, setHere] = useState(0);
  const id = useId();
  const choices = query === undefined ? [] : matchingKinds(query, (kind) => texts[kind]);
  const at = Math.min(here, choices.length - 1);

  const choose = (kind: SlashKind | undefined): void => {
    close();
    setHere(0);
    if (kind !== undefined) insert(editor, kind);
  };
  useMenuKeys(query !== undefined && choices.length > 0, {
    move: (step) => setHere((at + step + choices.length) % choices.length),
    choose: () => choose(choices[at]?.kind),
    close,
  });
  useActiveDescendant(query === undefined ? undefined : `${id}-${at}`);

  return (
    <>
      <FloatAnchorPoint ref={anchor} />
      <Popover
        open={query !== undefined}
        onClose={close}
        anchor={anchor}
        role="listbox"
        label={texts.insert}
        passive
      >
        <div className={styles['menu']} onMouseDown={(event) => event.preventDefault()}>
          {choices.length === 0 && <p className={styles['nothing']}>{texts.nothing}</p>}
          {choices.map(({ kind, sign }, index) => {
            const Icon = blockIcons[kind];
            return (
              <div
                key={kind}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                className={styles['choice']}
                onPointerMove={() => setHere(index)}
                onClick={() => choose(kind)}
              >
                <Icon size={16} strokeWidth={1.5} aria-hidden />
                <span>{texts[kind]}</span>
                {sign !== undefined && <span className={styles['sign']}>{sign}</span>}
              </div>
            );
          })}
        </div>
      </Popover>
    </>
  );
}

/** What was typed behind the slash; undefined while there is none, or after the menu was sent away. */
function useSlashQuery(place: (rect: DOMRect) => void) {
  const [editor] = useLexicalComposerContext();
  const [query, setQuery] = useState<string>();
  const sentAway = useRef(false);
  const latestPlace = useLatest(place);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const typed = editorState.read($slashQuery);
        if (typed === undefined) sentAway.current = false;
        const shown = sentAway.current ? undefined : typed;
        if (shown !== undefined) {
          const rect = selectionRect(editor);
          if (rect !== undefined) latestPlace.current(rect);
        }
        setQuery(shown);
      }),
    [editor, latestPlace],
  );
  const close = (): void => {
    sentAway.current = true;
    setQuery(undefined);
  };
  return [query, close] as const;
}

const LONGEST_QUERY = 24;

function $slashQuery(): string | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const text = selection.anchor.getNode();
  const block = text.getParent();
  if (!$isTextNode(text) || !$isParagraphNode(block) || !$isRootNode(block.getParent())) return undefined;
  const content = text.getTextContent();
  const isWhole = block.getChildrenSize() === 1 && selection.anchor.offset === content.length;
  return isWhole && content.startsWith('/') && content.length <= LONGEST_QUERY ? content.slice(1) : undefined;
}

function insert(editor: LexicalEditor, kind: SlashKind): void {
  editor.update(() => {
    const selection = $getSelection();
    const block = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
    if (!$isParagraphNode(block)) return;
    block.clear().select();
    if (kind === 'photo' || kind === 'gallery') editor.dispatchCommand(INSERT_BLOCK_COMMAND, kind);
    else if (kind !== 'paragraph') editor.dispatchCommand(TURN_INTO_COMMAND, { kind });
  });
}

type MenuKeys = {
  readonly move: (step: 1 | -1) => void;
  readonly choose: () => void;
  readonly close: () => void;
};

/** Takes these keys while the menu is open and no syllable is being composed. */
function useMenuKeys(isOpen: boolean, keys: MenuKeys): void {
  const [editor] = useLexicalComposerContext();
  const latest = useLatest(keys);
  useEffect(() => {
    if (!isOpen) return undefined;
    const take = (act: () => void) => (event: KeyboardEvent | null) => {
      if (event?.isComposing === true) return false;
      event?.preventDefault();
      act();
      return true;
    };
    const [down, up] = [take(() => latest.current.move(1)), take(() => latest.current.move(-1))];
    const choose = take(() => latest.current.choose());
    return mergeRegister(
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, down, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, up, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ENTER_COMMAND, choose, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_TAB_COMMAND, choose, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        take(() => latest.current.close()),
        COMMAND_PRIORITY_HIGH,
      ),
    );
  }, [editor, isOpen, latest]);
}

/** Screen readers follow the choice while the focus stays in the text. */
function useActiveDescendant(id: string | undefined): void {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const root = editor.getRootElement();
    if (root === null || id === undefined) return undefined;
    root.setAttribute('aria-activedescendant', id);
    return () => root.removeAttribute('aria-activedescendant');
  }, [editor, id]);
}
