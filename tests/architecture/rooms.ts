// Who may import whom. What is not listed is forbidden; type-only imports count like any other. The longest matching
// path wins, so a single file can have rules of its own. A room may always import itself.
import type { Import, SourceFile } from './source-file.ts';

export type Room = {
  /** Rooms, by path; a path covers what lies below it. */
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  readonly node: boolean;
};

const ENGINE = 'electron/engine';
const engine = (...names: readonly string[]): string[] => names.map((name) => `${ENGINE}/${name}`);

export const ROOMS: Readonly<Record<string, Room>> = {
  'shared/model': pure(),
  'shared/vietnamese': pure(),
  'shared/people': pure('shared/model', 'shared/vietnamese'),
  'shared/document': pure('shared/model', 'shared/people', 'shared/vietnamese'),
  'shared/picture': pure('shared/model'),
  'shared/clipboard': withPackages(
    pure('shared/model', 'shared/document', 'shared/html', 'shared/vietnamese', 'shared/api'),
    'parse5',
  ),
  'shared/html': withPackages(pure('shared/model', 'shared/document', 'shared/api'), 'parse5'),
  'shared/api': pure('shared/model', 'shared/document', 'shared/vietnamese'),

  'electron/preload': { rooms: ['shared/api', 'shared/model'], packages: ['electron'], node: false },
  'electron/main': { rooms: ['shared'], packages: ['electron', 'electron-store', 'zod'], node: true },
  'electron/runtime': {
    rooms: [],
    packages: [
      'vite',
      '@vitejs/plugin-react',
      'vitest',
      '@playwright/test',
      '@axe-core/playwright',
      'electron-builder',
    ],
    node: true,
  },

  // The doors of the process and the graph they build; the rooms below know only the files named next.
  [ENGINE]: onNode([ENGINE, 'shared'], 'zod'),
  [`${ENGINE}/cli`]: onNode([ENGINE, 'shared'], 'zod'),
  [`${ENGINE}/engine.ts`]: onNode([ENGINE, 'shared']),
  [`${ENGINE}/log.ts`]: onNode(['shared']),
  [`${ENGINE}/clock.ts`]: onNode([]),
  [`${ENGINE}/in-parallel.ts`]: onNode([]),
  [`${ENGINE}/now-and-then.ts`]: onNode([`${ENGINE}/log.ts`]),

  [`${ENGINE}/db`]: domain([], 'better-sqlite3', 'zod'),
  [`${ENGINE}/files`]: domain([], '@xmldom/xmldom'),
  [`${ENGINE}/jobs`]: domain(['db', 'files']),
  [`${ENGINE}/library`]: domain(['db', 'files'], 'zod'),
  [`${ENGINE}/images`]: domain(['files'], 'sharp'),
  [`${ENGINE}/metadata`]: domain(['files'], 'sharp', 'exifreader', '@xmldom/xmldom', 'zod'),
  // Words into files: the database says which, metadata how, files where.
  [`${ENGINE}/write-back`]: domain(['db', 'files', 'library', 'metadata']),
  // A .docx is a zip of XML, and mammoth does not say which numbers Word counts.
  [`${ENGINE}/import`]: domain(['files'], ...['parse5', 'mammoth', 'marked', '@xmldom/xmldom', 'yazl']),
  [`${ENGINE}/proofing`]: domain([]),
  [`${ENGINE}/captions`]: domain([]),
  [`${ENGINE}/programme`]: domain(['files', 'import'], 'mammoth', 'read-excel-file'),
  // Tables in CSV and Excel's own format are other people's formats, each with a library of its own.
  [`${ENGINE}/sheets`]: domain(['files', 'import'], ...['papaparse', 'read-excel-file', 'write-excel-file']),
  // Copies, zips and PDFs; the type is set by hand, since a PDF writer wraps only one font at a time.
  [`${ENGINE}/export`]: domain(
    ['captions', 'db', 'files', 'images', 'jobs', 'library', 'metadata', 'sheets'],
    ...['fontkit', 'pdfkit', 'sharp', 'yazl', 'zod'],
  ),
  [`${ENGINE}/portal`]: domain(['files'], 'zod'),
  [`${ENGINE}/demo`]: domain(
    ['db', 'files', 'images', 'ingest', 'library', 'metadata', 'jobs', 'portal', 'connections', 'outbox'],
    'sharp',
    'zod',
  ),
  // A destination's article comes in with its pictures like any other file; a photo gets its words by the same patterns and
  // programmes that are told to photos of the library.
  [`${ENGINE}/ingest`]: domain(
    [
      'captions',
      'connections',
      'db',
      'files',
      'images',
      'import',
      'metadata',
      'library',
      'jobs',
      'programme',
    ],
    // Watched folders: chokidar knows when a file has stopped growing.
    ...['zod', 'chokidar'],
  ),
  // Looks at what the loupe shows.
  [`${ENGINE}/looks`]: domain(['db', 'images', 'ingest']),
  [`${ENGINE}/preview`]: domain(['db', 'files', 'images', 'library', 'portal']),
  // Articles that are read back are HTML as anybody may have written it.
  [`${ENGINE}/connections`]: domain(
    ['db', 'files', 'images', 'import', 'metadata', 'portal'],
    ...['zod', 'undici', 'ssh2'],
  ),
  [`${ENGINE}/outbox`]: domain(
    ['db', 'files', 'import', 'library', 'connections', 'portal', 'images', 'metadata'],
    'zod',
  ),
  [`${ENGINE}/story-files`]: domain(
    ['connections', 'export', 'files', 'images', 'jobs', 'library', 'portal'],
    ...['zod', 'docx'],
  ),
  [`${ENGINE}/handlers`]: domain([
    ...[
      'captions',
      'connections',
      'demo',
      'files',
      'images',
      'import',
      'ingest',
      'jobs',
      'library',
      'looks',
      'metadata',
    ],
    ...[
      'export',
      'outbox',
      'portal',
      'preview',
      'programme',
      'proofing',
      'sheets',
      'story-files',
      'write-back',
    ],
  ]),

  'renderer/styles': inWindow([]),
  'renderer/i18n': inWindow(['shared'], 'react'),
  'renderer/ui': inWindow(
    ['shared/model', 'renderer/i18n'],
    ...['react', 'react-dom', 'lucide-react', '@tanstack/react-virtual'],
  ),
  'renderer/api': inWindow(['shared'], 'react', '@tanstack/react-query', 'zod'),
  'renderer/names': inWindow(
    ['shared', 'renderer/ui', 'renderer/api', 'renderer/i18n'],
    ...['react', 'lucide-react'],
  ),
  'renderer/commands': inWindow(['shared', 'renderer/i18n', 'renderer/api'], 'react'),
  'renderer/editor': inWindow(
    ['shared', 'renderer/ui', 'renderer/api', 'renderer/names', 'renderer/commands', 'renderer/i18n'],
    ...['react', 'react-dom', 'lucide-react', 'lexical', '@lexical/*', '@tanstack/react-query', 'zod'],
  ),
  'renderer/features/*': inWindow(
    ['shared', ...['ui', 'api', 'names', 'commands', 'i18n', 'editor'].map((name) => `renderer/${name}`)],
    ...['react', 'react-dom', 'lucide-react', '@tanstack/react-query', '@tanstack/react-virtual', 'zod'],
  ),
  'renderer/app': inWindow(
    ['renderer', 'shared'],
    ...[
      'react',
      'react-dom',
      'lucide-react',
      '@tanstack/react-query',
      '@fontsource/*',
      '@fontsource-variable/*',
      'zod',
    ],
  ),

  resources: { rooms: ['shared'], packages: [], node: true },
  tests: {
    rooms: ['electron', 'renderer', 'shared', 'resources'],
    packages: ['*'],
    node: true,
  },
};

