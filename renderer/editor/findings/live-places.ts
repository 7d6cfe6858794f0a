// Where findings of the saved text are in the text of now.
import { $getRoot, type LexicalEditor, type LexicalNode } from 'lexical';
import { blockText } from '#shared/document/to-text.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import type { Finding, FindingPlace } from '#shared/model/finding.ts';
import { $blockText, pointsOf, type BlockText, type PointInText } from './block-segments.ts';
import { followBlocks, followSpan, type Span } from './follow-edits.ts';

export type LivePlace = {
  readonly block: LexicalNode;
  readonly text: BlockText;
  /** Undefined for a finding about the block as a whole. */
  readonly span: Span | undefined;
  readonly points: { readonly from: PointInText; readonly to: PointInText } | undefined;
};

export type LivePlaces = { readonly of: (place: FindingPlace) => LivePlace | undefined };

/** Reads every block once; ask it for as many places as are wanted. Within a read or an update of the editor. */
export function $livePlaces(saved: StoryDocument): LivePlaces {
  const savedTexts = saved.root.children.map(blockText);
  const blocks = $getRoot().getChildren();
  const live = blocks.map($blockText);
  const moved = followBlocks(
    savedTexts,
    live.map(({ text }) => text.normalize('NFC')),
  );
  return {
    of: (place) => {
      const index = place.kind === 'block' ? moved[place.index] : undefined;
      const [block, text] = index === undefined ? [] : [blocks[index], live[index]];
      if (place.kind !== 'block' || block === undefined || text === undefined) return undefined;
      if (place.start === undefined || place.end === undefined) {
        return { block, text, span: undefined, points: undefined };
      }
      const span = followSpan(savedTexts[place.index] ?? '', text.text, {
        start: place.start,
        end: place.end,
      });
      return span && { block, text, span, points: pointsOf(text, span) };
    },
  };
}

/** A finding in the text and the stretch of the page that shows it. */
export type MarkedRange = { readonly finding: Finding; readonly range: Range };

export function markedRanges(
  editor: LexicalEditor,
  saved: StoryDocument,
  findings: readonly Finding[],
): MarkedRange[] {
  return editor.getEditorState().read(() => {
    const places = $livePlaces(saved);
    return findings.flatMap((finding) => {
      const points = places.of(finding.place)?.points;
      const range = points && toRange(editor, points);
      return range === undefined ? [] : [{ finding, range }];
    });
  });
}

export function toRange(
  editor: LexicalEditor,
  { from, to }: { readonly from: PointInText; readonly to: PointInText },
): Range | undefined {
  const [start, end] = [textOf(editor, from.key), textOf(editor, to.key)];
  if (start === undefined || end === undefined) return undefined;
  if (from.offset > start.length || to.offset > end.length) return undefined;
  const range = document.createRange();
  range.setStart(start, from.offset);
  range.setEnd(end, to.offset);
  return range;
}

/** A text node of the page; Lexical wraps marked runs in elements. */
function textOf(editor: LexicalEditor, key: string): Text | undefined {
  const element = editor.getElementByKey(key);
  if (element === null) return undefined;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const text = walker.nextNode();
  return text instanceof Text ? text : undefined;
}
