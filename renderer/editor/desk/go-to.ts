// Puts the selection on words the desk has marked and brings them into view.
import {
  $addUpdateTag,
  $createRangeSelection,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
  type PointType,
} from 'lexical';
import { JUMP_TAG } from '../findings/show-finding.ts';

/** `$find` gives the marked stretches in reading order; false when there is none. */
export function goTo(editor: LexicalEditor, $find: () => readonly ElementNode[]): boolean {
  let key: string | undefined;
  editor.update(
    () => {
      const nodes = $find();
      const [first, last] = [nodes[0], nodes.at(-1)];
      if (first === undefined || last === undefined) return;
      key = first.getKey();
      const selection = $createRangeSelection();
      $set(selection.anchor, first.selectStart().anchor);
      $set(selection.focus, last.selectEnd().focus);
      $setSelection(selection);
      $addUpdateTag(JUMP_TAG);
    },
    { discrete: true },
  );
  if (key === undefined) return false;
  editor.getElementByKey(key)?.scrollIntoView({ block: 'center', inline: 'nearest' });
  editor.getRootElement()?.focus({ preventScroll: true });
  return true;
}

function $set(point: PointType, { key, offset, type }: PointType): void {
  point.set(key, offset, type);
}
