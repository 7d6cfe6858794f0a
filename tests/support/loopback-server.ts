// The built interface in an ordinary browser, on the real engine: the part of the shell is played by this server on
// loopback. Only dialogs and the places of dropped files answer from a script, and the browser prints; everything else is what
// the app does.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { writePageStart } from '#main/protocols/page-start.ts';
import { writePdf } from '#main/write-pdf.ts';
import { shellContract, type ShellMethod, type ShellSettings } from '#shared/api/bridge.ts';
import type { PageStart } from '#shared/api/page-start.ts';
import { startEngineProcess, type EngineProcess, type FoundFile } from './engine-process.ts';
import { projectRoot } from './project-root.ts';

export type Loopback = {
  readonly url: string;
  readonly engine: EngineProcess;
  /** What the next dialog answers with. */
  readonly answerDialog: (paths: readonly string[]) => void;
  readonly close: () => Promise<void>;
};

type Options = {
  readonly libraryDir: string | null;
  readonly defaultLibraryPath?: string;
  readonly settings?: Partial<ShellSettings>;
  /** A page of this server as a PDF. @param path from the server's root */
  readonly print?: (path: string) => Promise<Uint8Array>;
};

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
};
const rendererDir = join(projectRoot, 'out', 'renderer');
const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'";

export async function startLoopback(options: Options): Promise<Loopback> {
  const engine = startEngineProcess(options.libraryDir);
  const shell = createShell(options);
  const streams = new Set<ServerResponse>();
  const stopReceiving = engine.receive((message) => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(message)}\n\n`);
  });
  const server = createServer((request, response) => {
    route(request, response, { engine, shell, streams }).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Proof: a TCP server that listens has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    engine,
    answerDialog: shell.answerDialog,
    close: async () => {
      stopReceiving();
      for (const stream of streams) stream.end();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await engine.stop();
    },
  };
}

/** Runs in the page before the app does: the bridge over HTTP and a stream of events. */
export const bridgeScript = `(() => {
  const listeners = new Set();
  const stream = new EventSource('/events');
  stream.onmessage = (event) => listeners.forEach((listener) => listener(JSON.parse(event.data)));
  const open = new Promise((resolve) => { stream.onopen = resolve; });
  const post = async (path, body) => {
    await open;
    const text = JSON.stringify(body);
    // A request that outlives its page may carry no more than 64 kB.
    const reply = await fetch(path, { method: 'POST', body: text, keepalive: text.length < 16_000 });
    return reply.status === 204 ? undefined : reply.json();
  };
  window.bridge = {
    send: (message) => void post('/wire', message),
    receive: (listener) => { listeners.add(listener); return () => listeners.delete(listener); },
    shell: (name, input) => post('/shell', { name, input }),
    onCommand: () => () => undefined,
    // A browser tells no page where a file lies; whoever lets files go over it does.
    pathForFile: (file) => (window.letGo ?? []).find((path) => path.split(/[\\\\/]/u).at(-1) === file.name) ?? '',
    assetUrl: location.origin + '/asset/',
    cardUrl: location.origin + '/card/',
    previewUrl: location.origin + '/preview/',
  };
})();`;

type Parts = { readonly engine: EngineProcess; readonly shell: Shell; readonly streams: Set<ServerResponse> };

async function route(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const path = decodeURIComponent(url.pathname);
  const asset = /^\/asset\/([0-9a-f]{64})\/(thumb|screen|full)$/u.exec(path);
  const card = /^\/card\/([0-9a-f-]{36})\/(\d+)\/(thumb|preview)$/u.exec(path);
  const preview = /^\/preview\/([0-9a-f-]{36})\/(.+)$/u.exec(path);
  if (path === '/events') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(':\n\n');
    parts.streams.add(response);
    response.on('close', () => parts.streams.delete(response));
  } else if (path === '/wire') {
    parts.engine.send(JSON.parse(await bodyOf(request)));
    response.writeHead(204).end();
  } else if (path === '/shell') {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(await parts.shell.answer(JSON.parse(await bodyOf(request)))));
  } else if (asset !== null) {
    const look = url.searchParams.get('look') ?? undefined;
    const [, hash, rendition] = asset;
    await sendFound(response, await parts.engine.ask({ ask: 'asset', hash, rendition, look }));
  } else if (card !== null) {
    const [, session, number, size] = card;
    await sendFound(response, await parts.engine.ask({ ask: 'card', session, number: Number(number), size }));
  } else if (preview !== null) {
    await sendFound(
      response,
      await parts.engine.ask({ ask: 'preview', storyId: preview[1], path: preview[2] }),
    );
  } else await sendInterface(response, path, { settings: parts.shell.settings(), expectedStoryId: null });
}

async function sendFound(response: ServerResponse, found: FoundFile | undefined): Promise<void> {
  if (found === undefined) response.writeHead(404).end();
  else {
    const bytes = 'file' in found ? await readFile(found.file) : found.bytes;
    response.writeHead(200, { 'content-type': found.mime }).end(bytes);
  }
}

async function sendInterface(response: ServerResponse, path: string, start: PageStart): Promise<void> {
  const file = normalize(join(rendererDir, path === '/' ? 'index.html' : path));
  const mime = mimeTypes[extname(file)];
  if (!file.startsWith(rendererDir + sep) || mime === undefined) response.writeHead(404).end();
  else
    response
      .writeHead(200, { 'content-type': mime, 'content-security-policy': csp })
      .end(
        mime.startsWith('text/html')
          ? writePageStart(await readFile(file, 'utf8'), start)
          : await readFile(file),
      );
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

type Shell = {
  readonly settings: () => ShellSettings;
  readonly answer: (question: { name: ShellMethod; input: unknown }) => Promise<unknown>;
  readonly answerDialog: (paths: readonly string[]) => void;
};

function createShell(options: Options): Shell {
  let dialog: readonly string[] = [];
  let settings: ShellSettings = {
    language: 'vi',
    appearance: 'light',
    userName: 'Minh Anh',
    libraryPath: options.libraryDir,
    lastStoryId: null,
    layout: {},
    ...options.settings,
  };
  const answers: Readonly<Record<ShellMethod, (input: unknown) => unknown>> = {
    'shell.saveSettings': (input) => {
      settings = { ...settings, ...shellContract['shell.saveSettings'].input.parse(input) } as ShellSettings;
      return settings;
    },
    'shell.environment': () => ({
      platform: process.platform,
      appVersion: '0.1.0',
      defaultLibraryPath: options.defaultLibraryPath ?? '',
      isDevelopment: true,
      keepsSecrets: false,
    }),
    'shell.chooseFolder': () => ({ paths: dialog }),
    'shell.chooseFiles': () => ({ paths: dialog }),
    'shell.keepSecret': () => ({ kept: false }),
    'shell.forgetSecret': () => ({}),
    'shell.openExternal': () => ({ opened: true }),
    'shell.showPublished': () => ({ opened: true }),
    'shell.printStory': async (input) => {
      const { storyId, path, out, name } = shellContract['shell.printStory'].input.parse(input);
      if (options.print === undefined) throw new Error('Nobody here prints');
      return {
        file: await writePdf(out, name, await options.print(`preview/${storyId}/${encodeURI(path)}`)),
      };
    },
    'shell.openAttachment': () => ({ opened: true }),
    'shell.readyToClose': () => ({}),
    'shell.keepOpen': () => ({}),
  };
  return {
    settings: () => settings,
    answer: async ({ name, input }) => ({ ok: true, value: await answers[name](input) }),
    answerDialog: (paths) => {
      dialog = paths;
    },
  };
}