/** What a file imports and may not, each as a sentence; a file in no room is one too. */
export function violations(file: SourceFile): string[] {
  const room = roomOf(file.path);
  if (room === undefined) return [`${file.path} lies in no room`];
  return file.imports
    .filter((imported) => !isAllowed(room, imported))
    .map(({ line, specifier }) => `${file.path}:${line} imports ${specifier}, which ${room} may not`);
}

/** The room a path lies in: for `renderer/features/*` the one feature. */
function roomOf(path: string): string | undefined {
  const candidates = Object.keys(ROOMS).filter((pattern) => matches(pattern, path));
  const pattern = candidates.sort((one, other) => other.length - one.length)[0];
  return pattern?.endsWith('/*') === true ? path.split('/').slice(0, 3).join('/') : pattern;
}

function isAllowed(room: string, { target, kind }: Import): boolean {
  const rules = ROOMS[room] ?? ROOMS['renderer/features/*'];
  if (rules === undefined) return false;
  if (kind === 'node') return rules.node;
  if (kind === 'package') return rules.packages.some((name) => matchesPackage(name, target));
  const other = roomOf(target);
  return (
    other === room || rules.rooms.some((allowed) => target === allowed || target.startsWith(`${allowed}/`))
  );
}

function matches(pattern: string, path: string): boolean {
  const prefix = pattern.replace(/\/\*$/, '');
  return path === prefix || path.startsWith(`${prefix}/`);
}

function matchesPackage(allowed: string, name: string): boolean {
  return allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : allowed === name;
}

function pure(...rooms: readonly string[]): Room {
  return { rooms, packages: ['zod'], node: false };
}

function withPackages(room: Room, ...packages: readonly string[]): Room {
  return { ...room, packages: [...room.packages, ...packages] };
}

function onNode(rooms: readonly string[], ...packages: readonly string[]): Room {
  return { rooms, packages, node: true };
}

function domain(rooms: readonly string[], ...packages: readonly string[]): Room {
  return onNode(
    [
      ...engine(...rooms, 'engine.ts', 'clock.ts', 'in-parallel.ts', 'log.ts', 'now-and-then.ts'),
      'shared',
      'resources',
    ],
    ...packages,
  );
}

function inWindow(rooms: readonly string[], ...packages: readonly string[]): Room {
  return { rooms, packages, node: false };
}
