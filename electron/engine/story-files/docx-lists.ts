// Lists as Word numbers them. Each numbered list has a definition of its own: lists of one definition count on from each other
// in Word, and begin where it says (ECMA-376, part 1, 17.9).
import { LevelFormat, Paragraph, type NumberingDefinition } from 'docx';
import { isBlank } from '#shared/document/desk-marks.ts';
import type { List } from '#shared/model/blocks.ts';
import { docxRuns } from './docx-runs.ts';

/** `nextList`: another number for each numbered list of the file. */
export type ListContext = { readonly nextList: () => number };

export function listParagraphs(list: List, context: ListContext, depth = 0): Paragraph[] {
  const level = Math.min(depth, DEEPEST);
  const reference = list.listType === 'bullet' ? bullets : numbersOf(list, context.nextList());
  return list.children.flatMap((item) => {
    const runs = item.children.filter((child) => child.type !== 'list');
    const nested = item.children.filter((child) => child.type === 'list');
    const own = isBlank(runs)
      ? []
      : [new Paragraph({ children: docxRuns(runs), numbering: { reference, level } })];
    return [...own, ...nested.flatMap((child) => listParagraphs(child, context, depth + 1))];
  });
}

/** Word has nine levels, counted from 0. */
const DEEPEST = 8;
/** The highest number Word lets a list begin at; the lowest is 0. */
const HIGHEST_START = 32_767;

/** Twentieths of a point. */
const STEP = 360;
const levels = Array.from({ length: DEEPEST + 1 }, (_, level) => level);
const place = (level: number) => ({ paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } } });

const bullets: NumberingDefinition = {
  reference: 'bullets',
  levels: levels.map((level) => ({ level, format: LevelFormat.BULLET, text: '•', style: place(level) })),
};

function numbersOf({ start }: List, number: number): NumberingDefinition {
  return {
    reference: `numbers-${number}`,
    levels: levels.map((level) => ({
      ...{ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, style: place(level) },
      start: Math.min(Math.max(start, 0), HIGHEST_START),
    })),
  };
}
