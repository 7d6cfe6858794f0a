// Draws findings over the text with the CSS Custom Highlight API: no node is split, nothing is drawn while keys are pressed.
import type { LexicalEditor } from 'lexical';
import type { StoryDocument } from '#shared/model/blocks.ts';
import { FindingLevel, type Finding, type FindingPlace } from '#shared/model/finding.ts';
import { markedRanges, type MarkedRange } from './live-places.ts';

/** Longer than a pause inside a syllable typed with marks. */
const IDLE_MS = 450;

export type FindingMarks = {
  /** `saved` is the text the findings speak of. */
  readonly show: (saved: StoryDocument, findings: readonly Finding[]) => void;
  /** The mark at a place of the page. */
  readonly at: (node: Node, offset: number) => MarkedRange | undefined;
  /** The finding that is shown for a place of the saved text. */
  readonly find: (place: FindingPlace, rule: string) => Finding | undefined;
  readonly close: () => void;
};

export function createFindingMarks(editor: LexicalEditor): FindingMarks {
  let shown: { readonly saved: StoryDocument; readonly findings: readonly Finding[] } | undefined;
  let ranges: readonly MarkedRange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (): void => {
    ranges = shown === undefined ? [] : markedRanges(editor, shown.saved, shown.findings);
    for (const level of FindingLevel.options) {
      const own = ranges.filter(({ finding }) => finding.level === level).map(({ range }) => range);
      if (own.length === 0) CSS.highlights.delete(`finding-${level}`);
      else CSS.highlights.set(`finding-${level}`, new Highlight(...own));
    }
  };
  const drawWhenIdle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => requestIdleCallback(draw, { timeout: IDLE_MS }), IDLE_MS);
  };
  const stopUpdates = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (ranges.length > 0 && dirtyElements.size + dirtyLeaves.size > 0) drawWhenIdle();
  });

  return {
    show: (saved, findings) => {
      shown = { saved, findings: findings.filter(hasSpan) };
      drawWhenIdle();
    },
    at: (node, offset) => ranges.find(({ range }) => holds(range, node, offset)),
    find: (place, rule) =>
      shown?.findings.find((finding) => finding.rule === rule && isSamePlace(finding.place, place)),
    close: () => {
      clearTimeout(timer);
      stopUpdates();
      for (const level of FindingLevel.options) CSS.highlights.delete(`finding-${level}`);
    },
  };
}

function hasSpan({ place }: Finding): boolean {
  return place.kind === 'block' && place.start !== undefined && place.end !== undefined;
}

function isSamePlace(one: FindingPlace, other: FindingPlace): boolean {
  if (one.kind !== 'block' || other.kind !== 'block') return false;
  return one.index === other.index && one.start === other.start && one.end === other.end;
}

function holds(range: Range, node: Node, offset: number): boolean {
  return !range.collapsed && node.isConnected && range.isPointInRange(node, offset);
}
