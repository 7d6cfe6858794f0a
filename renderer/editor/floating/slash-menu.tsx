// "/" on an empty line offers the blocks. A list of its own beside the caret: nothing is written into the text before a choice.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  $onUpdate,
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { Fragment, useEffect, useId, useRef, useState } from 'react';
import { runCommand } from '../../commands/commands.ts';
import { blockTexts } from '../../i18n/blocks.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Popover } from '../../ui/popover.tsx';
import { CHOOSE_FILES_COMMAND } from '../attachments/attach-by-command.tsx';
import { $isInfoBoxNode } from '../blocks/infobox/node.ts';
import { INSERT_BLOCK_COMMAND, TURN_INTO_COMMAND } from '../extensions/block-commands.ts';
import { $kindsAt, type TextKind } from '../extensions/block-kinds.ts';
import { useLatest } from '../use-latest.ts';
import { ASK_FOR_BLOCK_COMMAND } from './ask-for-block.tsx';
import { blockIcons } from './block-icons.ts';
import { FloatAnchorPoint, useFloatAnchor } from './float-anchor.tsx';
import styles from './floating.module.css';
import { selectionRect } from './selection-view.ts';
import {
  matchingChoices,
  readTableSize,
  type SlashChoice,
  type SlashKind,
  type TableSize,
} from './slash-choices.ts';
import { useChoiceHere } from './use-choice-here.ts';

export function SlashMenu() {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(blockTexts);
  const [anchor, placeAnchor] = useFloatAnchor();
  const [slash, close] = useSlash(placeAnchor);
  const [here, setHere] = useState(0);
  const id = useId();
  const { word, size } = readTableSize(slash?.query ?? '');
  const isAllowed = ({ kind }: SlashChoice): boolean =>
    slash?.kinds === undefined || slash.kinds.some((allowed) => allowed === kind);
  const choices = slash === undefined ? [] : matchingChoices(word, (kind) => texts[kind], isAllowed);
  const at = Math.min(here, choices.length - 1);

  const choose = (choice: SlashChoice | undefined): void => {
    close();
    setHere(0);
    if (choice !== undefined) insert(editor, choice.kind, size);
  };
  useMenuKeys(slash !== undefined && choices.length > 0, {
    move: (step) => setHere((at + step + choices.length) % choices.length),
    choose: () => choose(choices[at]),
    close,
  });
  const isOpen = slash !== undefined;
  useChoiceHere(isOpen ? `${id}-${at}` : undefined, () => editor.getRootElement());

  return (
    <>
      <FloatAnchorPoint ref={anchor} />
      <Popover open={isOpen} onClose={close} anchor={anchor} role="listbox" label={texts.insert} passive>
        <div className={styles['menu']} onMouseDown={(event) => event.preventDefault()}>
          {choices.length === 0 && <p className={styles['nothing']}>{texts.nothing}</p>}
          {choices.map((choice, index) => (
            <Fragment key={choice.kind}>
              {word === '' && choice.group !== choices[index - 1]?.group && (
                <div className={styles['group']} aria-hidden>
                  {texts[choice.group]}
                </div>
              )}
              <Choice
                id={`${id}-${index}`}
                choice={choice}
                size={size}
                isHere={index === at}
                onPoint={() => setHere(index)}
                onChoose={() => choose(choice)}
              />
            </Fragment>
          ))}
        </div>
      </Popover>
    </>
  );
}

type ChoiceProps = {
  readonly id: string;
  readonly choice: SlashChoice;
  /** As typed behind the name of the table. */
  readonly size: TableSize | undefined;
  readonly isHere: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
};

function Choice({ id, choice: { kind, sign }, size, isHere, onPoint, onChoose }: ChoiceProps) {
  const texts = useTexts(blockTexts);
  const format = useFormat();
  const Icon = blockIcons[kind];
  const hint =
    kind === 'table' && size !== undefined
      ? texts.tableColumnsRows(format.count(size.columns), format.count(size.rows))
      : sign;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isHere}
      className={styles['choice']}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      <Icon size={16} strokeWidth={1.5} aria-hidden />
      <span>{texts[kind]}</span>
      {hint !== undefined && <span className={styles['sign']}>{hint}</span>}
    </div>
  );
}

/** What was typed behind the slash; undefined while there is none, or after the menu was sent away. */
function useSlash(place: (rect: DOMRect) => void) {
  const [editor] = useLexicalComposerContext();
  const [slash, setSlash] = useState<Slash>();
  const sentAway = useRef(false);
  const latestPlace = useLatest(place);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const typed = editorState.read($slashAtCaret);
        if (typed === undefined) sentAway.current = false;
        const shown = sentAway.current ? undefined : typed;
        if (shown !== undefined) {
          const rect = selectionRect(editor);
          if (rect !== undefined) latestPlace.current(rect);
        }
        setSlash((before) => (sameSlash(before, shown) ? before : shown));
      }),
    [editor, latestPlace],
  );
  const close = (): void => {
    sentAway.current = true;
    setSlash(undefined);
  };
  return [slash, close] as const;
}

const LONGEST_QUERY = 24;

type Slash = {
  readonly query: string;
  /** What may stand here; undefined = everything. */
  readonly kinds?: readonly TextKind[];
};

function $slashAtCaret(): Slash | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const text = selection.anchor.getNode();
  const block = text.getParent();
  if (!$isTextNode(text) || !$isParagraphNode(block)) return undefined;
  const place = block.getParent();
  if (!$isRootNode(place) && !$isInfoBoxNode(place)) return undefined;
  const content = text.getTextContent();
  const isWhole = block.getChildrenSize() === 1 && selection.anchor.offset === content.length;
  if (!isWhole || !content.startsWith('/') || content.length > LONGEST_QUERY) return undefined;
  const query = content.slice(1);
  return $isRootNode(place) ? { query } : { query, kinds: $kindsAt(text) };
}

function sameSlash(one: Slash | undefined, other: Slash | undefined): boolean {
  return one?.query === other?.query && one?.kinds === other?.kinds;
}

function insert(editor: LexicalEditor, kind: SlashKind, size: TableSize | undefined): void {
  editor.update(() => {
    const selection = $getSelection();
    const block = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
    if (!$isParagraphNode(block)) return;
    block.clear().select();
    if (kind === 'snippet') $onUpdate(() => void runCommand('story.insertSnippet'));
    else if (kind === 'table' && size !== undefined)
      editor.dispatchCommand(INSERT_BLOCK_COMMAND, { table: size });
    else if (kind === 'table' || kind === 'embed') editor.dispatchCommand(ASK_FOR_BLOCK_COMMAND, kind);
    else if (kind === 'file') editor.dispatchCommand(CHOOSE_FILES_COMMAND, undefined);
    else if (kind === 'photo' || kind === 'gallery' || kind === 'infobox' || kind === 'divider')
      editor.dispatchCommand(INSERT_BLOCK_COMMAND, kind);
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
