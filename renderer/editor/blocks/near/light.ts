// Elements for the light places of blocks that are not drawn: plain ones, because React pays for each place of its own in a text
// with a hundred and fifty listeners.
import type { LexicalEditor, NodeKey } from 'lexical';
import { selectBlock } from '../select-block.ts';
import { letIn } from './way-in.ts';

type Look = {
  readonly className?: string | undefined;
  /** Words are shown from an attribute (`content: attr(data-text)`): hundreds of such places must be few nodes. */
  readonly words?: string;
};

export function light(tag: string, { className, words }: Look, ...children: readonly Node[]): HTMLElement {
  const element = document.createElement(tag);
  if (className !== undefined) element.className = className;
  if (words !== undefined) element.dataset['text'] = words;
  element.append(...children);
  return element;
}

/** What every light place can do: a press selects its block, the keyboard goes in by `door`. */
export function asPlace(
  place: HTMLElement,
  of: { readonly editor: LexicalEditor; readonly key: NodeKey; readonly door: HTMLElement },
): HTMLElement {
  place.dataset['undrawn'] = 'true';
  place.addEventListener('click', () => selectBlock(of.editor, of.key));
  letIn(of.editor, of.key, of.door);
  return place;
}
