// What the architecture tests know of a source file: its path, its text, and everything it imports, type-only imports
// and `import('…')` types included.
import { posix } from 'node:path';
import { parseSync } from 'vite';

export type SourceFile = {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Lines (from 1) on which the compiler is overruled: `x as T` other than `as const`, and `x!`. */
  readonly assertions: readonly number[];
  /** Lines (from 1) that carry a comment or a part of one. */
  readonly commentLines: ReadonlySet<number>;
};

export type Import = {
  readonly line: number;
  readonly specifier: string;
  /** A file of the project by its path, a package by its name, or a module of Node by its name with `node:`. */
  readonly target: string;
  readonly kind: 'file' | 'package' | 'node';
};

export function readSource(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text);
  const [error] = parsed.errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  const lineAt = lineFinder(text);
  const imports: Import[] = [];
  const assertions: number[] = [];
  visit(parsed.program, (node) => {
    const specifier = importedBy(node);
    if (specifier !== undefined) imports.push({ line: lineAt(node.start), ...locate(path, specifier) });
    if (isAssertion(node)) assertions.push(lineAt(node.end));
  });
  const commentLines = new Set(
    parsed.comments.flatMap(({ start, end }) => range(lineAt(start), lineAt(end))),
  );
  return { path, text, imports, assertions, commentLines };
}

function locate(from: string, specifier: string): Omit<Import, 'line'> {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('node:')) return { specifier, target: bare, kind: 'node' };
  if (bare.startsWith('.')) {
    return { specifier, target: posix.join(posix.dirname(from), bare), kind: 'file' };
  }
  const [, room = '', rest = ''] = /^#([a-z]+)\/(.*)$/.exec(bare) ?? [];
  const folder = ROOM_FOLDERS[room];
  if (folder !== undefined) return { specifier, target: `${folder}/${rest}`, kind: 'file' };
  const parts = bare.split('/');
  const name = bare.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
  return { specifier, target: name, kind: 'package' };
}

/** The "imports" of package.json, which a test holds against this table. */
export const ROOM_FOLDERS: Readonly<Record<string, string>> = {
  shared: 'shared',
  engine: 'electron/engine',
  main: 'electron/main',
  preload: 'electron/preload',
  runtime: 'electron/runtime',
  renderer: 'renderer',
  resources: 'resources',
  tests: 'tests',
};

type Node = { readonly type: string; readonly start: number; readonly end: number };

const IMPORTING = [
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ExportNamedDeclaration',
  'ImportExpression',
  'TSImportType',
];

function importedBy(node: Node): string | undefined {
  if (!IMPORTING.includes(node.type)) return undefined;
  const source: unknown = 'source' in node ? node.source : undefined;
  return isNode(source) && 'value' in source && typeof source.value === 'string' ? source.value : undefined;
}

function isAssertion(node: Node): boolean {
  if (node.type === 'TSNonNullExpression') return true;
  if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return false;
  const target: unknown = 'typeAnnotation' in node ? node.typeAnnotation : undefined;
  return !isConst(target);
}

function isConst(target: unknown): boolean {
  const name: unknown = isNode(target) && 'typeName' in target ? target.typeName : undefined;
  return isNode(name) && 'name' in name && name.name === 'const';
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see);
  } else if (isNode(value)) {
    see(value);
    for (const child of Object.values(value)) visit(child, see);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  return (offset) => starts.findLastIndex((start) => start <= offset) + 1;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
