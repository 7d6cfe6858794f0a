// The bundles: where each begins, what it is made of, and what it must run on. Main and preload are CommonJS for
// Electron's sake; the engine is for the pinned Node; the renderer for the oldest Chromium we meet (114).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { projectRoot } from './project.ts';
import { startChunk } from './start-chunk.ts';
import { styleLayers } from './style-layers.ts';
import { leanStore } from './lean-store.ts';

export type Bundle = {
  readonly name: 'main' | 'preload' | 'engine' | 'head-thread' | 'renderer';
  /** Files and folders, relative to the project, whose content decides whether it must be made anew. */
  readonly inputs: readonly string[];
  readonly configure: () => Promise<InlineConfig>;
};

export const bundles: readonly Bundle[] = [
  {
    name: 'main',
    inputs: ['electron/main', 'shared', 'electron/runtime/lean-store.ts'],
    configure: nodeBundle({
      entry: 'electron/main/main.ts',
      file: 'main.cjs',
      format: 'cjs',
      target: 'node18',
      plugins: [leanStore()],
      minify: true,
    }),
  },
  {
    name: 'preload',
    inputs: ['electron/preload', 'shared'],
    configure: nodeBundle({
      entry: 'electron/preload/preload.ts',
      file: 'preload.cjs',
      format: 'cjs',
      target: 'chrome114',
    }),
  },
  {
    name: 'engine',
    inputs: ['electron/engine', 'shared', 'resources'],
    configure: nodeBundle({
      entry: 'electron/engine/main.ts',
      file: 'main.cjs',
      format: 'cjs',
      target: 'node24',
      external: shippedPackages(),
      // What is needed for the first story, apart from all else the engine can do.
      codeSplitting: true,
    }),
  },
  {
    // Loaded by a thread of the engine: what it does, and nothing else of the engine.
    name: 'head-thread',
    inputs: ['electron/engine', 'shared'],
    configure: nodeBundle({
      entry: 'electron/engine/write-back/head-thread.ts',
      file: 'head-thread.cjs',
      format: 'cjs',
      target: 'node24',
      external: shippedPackages(),
    }),
  },
  {
    name: 'renderer',
    inputs: ['renderer', 'shared', 'electron/runtime/style-layers.ts', 'electron/runtime/start-chunk.ts'],
    configure: rendererBundle,
  },
];

type NodeBundle = {
  readonly entry: string;
  readonly file: string;
  readonly format: 'cjs' | 'es';
  readonly target: string;
  /** Packages loaded from node_modules at run time, in a checkout as in a package for users. */
  readonly external?: readonly string[];
  readonly plugins?: readonly Plugin[];
  readonly codeSplitting?: boolean;
  /** For code that is compiled anew at every start, before there is anything to see. */
  readonly minify?: boolean;
};

function nodeBundle(bundle: NodeBundle): Bundle['configure'] {
  const {
    entry,
    file,
    format,
    target,
    external = [],
    plugins = [],
    minify = false,
    codeSplitting = false,
  } = bundle;
  return async () => ({
    root: projectRoot,
    publicDir: false,
    plugins: [...plugins],
    ssr: { target: 'node', noExternal: true, external: [...external] },
    build: {
      ssr: join(projectRoot, entry),
      target,
      minify,
      sourcemap: true,
      rolldownOptions: {
        external: ['electron', /^node:/, ...external],
        output: { format, entryFileNames: file, chunkFileNames: '[name].cjs', codeSplitting },
      },
    },
  });
}

/**
 * What package.json lists as dependencies: native modules, which cannot be bundled, and large ones loaded only when they
 * are wanted. Everything else is a development dependency: it is bundled, and no copy of it is shipped.
 */
function shippedPackages(): string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('dependencies' in manifest)) return [];
  return Object.keys(Object(manifest.dependencies));
}

/** The page's Content-Security-Policy allows nothing inline, so nothing may be inlined. */
async function rendererBundle(): Promise<InlineConfig> {
  const { default: react } = await import('@vitejs/plugin-react');
  return {
    root: join(projectRoot, 'renderer'),
    base: './',
    publicDir: false,
    plugins: [styleLayers(), react(), startChunk()],
    build: {
      target: 'chrome114',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: true,
      chunkSizeWarningLimit: 4_000,
      // All that the first screen wants in one piece: thirty little ones cost a tenth of a second of asking for each.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
    },
  };
}
