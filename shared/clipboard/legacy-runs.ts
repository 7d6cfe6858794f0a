// Text typed in an encoding from before Unicode: found run by run by its font, or where nothing names one by how little of the whole
// is Vietnamese as it stands. What is not plainly so is left alone.
import { convertLegacy, detectLegacy, legacyFont, type LegacyFont } from '../vietnamese/legacy/convert.ts';
import type { LegacyEncoding } from '../vietnamese/legacy/tables.ts';
import { impossibleShare } from '../vietnamese/syllable.ts';
import { attribute, isElement, textOf } from '../html/element.ts';
import type { Element, ParentNode } from '../html/parse-html.ts';
import { allElements, rawStyle, textNodes, type TextNode } from './tree.ts';

export type LegacyText = {
  readonly encoding: LegacyEncoding;
  /** The opening of the first line that changed, as it was and as it is in Unicode. */
  readonly before: string;
  readonly after: string;
};

/** A stretch of text in one font; '' where nothing names one. */
type FontRun = {
  readonly text: string;
  readonly family: string;
  readonly write: (text: string) => void;
};

/** Writes every run that is in an old encoding in Unicode when `converts`; tells what it found either way. */
export function readLegacyRuns(root: ParentNode, converts: boolean): LegacyText | undefined {
  const all = fontRuns(root);
  const byFont = all.flatMap((run) => {
    const font = legacyFont(run.family);
    return font === undefined ? [] : [{ ...run, font }];
  });
  const found = byFont.length > 0 ? believed(byFont) : wholeText(all);
  const changed = found.filter(({ text, font }) => text !== converted(text, font));
  const [first] = changed;
  if (first === undefined) return undefined;
  const before = changed.map(({ text }) => text.trim()).join(' ');
  const after = changed.map(({ text, font }) => converted(text, font).trim()).join(' ');
  if (converts) for (const { text, font, write } of changed) write(converted(text, font));
  return { encoding: first.font.encoding, before: opening(before), after: opening(after) };
}

export function opening(line: string): string {
  const letters = [...line.replace(/\s+/gu, ' ')];
  return letters.length <= SHOWN ? letters.join('') : `${letters.slice(0, SHOWN).join('')}…`;
}

const SHOWN = 120;

type Run = FontRun & { readonly font: LegacyFont };

function converted(text: string, { encoding, isCapitals }: LegacyFont): string {
  // Letters that only Unicode has: somebody changed the text and not its font.
  return /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/u.test(text)
    ? text
    : convertLegacy(text, { encoding, isCapitals });
}

/** Fonts are believed where the text is better Vietnamese by them than without. */
function believed(runs: readonly Run[]): readonly Run[] {
  const before = runs.map(({ text }) => text).join(' ');
  const after = runs.map(({ text, font }) => converted(text, font)).join(' ');
  return impossibleShare(after) <= impossibleShare(before) ? runs : [];
}

function wholeText(runs: readonly FontRun[]): readonly Run[] {
  const encoding = detectLegacy(runs.map(({ text }) => text).join(' '));
  return encoding === undefined ? [] : runs.map((run) => ({ ...run, font: { encoding, isCapitals: false } }));
}

function fontRuns(root: ParentNode): FontRun[] {
  const byClass = sheetFonts(root);
  const families = new Map<ParentNode, string>();
  return [root, ...allElements(root)].flatMap((parent) => {
    const around =
      'parentNode' in parent && parent.parentNode !== null ? families.get(parent.parentNode) : undefined;
    const family = (isElement(parent) ? fontOf(parent, byClass) : undefined) ?? around ?? '';
    families.set(parent, family);
    return isSheet(parent) ? [] : textNodes(parent).map((node) => runOf(node, family));
  });
}

function runOf(node: TextNode, family: string): FontRun {
  return {
    text: node.value,
    family,
    write: (text) => {
      node.value = text;
    },
  };
}

/** The first family the element asks for; undefined where it says none. */
function fontOf(element: Element, byClass: ReadonlyMap<string, string>): string | undefined {
  const styled =
    familyOf(rawStyle(element)) ?? (element.tagName === 'font' ? attribute(element, 'face') : undefined);
  if (styled !== undefined) return styled.split(',')[0];
  const names = (attribute(element, 'class') ?? '').split(/\s+/u);
  return names.map((name) => byClass.get(name)).find((family) => family !== undefined);
}

function familyOf(css: string): string | undefined {
  const found = /(?:^|[;\s{])(?:font-family|mso-ascii-font-family)\s*:\s*(?<family>[^;}]+)/iu.exec(css)
    ?.groups?.['family'];
  return found?.split(',')[0]?.trim();
}

/** Word gives most text its font by class alone: class → first family. */
function sheetFonts(root: ParentNode): Map<string, string> {
  const fonts = new Map<string, string>();
  for (const sheet of allElements(root).filter(isSheet)) {
    for (const { groups } of textOf(sheet).matchAll(/(?<selectors>[^{}]{1,300})\{(?<body>[^{}]*)\}/gu)) {
      const family = familyOf(groups?.['body'] ?? '');
      if (family === undefined) continue;
      for (const [, name] of (groups?.['selectors'] ?? '').matchAll(/\.([\w-]+)/gu))
        if (name !== undefined) fonts.set(name, family);
    }
  }
  return fonts;
}

function isSheet(node: ParentNode): boolean {
  return isElement(node) && (node.tagName === 'style' || node.tagName === 'script');
}
