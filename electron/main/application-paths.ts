// Where the parts of the application lie, in a checkout and in a package, and the arguments it understands.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { App } from 'electron';

export type ApplicationPaths = {
  readonly node: string;
  readonly engine: string;
  readonly preload: string;
  readonly renderer: string;
  readonly resources: string;
  readonly logs: string;
  /** Compiled code of the engine; may be deleted at any time. */
  readonly compileCache: string;
  readonly defaultLibrary: string;
};

export function applicationPaths(app: App): ApplicationPaths {
  const root = app.getAppPath();
  // Standalone Node cannot read inside an asar: a package keeps engine, resources and Node itself outside it.
  const outside = app.isPackaged ? process.resourcesPath : root;
  const nodeName = process.platform === 'win32' ? 'node.exe' : 'node';
  return {
    node: app.isPackaged
      ? join(outside, 'node', nodeName)
      : join(root, 'node_modules', 'node', 'bin', nodeName),
    engine: app.isPackaged
      ? join(outside, 'app.asar.unpacked', 'out', 'engine', 'main.cjs')
      : join(root, 'out', 'engine', 'main.cjs'),
    preload: join(root, 'out', 'preload', 'preload.cjs'),
    renderer: join(root, 'out', 'renderer'),
    resources: join(outside, 'resources'),
    logs: join(app.getPath('userData'), 'logs'),
    compileCache: join(app.getPath('userData'), 'compile-cache'),
    defaultLibrary: join(app.getPath('documents'), 'Tòa soạn'),
  };
}

export type Arguments = { readonly profile: string | undefined; readonly library: string | undefined };

/** `--profile=DIR` keeps settings and logs apart (tests, a second newsroom); `--library=DIR` opens that library. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: argv.slice(1),
    options: { profile: { type: 'string' }, library: { type: 'string' } },
    strict: false,
  });
  const text = (value: string | boolean | undefined): string | undefined =>
    typeof value === 'string' ? value : undefined;
  return { profile: text(values['profile']), library: text(values['library']) };
}
