// Text read from an RTF → blocks, old encodings put right on the way.
import { paragraph, table, tableCell } from '../../document/build.ts';
import { inlineOfPieces, type Piece } from '../../document/inline-pieces.ts';
import type { Block } from '../../model/blocks.ts';
import { convertRuns, type LegacyText } from '../legacy-runs.ts';
import { plain } from '../plain-spaces.ts';
import { readRtfText, type RtfLine, type RtfPart, type RtfRun } from './text.ts';

export function rtfBlocks(
  rtf: string,
  converts: boolean,
): { readonly blocks: Block[]; readonly legacy: LegacyText | undefined } {
  const parts = readRtfText(rtf);
  const runs = parts.flatMap(runsOf);
  const legacy = convertRuns(
    runs.map((run) => ({
      text: run.text,
      family: run.font,
      write: (text) => {
        run.text = text;
      },
    })),
    converts,
  );
  return { blocks: blocksOf(parts), legacy };
}

function runsOf(part: RtfPart): RtfRun[] {
  const lines = part.kind === 'row' ? part.cells : [part.line];
  return lines.flat().filter((run) => run !== 'break');
}

/** Rows that follow each other are one table. */
function blocksOf(parts: readonly RtfPart[]): Block[] {
  const blocks: Block[] = [];
  let rows: RtfLine[][] = [];
  const endTable = (): void => {
    const width = Math.max(0, ...rows.map((row) => row.length));
    if (width > 0) blocks.push(table(rows.map((row) => cellsOf(row, width))));
    rows = [];
  };
  for (const part of parts) {
    if (part.kind === 'row') {
      rows.push([...part.cells]);
      continue;
    }
    endTable();
    const children = inlineOfPieces(piecesOf(part.line));
    if (children.length > 0) blocks.push(paragraph(children));
  }
  endTable();
  return blocks;
}

function cellsOf(row: readonly RtfLine[], width: number) {
  return Array.from({ length: width }, (_, column) =>
    tableCell([paragraph(inlineOfPieces(piecesOf(row[column] ?? [])))]),
  );
}

function piecesOf(line: RtfLine): Piece[] {
  return line.map((run) =>
    run === 'break' ? run : { text: plain(run.text), format: run.format, url: null },
  );
}
