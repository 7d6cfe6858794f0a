// What is on the clipboard, in the flavours other programs give it → the blocks of a story, the pictures it carries, and what has to be
// said about it. HTML goes before RTF, RTF before plain text; a picture alone is the caller's. Pure.
import { AppError } from '../api/errors.ts';
import { STORY_BLOCK } from '../html/cards.ts';
import { attribute, findWithin } from '../html/element.ts';
import { importNodes } from '../html/import-html.ts';
import { parseHtml, type ParentNode } from '../html/parse-html.ts';
import type { Block } from '../model/blocks.ts';
import { rescueLegacy } from '../vietnamese/legacy/convert.ts';
import {
  carriedName,
  dropIcons,
  matchPictures,
  pictureInAddress,
  type CarriedPicture,
} from './carried-pictures.ts';
import { opening, readLegacyRuns, type LegacyText } from './legacy-runs.ts';
import { pastedBlocks } from './pasted-blocks.ts';
import { joinCaptions } from './picture-captions.ts';
import { plainBlocks } from './plain-blocks.ts';
import { plainLinks } from './plain-links.ts';
import { plainSpaces } from './plain-spaces.ts';
import { dropWordNotes } from './programs/word-notes.ts';
import { readWordLists } from './programs/word-lists.ts';
import { readHeadingRoles, readOnlineLists } from './programs/word-online.ts';
import { rtfHtml } from './rtf/html.ts';
import { readRtfPictures, type RtfPicture } from './rtf/pictures.ts';
import { isRtf } from './rtf/tokens.ts';

export type Clipboard = {
  readonly html?: string;
  readonly rtf?: string;
  readonly text?: string;
  /** Pictures that came beside the HTML, by the names it calls them (`carried:…`). */
  readonly pictures?: ReadonlyMap<string, CarriedPicture>;
};

export type PastedPicture = CarriedPicture & {
  /** The photo block that waits for it. */
  readonly block: number;
};

export type Pasted = {
  readonly blocks: Block[];
  readonly pictures: PastedPicture[];
  /** What was left behind or changed, a Vietnamese sentence each. */
  readonly warnings: string[];
  /** Those among them that a reporter has to do something about. */
  readonly losses: string[];
  /** Nothing but lines: they may take on the looks of where they are put. */
  readonly isPlain: boolean;
  /** Text in an encoding from before Unicode, converted or not as was asked. */
  readonly legacy: LegacyText | undefined;
};

type Wishes = {
  /** Whether text in an old encoding is put right. */
  readonly convertsLegacy: boolean;
};

/** Undefined when none of the flavours says anything. */
export function readClipboard(
  clipboard: Clipboard,
  wishes: Wishes = { convertsLegacy: true },
): Pasted | undefined {
  const losses: string[] = [];
  for (const read of [readHtml, readRtf, readText]) {
    const pasted = attempt(() => read(clipboard, wishes), losses);
    if (pasted === undefined || pasted.blocks.length === 0) continue;
    return {
      ...pasted,
      losses: [...losses, ...pasted.losses],
      warnings: [...losses, ...pasted.losses, ...pasted.warnings],
    };
  }
  return undefined;
}

/** A flavour that is too large to be read is none; the next one is asked. */
function attempt(read: () => Pasted | undefined, losses: string[]): Pasted | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    losses.push('Nội dung chép có định dạng quá lớn hoặc hỏng nên chỉ dán được phần chữ.');
    return undefined;
  }
}

function readHtml({ html, rtf, pictures: beside }: Clipboard, wishes: Wishes): Pasted | undefined {
  if (html === undefined || html.trim() === '') return undefined;
  const inRtf = rtf !== undefined && isRtf(rtf) ? readRtfPictures(rtf) : [];
  return readPage({ html: withoutHead(html), inRtf, beside }, wishes);
}

function readRtf({ rtf }: Clipboard, wishes: Wishes): Pasted | undefined {
  if (rtf === undefined || !isRtf(rtf)) return undefined;
  const inRtf = readRtfPictures(rtf);
  return readPage({ html: rtfHtml(rtf, inRtf), inRtf, beside: undefined }, wishes);
}

type PageRead = {
  readonly html: string;
  readonly inRtf: readonly RtfPicture[];
  readonly beside: Clipboard['pictures'] | undefined;
};

function readPage({ html, inRtf, beside }: PageRead, { convertsLegacy }: Wishes): Pasted {
  const root = parseHtml(html);
  const isOwn = isOurs(root);
  // Pictures are told apart by their order, which nothing may change before.
  const carried = matchPictures(root, inRtf);
  const legacy = isOwn ? undefined : settle(root, convertsLegacy);
  const read = importNodes(root.childNodes, { isOwn, carriedOf: ({ src }) => carriedName(src) });
  const { blocks, pictures } = isOwn
    ? { blocks: read.document.root.children, pictures: [] }
    : pastedBlocks(read.document.root.children, read.pictures);
  const missing = carried.missing === 0 ? [] : [missingPictures(carried.missing)];
  return {
    ...{ blocks, legacy, isPlain: false, losses: missing, warnings: read.dropped },
    pictures: pictures.flatMap(({ block, url }) => {
      const picture = beside?.get(url) ?? carried.byName.get(url) ?? pictureInAddress(url);
      return picture === undefined ? [] : [{ block, ...picture }];
    }),
  };
}

/** The ways of programs become those of the HTML standard. */
function settle(root: ParentNode, convertsLegacy: boolean): LegacyText | undefined {
  dropWordNotes(root);
  plainLinks(root);
  readHeadingRoles(root);
  readWordLists(root);
  readOnlineLists(root);
  const legacy = readLegacyRuns(root, convertsLegacy);
  plainSpaces(root, { keepsSoftHyphens: legacy !== undefined && !convertsLegacy });
  dropIcons(root);
  joinCaptions(root);
  return legacy;
}

function readText({ text }: Clipboard, { convertsLegacy }: Wishes): Pasted | undefined {
  if (text === undefined) return undefined;
  const rescued = rescueLegacy(text);
  const staysOld = rescued !== undefined && !convertsLegacy;
  const blocks = plainBlocks(rescued === undefined || staysOld ? text : rescued.text, {
    keepsSoftHyphens: staysOld,
  });
  const legacy =
    rescued === undefined
      ? undefined
      : { encoding: rescued.encoding, before: opening(text.trim()), after: opening(rescued.text.trim()) };
  return { blocks, legacy, isPlain: true, pictures: [], warnings: [], losses: [] };
}

/** What Windows writes in front of HTML on its clipboard (CF_HTML). */
function withoutHead(html: string): string {
  return html.replace(/^\ufeff?Version:\d+\.\d+\s*\r?\n(?:[A-Za-z]+:[^\r\n]*\r?\n)+/u, '');
}

function isOurs(root: ParentNode): boolean {
  return (
    findWithin(root, (element) =>
      [STORY_BLOCK, 'data-block'].some((name) => attribute(element, name) !== undefined),
    ) !== undefined
  );
}

function missingPictures(count: number): string {
  return `${count} ảnh không nằm trong nội dung chép nên chỗ ảnh đang chờ ảnh.`;
}
