// Draws marks over any text of the sheet with the CSS Custom Highlight API. A field has no text the page could mark, so a copy
// of it lies behind, seen only where it is marked. No node of the text is split, no field is touched.
import type { LexicalEditor } from 'lexical';
import { rangeIn, rangeOf, type Hit } from './live-texts.ts';

export type TextMarks = {
  /** Replaces what is drawn. Names are those of ::highlight(). */
  readonly draw: (marks: Readonly<Record<string, readonly Hit[]>>) => void;
  /** Puts the copies where their fields are now. */
  readonly follow: () => void;
  readonly close: () => void;
};

export function createTextMarks(editor: LexicalEditor, sheet: HTMLElement): TextMarks {
  const layer = document.createElement('div');
  layer.ariaHidden = 'true';
  layer.style.cssText = 'position: absolute; inset: 0; z-index: -1; color: transparent; pointer-events: none';
  sheet.append(layer);
  const copies = new Map<HTMLTextAreaElement, HTMLElement>();
  let names: readonly string[] = [];

  const clear = (): void => {
    for (const name of names) CSS.highlights.delete(name);
    layer.replaceChildren();
    copies.clear();
  };
  const copyOf = (area: HTMLTextAreaElement): HTMLElement => {
    const known = copies.get(area);
    if (known !== undefined) return known;
    const copy = document.createElement('div');
    copy.textContent = area.value;
    copies.set(area, copy);
    layer.append(copy);
    place(copy, area, sheet);
    return copy;
  };
  const toRange = (hit: Hit): Range | undefined => {
    if (hit.in.kind !== 'area') return rangeOf(editor, hit);
    const text = copyOf(hit.in.area).firstChild;
    return text instanceof Text && hit.span.end <= text.length ? rangeIn(text, hit.span) : undefined;
  };
  const follow = (): void => {
    for (const [area, copy] of copies) place(copy, area, sheet);
  };
  const resized = new ResizeObserver(follow);
  resized.observe(sheet);

  return {
    draw: (marks) => {
      clear();
      names = Object.keys(marks);
      for (const [name, hits] of Object.entries(marks)) {
        const ranges = hits.flatMap((hit) => toRange(hit) ?? []);
        if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
      }
    },
    follow,
    close: () => {
      clear();
      resized.disconnect();
      layer.remove();
    },
  };
}

/** Geometry and type of the field; computed, so inline. */
function place(copy: HTMLElement, area: HTMLTextAreaElement, sheet: HTMLElement): void {
  const [box, origin] = [area.getBoundingClientRect(), sheet.getBoundingClientRect()];
  const { font, textAlign, overflowWrap } = getComputedStyle(area);
  Object.assign(copy.style, {
    position: 'absolute',
    insetBlockStart: `${box.top - origin.top}px`,
    insetInlineStart: `${box.left - origin.left - sheet.clientLeft}px`,
    inlineSize: `${box.width}px`,
    font,
    textAlign,
    overflowWrap,
    whiteSpace: 'pre-wrap',
  });
}
