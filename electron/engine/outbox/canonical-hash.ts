// One spelling of a JSON value, so that equal content has equal hashes whatever the order its keys were written in.
import { hashOf } from '../files/sha256.ts';

/** Keys sorted by code unit at every depth, no white space; `undefined` members are left out as JSON does. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? sorted(part) : part));
}

/** SHA-256 of the canonical JSON in UTF-8, lower-case hex. */
export function canonicalHash(value: unknown): string {
  return hashOf(canonicalJson(value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}
