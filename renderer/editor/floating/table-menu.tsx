// The small menu at the corner of the cell with the caret, and the same as commands. It is moved by hand; React hears of the
// caret only when the menu opens.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_NORMAL, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';
import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { describeCommand, useCommand } from '../../commands/commands.ts';
import { blockTexts } from '../../i18n/blocks.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { tableActions, type TableAction } from '../blocks/table/change-table.ts';
import { $tableAtSelection, type TablePlace } from '../blocks/table/table-place.ts';
import { CHANGE_TABLE_COMMAND } from '../extensions/table-keys.ts';
import styles from './floating.module.css';
import { tableIcons } from './table-icons.ts';

export function TableMenu() {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(blockTexts);
  const language = useLanguage();
  const corner = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useCorner(corner, () => setIsOpen(true));
  const items = (): MenuItem[] =>
    editor.getEditorState().read(() => {
      const place = $tableAtSelection();
      return place === undefined
        ? []
        : tableActions.map((action) => item(editor, { action, place, language }));
    });
  return (
    <>
      {tableActions.map((action) => (
        <TableCommand key={action} action={action} />
      ))}
      <div ref={corner} className={styles['corner']}>
        <IconButton
          label={texts.tableMenu}
          keys="Alt+F10"
          icon={<ChevronDown size={16} strokeWidth={1.5} aria-hidden />}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setIsOpen(true)}
        />
        <Menu
          label={texts.tableMenu}
          open={isOpen}
          onClose={() => setIsOpen(false)}
          anchor={corner}
          placement="below-end"
          items={isOpen ? items() : []}
        />
      </div>
    </>
  );
}

type ItemParts = {
  readonly action: TableAction;
  readonly place: TablePlace;
  readonly language: 'vi' | 'en';
};

function item(editor: LexicalEditor, { action, place, language }: ItemParts): MenuItem {
  const { keys, ...command } = describeCommand(`table.${action}`);
  const Icon = tableIcons[action];
  const checked = { headerRow: place.hasHeaderRow, headerColumn: place.hasHeaderColumn };
  return {
    id: action,
    label: command[language],
    icon: <Icon size={16} strokeWidth={1.5} aria-hidden />,
    disabled: !place.can(action),
    ...(keys === undefined ? {} : { keys }),
    ...(action === 'headerRow' || action === 'headerColumn' ? { checked: checked[action] } : {}),
    ...(action === 'deleteTable' ? { danger: true } : {}),
    onSelect: () => editor.focus(() => void editor.dispatchCommand(CHANGE_TABLE_COMMAND, action)),
  };
}

function TableCommand({ action }: { readonly action: TableAction }) {
  const [editor] = useLexicalComposerContext();
  useCommand(`table.${action}`, () => {
    if (document.activeElement === editor.getRootElement())
      editor.dispatchCommand(CHANGE_TABLE_COMMAND, action);
  });
  return null;
}

/** Keeps the corner on the cell with the caret; Alt+F10 leads into the menu, as into a toolbar. */
function useCorner(corner: { readonly current: HTMLDivElement | null }, open: () => void): void {
  const [editor] = useLexicalComposerContext();
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    let frame = 0;
    const stand = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => standAt(corner.current, cellOfCaret(editor)));
    };
    stand();
    const stopUpdates = editor.registerUpdateListener(stand);
    const stopKeys = editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        // Over selected words their own toolbar takes the key.
        const isTaken = document.querySelector('[data-selection-toolbar]') !== null;
        if (event.key !== 'F10' || !event.altKey || isTaken) return false;
        event.preventDefault();
        latest.current();
        return true;
      },
      COMMAND_PRIORITY_NORMAL,
    );
    return () => {
      cancelAnimationFrame(frame);
      stopUpdates();
      stopKeys();
    };
  }, [editor, corner]);
}

function cellOfCaret(editor: LexicalEditor): HTMLElement | null {
  const key = editor.getEditorState().read(() => $tableAtSelection()?.cell.getKey());
  return key === undefined ? null : editor.getElementByKey(key);
}

function standAt(corner: HTMLElement | null, cell: HTMLElement | null): void {
  const base = corner?.offsetParent?.getBoundingClientRect();
  if (corner === null || cell === null || base === undefined) return;
  const box = cell.getBoundingClientRect();
  corner.style.left = `${box.right - base.left - corner.offsetWidth - 2}px`;
  corner.style.top = `${box.top - base.top + 2}px`;
}
