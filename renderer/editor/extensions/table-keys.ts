// Tables by command and by key: Tab behind the last cell makes a row, Alt+Shift and arrows move rows and columns. Everything
// else with keys in tables is Lexical's.
import {
  $addUpdateTag,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  createCommand,
  defineExtension,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type LexicalCommand,
} from 'lexical';
import { $changeTable, type TableAction } from '../blocks/table/change-table.ts';
import { $tableAtSelection } from '../blocks/table/table-place.ts';

export const CHANGE_TABLE_COMMAND: LexicalCommand<TableAction> = createCommand('CHANGE_TABLE');

export const TableKeysExtension = defineExtension({
  name: 'toa-soan/table-keys',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(CHANGE_TABLE_COMMAND, $asOneStep, COMMAND_PRIORITY_EDITOR),
      editor.registerCommand(KEY_TAB_COMMAND, $addRow, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_DOWN_COMMAND, $moveByKey, COMMAND_PRIORITY_HIGH),
    ),
});

function $asOneStep(action: TableAction): boolean {
  $addUpdateTag(HISTORY_PUSH_TAG);
  return $changeTable(action);
}

function $addRow(event: KeyboardEvent): boolean {
  if (event.shiftKey || event.isComposing) return false;
  const place = $tableAtSelection();
  if (place === undefined || place.cell.getNextSibling() !== null) return false;
  if (place.row + place.cell.getRowSpan() < place.rows) return false;
  event.preventDefault();
  return $asOneStep('rowAfter');
}

const moves: Readonly<Record<string, TableAction>> = {
  ArrowUp: 'rowUp',
  ArrowDown: 'rowDown',
  ArrowLeft: 'columnLeft',
  ArrowRight: 'columnRight',
};

/** At the edge the key is left to others: the table moves as a whole. */
function $moveByKey(event: KeyboardEvent): boolean {
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return false;
  const action = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
  if (action === undefined || !$asOneStep(action)) return false;
  event.preventDefault();
  return true;
}
