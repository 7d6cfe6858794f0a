// Photos on their way between rooms: the ids of the selection under the type the text takes.
import type { DragEvent } from 'react';
import { draggedPhotosType } from '../../../editor/floating/drop-target.tsx';

export function startPhotoDrag(event: DragEvent, ids: readonly string[]): void {
  event.dataTransfer.setData(draggedPhotosType, JSON.stringify(ids));
  event.dataTransfer.effectAllowed = 'copy';
}
