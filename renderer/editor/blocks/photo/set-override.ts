import {
  $getNodeByKey,
  HISTORY_MERGE_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { changeBlock } from '../change-block.ts';
import { $isPhotoNode, isSamePeople, type PhotoField } from './node.ts';

type Override = {
  readonly key: NodeKey;
  readonly field: PhotoField;
  readonly text: string | null;
  /** The first key in a field begins a step of undo, the rest belong to it. */
  readonly newStep: boolean;
};

/** The photo has taken over the text: the block says what the photo says, unless it was typed on meanwhile. */
export function dropOverride(editor: LexicalEditor, { key, field, text }: Omit<Override, 'newStep'>): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if ($isPhotoNode(node) && node.getOverride(field) === text) node.setOverride(field, null);
    },
    { tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}

type OwnPeople = { readonly key: NodeKey; readonly people: readonly string[] | null };

/** Each change of who is named is a step of undo. */
export function setPeople(editor: LexicalEditor, { key, people }: OwnPeople): void {
  changeBlock(editor, $isPhotoNode, { key, newStep: true, change: (photo) => photo.setPeople(people) });
}

/** The same of its people. */
export function dropPeople(editor: LexicalEditor, { key, people }: OwnPeople): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if ($isPhotoNode(node) && isSamePeople(node.getPeople(), people)) node.setPeople(null);
    },
    { tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}

/** The focus is in a field of the block and stays there. */
export function setOverride(editor: LexicalEditor, { key, field, text, newStep }: Override): void {
  changeBlock(editor, $isPhotoNode, { key, newStep, change: (photo) => photo.setOverride(field, text) });
}
