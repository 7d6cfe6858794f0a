// Word writes no lists but paragraphs that name one: `mso-list:l0 level2 lfo1`, the mark in front as text inside
// `mso-list:Ignore`, what kind of marks they are in the style sheet (`@list l0:level2 {mso-level-number-format:bullet}`).
import { findAllWithin, findWithin, styleOf, textOf } from '../../html/element.ts';
import type { Element, ParentNode } from '../../html/parse-html.ts';
import { allElements, remove, replaceWith, runsOf } from '../tree.ts';
import { isBullet, isNumber } from './list-marks.ts';
import { nestLists, type LevelledItem } from './levelled-lists.ts';
import { createElement, appendAll } from '../tree.ts';

export function readWordLists(root: ParentNode): void {
  const kinds = levelKinds(root);
  const parents = new Set(
    allElements(root)
      .filter(isItem)
      .map(({ parentNode }) => parentNode),
  );
  for (const parent of parents) {
    if (parent === null) continue;
    for (const run of runsOf(parent, isItem)) {
      const box = createElement('div');
      const lists = nestLists(run.map((paragraph) => itemOf(paragraph, kinds)));
      replaceWith(run, box);
      appendAll(box, lists);
    }
  }
}

type Place = { readonly list: string; readonly level: number };

/** A numbered heading stays a heading, its number part of its words; so does a mark of words (“Điều 1.”), which no list of ours counts. */
function isItem(element: Element): boolean {
  if ((element.tagName !== 'p' && element.tagName !== 'div') || placeOf(element) === undefined) return false;
  const mark = markOf(element);
  return mark === '' || isNumber(mark) || isBullet(mark);
}

function placeOf(element: Element): Place | undefined {
  const found = /^(?<list>l\d+)\s+level(?<level>\d+)/u.exec(styleOf(element, 'mso-list') ?? '')?.groups;
  return found === undefined ? undefined : { list: found['list'] ?? '', level: Number(found['level']) };
}

function itemOf(paragraph: Element, kinds: ReadonlyMap<string, string>): LevelledItem {
  const { list, level } = placeOf(paragraph) ?? { list: '', level: 1 };
  const kind = kinds.get(`${list}:${level}`);
  const mark = takeMark(paragraph);
  const isNumbered = kind === undefined ? isNumber(mark) : kind !== 'bullet' && kind !== 'image';
  return {
    level,
    isNumbered,
    number: isNumbered ? numberOf(mark, kind) : 1,
    list,
    nodes: paragraph.childNodes,
  };
}

/** The mark in front, which is Word's and not the text's. */
function takeMark(paragraph: Element): string {
  const mark = markOf(paragraph);
  findAllWithin(paragraph, isMark).forEach(remove);
  return mark;
}

function markOf(paragraph: Element): string {
  const mark = findWithin(paragraph, isMark);
  if (mark === undefined) return '';
  return textOf(mark)
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}

function isMark(element: Element): boolean {
  return styleOf(element, 'mso-list') === 'ignore';
}

/** List and level → how it is numbered; Word leaves out "decimal". */
function levelKinds(root: ParentNode): Map<string, string> {
  const kinds = new Map<string, string>();
  const sheets = allElements(root).filter(({ tagName }) => tagName === 'style');
  const rules = /@list\s+(?<list>l\d+):level(?<level>\d+)[^{}]{0,40}\{(?<body>[^}]*)\}/gu;
  for (const { groups } of sheets.flatMap((sheet) => [...textOf(sheet).matchAll(rules)])) {
    const format = /mso-level-number-format:\s*(?<format>[\w-]+)/u.exec(groups?.['body'] ?? '')?.groups?.[
      'format'
    ];
    const key = `${groups?.['list']}:${groups?.['level']}`;
    // Later rules describe the bullet's font only.
    if (!kinds.has(key) || format !== undefined) kinds.set(key, format ?? 'decimal');
  }
  return kinds;
}

function numberOf(mark: string, kind: string | undefined): number {
  const digits = /(?<last>\d+)\D*$/u.exec(mark)?.groups?.['last'];
  if (digits !== undefined) return Number(digits);
  const letters = /[a-z]+/iu.exec(mark)?.[0].toLowerCase() ?? '';
  const isRoman = kind === undefined ? letters === 'i' || letters.length > 1 : kind.startsWith('roman');
  return (isRoman ? romanNumber(letters) : letters.charCodeAt(0) - A_BEFORE) || 1;
}

/** 'a' counts as 1. */
const A_BEFORE = 96;

const romanLetters: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanNumber(letters: string): number {
  const values = [...letters].map((letter) => romanLetters[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
