// Branded handles: a function that takes a ReadableDb cannot be given work that writes, by the type checker.
import type Database from 'better-sqlite3';

declare const access: unique symbol;
export type ReadableDb = Database.Database & { readonly [access]: 'read' | 'write' };
export type WritableDb = Database.Database & { readonly [access]: 'write' };

export type Migration = { readonly version: number; readonly up: (db: Database.Database) => void };
