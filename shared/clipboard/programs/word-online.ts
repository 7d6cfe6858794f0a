// Word in the browser: every item a list of its own that names its level, headings as paragraphs with a role.
import { attribute, findAllWithin, findWithin, isElement } from '../../html/element.ts';
import type { Element, ParentNode } from '../../html/parse-html.ts';
import { allElements, appendAll, createElement, rename, replaceWith, runsOf } from '../tree.ts';
import { nestLists, type LevelledItem } from './levelled-lists.ts';

export function readOnlineLists(root: ParentNode): void {
  if (findWithin(root, (element) => attribute(element, LEVEL) !== undefined) === undefined) return;
  const parents = new Set(
    allElements(root)
      .filter(isLevelled)
      .map(({ parentNode }) => parentNode),
  );
  for (const parent of parents) {
    if (parent === null || (isElement(parent) && isLevelled(parent))) continue;
    for (const run of runsOf(parent, isLevelled)) {
      const box = createElement('div');
      const lists = nestLists(run.flatMap((element) => itemsOf(element)));
      replaceWith(run, box);
      appendAll(box, lists);
    }
  }
}

export function readHeadingRoles(root: ParentNode): void {
  for (const element of allElements(root)) {
    if (attribute(element, 'role') !== 'heading') continue;
    const level = Number.parseInt(attribute(element, 'aria-level') ?? '', 10);
    if (level >= 1 && level <= 6) rename(element, `h${level}`);
  }
}

const LEVEL = 'data-aria-level';

/** A list whose items say their level, or the box Word puts around each. */
function isLevelled(element: Element): boolean {
  if (element.tagName === 'ul' || element.tagName === 'ol') {
    const items = element.childNodes.filter(isElement);
    return items.length > 0 && items.every((item) => attribute(item, LEVEL) !== undefined);
  }
  const [only, ...others] = element.tagName === 'div' ? element.childNodes.filter(isElement) : [];
  return only !== undefined && others.every(isLevelled) && isLevelled(only);
}

function itemsOf(element: Element): LevelledItem[] {
  const lists = isList(element) ? [element] : findAllWithin(element, isList);
  return lists.flatMap((list) =>
    list.childNodes.filter(isElement).map((item) => ({
      level: Number.parseInt(attribute(item, LEVEL) ?? '1', 10) || 1,
      isNumbered: list.tagName === 'ol',
      number: Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1,
      list: attribute(item, 'data-listid') ?? '',
      nodes: item.childNodes,
    })),
  );
}

function isList(element: Element): boolean {
  return (
    (element.tagName === 'ul' || element.tagName === 'ol') &&
    findWithin(element, (inner) => attribute(inner, LEVEL) !== undefined) !== undefined
  );
}
