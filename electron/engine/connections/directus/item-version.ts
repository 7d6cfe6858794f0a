// The version of an item: what all its mapped fields say. Fields nobody mapped are not ours to judge; a counter of readers
// beside the article must not look like somebody's edit.
import { hashOf } from '../../files/sha256.ts';
import type { Item, ItemValues } from './item.ts';

/** Version of an item that is not there. */
export const ABSENT = 'absent';

/** `<mapping>.<content>.<time of the last change>`; equal by `isSameVersion`, not letter by letter. */
export function itemVersion(item: Item | undefined): string {
  if (item === undefined) return ABSENT;
  const mapping = Object.keys(item.values).toSorted().join(',');
  return [hashOf(mapping).slice(0, 12), contentHash(item.values), item.modified ?? ''].join('.');
}

/** SHA-256 of the mapped fields as read, by their names. */
export function contentHash(values: ItemValues): string {
  const entries = Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return hashOf(JSON.stringify(entries));
}

/** Where the mapping was changed in between, the time of the last change speaks. */
export function isSameVersion(one: string, other: string): boolean {
  const [mapping, content, ...time] = one.split('.');
  const [otherMapping, otherContent, ...otherTime] = other.split('.');
  if (mapping === otherMapping) return content === otherContent;
  return time.join('.') !== '' && time.join('.') === otherTime.join('.');
}
