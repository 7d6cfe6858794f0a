// Which photo of which gallery is being dragged goes along with the drag, to the gallery it is let go over.
import type { LexicalEditor } from 'lexical';
import { z } from 'zod';
import type { ItemPlace } from './move-item.ts';

const itemType = 'application/x-toa-soan-gallery-item';

/** Keys mean something only in the text they come from: another window has the same ones for other blocks. */
const DraggedItem = z.object({ editor: z.string(), gallery: z.string(), at: z.int() });

export function dragItem(data: DataTransfer, editor: LexicalEditor, item: ItemPlace): void {
  data.setData(itemType, JSON.stringify({ editor: editor.getKey(), ...item }));
  data.effectAllowed = 'move';
}

export function isDraggedItem(data: DataTransfer): boolean {
  return data.types.includes(itemType);
}

/** Undefined when it is of another window's text. */
export function draggedItem(data: DataTransfer, editor: LexicalEditor): ItemPlace | undefined {
  const { editor: from, ...item } = DraggedItem.parse(JSON.parse(data.getData(itemType)));
  return from === editor.getKey() ? item : undefined;
}
