// "I. MỤC ĐÍCH", "1. Kết quả" and short lines that can be nothing but a subheading. When in doubt it is a paragraph.
import { heading as headingBlock } from '#shared/document/build.ts';
import { endsSentence, isProse } from '../source-lines.ts';
import type { SourceLine } from '../source-lines.ts';
import { isRomanHeading } from './part.ts';
import type { LineView, Part } from './part.ts';

const longestPlainHeading = 80;
const longestNumberedHeading = 120;

export function heading(view: LineView): Part | undefined {
  const line = view.lines[view.index];
  const next = view.lines[view.index + 1];
  if (line === undefined || next === undefined) return undefined;
  const tag = levelOf(view, line, next);
  return tag === undefined ? undefined : { kind: 'block', used: 1, block: headingBlock(tag, line.text) };
}

function levelOf(view: LineView, line: SourceLine, next: SourceLine): 'h2' | 'h3' | undefined {
  if (isRomanHeading(line.text)) return isRomanHeading(next.text) ? undefined : 'h2';
  if (endsSentence(line.text)) return undefined;
  if (/^\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{Lu}/u.test(line.text)) {
    if (!isProse(next.text) || line.text.length > longestNumberedHeading || !/^\d+[.)]/u.test(line.text))
      return undefined;
    return view.layout.hasRomanHeadings ? 'h3' : 'h2';
  }
  return isPlainHeading(view, line, next) ? 'h2' : undefined;
}

/** Between two paragraphs, or a picture and one, a line in the manner of a title: no comma or stop, 80 characters at most. */
function isPlainHeading(view: LineView, line: SourceLine, next: SourceLine): boolean {
  const before = view.lines[view.index - 1];
  const isBetween = before !== undefined && (isProse(before.text) || view.before?.type === 'photo');
  if (!isBetween || !isProse(next.text) || !endsSentence(next.text)) return false;
  if (view.layout.bodyIsIndented && line.indent >= 2) return false;
  return (
    line.text.length <= longestPlainHeading &&
    line.text.split(/\s+/u).length >= 2 &&
    /^\p{Lu}[^.,;:]*[\p{L}\d”’")%]$/u.test(line.text)
  );
}
