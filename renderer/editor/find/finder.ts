// Find and replace over one sheet, without a look of its own: what is found, which hit is meant, what happens to it. The text is
// read again when it has rested, never while a syllable is being composed.
import type { LexicalEditor } from 'lexical';
import { nearBlocksOf } from '../blocks/near/near-blocks.ts';
import { wordFinder } from '#shared/vietnamese/find-words.ts';
import type { SearchRule } from '#shared/vietnamese/search-expression.ts';
import { caretPlace, firstFrom, selectHit, showHit, type PagePlace } from './go-to-hit.ts';
import { suggestsAs } from '../desk/suggesting.ts';
import { $isStruck, drawHit, isTyped, readTexts, type Hit } from './live-texts.ts';
import { replaceHits } from './replace-hits.ts';
import { createTextMarks } from './text-marks.ts';

/** Longer than a pause inside a syllable typed with marks. */
const IDLE_MS = 450;

/** `current` counts from 0; -1 when nothing is found. */
export type Found = { readonly count: number; readonly current: number };

export type Finder = {
  readonly search: (rule: SearchRule) => void;
  readonly step: (by: 1 | -1) => void;
  readonly replaceOne: (words: string) => void;
  /** How many were replaced. */
  readonly replaceAll: (words: string) => number;
  /** Selects the hit that is meant, with the keyboard on it; back to where the caret was when nothing is found. */
  readonly leave: () => void;
  readonly close: () => void;
};

type FinderOptions = {
  readonly editor: LexicalEditor;
  readonly sheet: HTMLElement;
  readonly onFound: (found: Found) => void;
};

export function openFinder({ editor, sheet, onFound }: FinderOptions): Finder {
  const marks = createTextMarks(editor, sheet);
  const startedAt = caretPlace();
  let find = wordFinder({ find: '', matchCase: false, matchMarks: false, wholeWord: false });
  let hits: readonly Hit[] = [];
  let current = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isSuggesting = (): boolean => suggestsAs(editor) !== undefined;

  const draw = (): void => {
    const meant = hits[current];
    marks.draw({
      'find-hit': hits.filter((hit) => hit !== meant),
      'find-current': meant === undefined ? [] : [meant],
    });
    onFound({ count: hits.length, current });
  };
  const read = (): void => {
    clearTimeout(timer);
    const found = readTexts(editor, sheet).flatMap((text) =>
      find(text.text)
        .map((span): Hit => ({ in: text, span }))
        .filter(isTyped),
    );
    // Whoever suggests is done with words that are to go: they were replaced, though readers still see them.
    hits = isSuggesting()
      ? editor.getEditorState().read(() => found.filter((hit) => !$isStruck(hit)))
      : found;
  };
  const choose = (index: number): void => {
    current = hits.length === 0 ? -1 : (index + hits.length) % hits.length;
    const meant = hits[current];
    if (meant !== undefined && drawHit(editor, meant)) read();
    show();
    // Asked for while React was at work, the view comes with the end of it.
    if (hits[current]?.in.kind === 'undrawn') {
      queueMicrotask(() => {
        read();
        show();
      });
    }
  };
  const show = (): void => {
    draw();
    const meant = hits[current];
    if (meant !== undefined) showHit(editor, meant);
  };
  const readAgain = (): void => {
    if (editor.isComposing()) {
      readWhenIdle();
      return;
    }
    read();
    current = Math.min(current, hits.length - 1);
    if (current < 0 && hits.length > 0) current = 0;
    draw();
  };
  const readWhenIdle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(readAgain, IDLE_MS);
  };
  const stopUpdates = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size + dirtyLeaves.size > 0) readWhenIdle();
  });
  // A view that comes brings fields to be marked.
  const stopViews = nearBlocksOf(editor).onChange(readWhenIdle);
  sheet.addEventListener('input', readWhenIdle);

  return {
    search: (rule) => {
      find = wordFinder(rule);
      read();
      choose(firstFrom(editor, hits, startedAt));
    },
    step: (by) => {
      read();
      choose(current + by);
    },
    replaceOne: (words) => {
      read();
      const meant = hits[current];
      if (meant === undefined) return;
      replaceHits(editor, [meant], words);
      read();
      // A proposal stands beside the words it is for: the text that is searched has stayed as it was.
      const isProposed = meant.in.kind === 'block' && isSuggesting();
      const length = isProposed ? 0 : words.normalize('NFC').length;
      choose(nextAfter(hits, meant, { index: current, length }));
    },
    replaceAll: (words) => {
      read();
      const count = hits.length;
      if (count > 0) replaceHits(editor, hits, words);
      read();
      choose(0);
      return count;
    },
    leave: () => {
      read();
      const found = hits[current];
      if (found !== undefined && drawHit(editor, found)) read();
      const meant = hits[current];
      if (meant !== undefined) selectHit(editor, meant);
      else backTo(editor, startedAt);
    },
    close: () => {
      clearTimeout(timer);
      stopUpdates();
      stopViews();
      sheet.removeEventListener('input', readWhenIdle);
      marks.close();
    },
  };
}

type Replaced = { readonly index: number; readonly length: number };

/** The hit behind the words just written, which may themselves hold what is looked for. */
function nextAfter(hits: readonly Hit[], { in: text, span }: Hit, { index, length }: Replaced): number {
  const end = span.start + length;
  const isInWords = (hit: Hit | undefined): boolean =>
    hit !== undefined && isSameText(hit, text) && hit.span.start >= span.start && hit.span.end <= end;
  let next = index;
  while (isInWords(hits[next])) next += 1;
  return next;
}

function isSameText(hit: Hit, text: Hit['in']): boolean {
  if (hit.in.kind === 'area') return text.kind === 'area' && hit.in.area === text.area;
  if (text.kind === 'area' || hit.in.key !== text.key || hit.in.kind !== text.kind) return false;
  return hit.in.kind === 'block' || (text.kind !== 'block' && hit.in.field === text.field);
}

function backTo(editor: LexicalEditor, place: PagePlace | undefined): void {
  if (place?.node instanceof HTMLTextAreaElement) place.node.focus();
  else editor.getRootElement()?.focus({ preventScroll: true });
}
