// The shell's own small contract: settings, dialogs, links. Replies are data; ipcMain.handle would keep only a message.
import { app, BrowserWindow, dialog, ipcMain, nativeTheme, shell, type OpenDialogOptions } from 'electron';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { shellContract, type ShellMethod } from '#shared/api/bridge.ts';
import { attachmentKinds } from '#shared/model/attachment.ts';
import { AppError, toWireError } from '#shared/api/errors.ts';
import { parseUrl } from './parse-url.ts';
import type { ApplicationPaths } from './application-paths.ts';
import { buildMenu } from './menus/application-menu.ts';
import { printStory } from './print-story.ts';
import type { Secrets } from './secrets.ts';
import { isOwnFrame, openExternally } from './security.ts';
import type { Settings } from './settings.ts';
import type { EngineSupervisor } from './supervise-engine.ts';
import { confirmFlushed, stayOpen } from './windows/flush-before-close.ts';

type Parts = {
  readonly settings: Settings;
  readonly paths: ApplicationPaths;
  readonly secrets: () => Secrets;
  readonly engine: Pick<EngineSupervisor, 'ask'>;
};
type ShellHandlers = {
  readonly [M in ShellMethod]: (
    input: z.output<(typeof shellContract)[M]['input']>,
    window: BrowserWindow,
  ) => Promise<z.input<(typeof shellContract)[M]['output']>>;
};

/** What a file dialog offers; none = any file. Private keys have no ending of their own. */
const extensions = {
  photos: ['jpg', 'jpeg', 'png', 'webp', 'tif', 'tiff', 'heic', 'heif', 'avif', 'gif'],
  texts: ['docx', 'txt', 'md', 'markdown', 'html', 'htm', 'text'],
  programme: ['docx', 'xlsx', 'txt'],
  sheet: ['xlsx', 'csv', 'tsv', 'txt'],
  key: [],
  codes: ['txt', 'tsv', 'tab', 'csv'],
  attachments: attachmentKinds,
} as const;

export function answerShell({ settings, paths, secrets, engine }: Parts): void {
  const handlers: ShellHandlers = {
    'shell.saveSettings': async (patch) => {
      const saved = settings.save(patch);
      nativeTheme.themeSource = saved.appearance;
      buildMenu(saved.language);
      return saved;
    },
    'shell.environment': async () => ({
      platform: process.platform,
      appVersion: app.getVersion(),
      defaultLibraryPath: paths.defaultLibrary,
      isDevelopment: !app.isPackaged,
      keepsSecrets: secrets().lasts(),
    }),
    'shell.chooseFolder': ({ title }, window) =>
      choose(window, { title, properties: ['openDirectory', 'createDirectory'] }),
    'shell.chooseFiles': ({ title, kind }, window) =>
      choose(window, {
        title,
        properties: kind === 'key' ? ['openFile', 'showHiddenFiles'] : ['openFile', 'multiSelections'],
        filters: extensions[kind].length === 0 ? [] : [{ name: title, extensions: [...extensions[kind]] }],
      }),
    'shell.keepSecret': async ({ connectionId, secret }) => ({ kept: secrets().keep(connectionId, secret) }),
    'shell.forgetSecret': async ({ connectionId }) => {
      secrets().forget(connectionId);
      return {};
    },
    'shell.openExternal': async ({ url }) => ({ opened: await openExternally(url) }),
    'shell.printStory': (printing) => printStory(printing),
    'shell.showPublished': async ({ url }) => ({ opened: await showPublished(url) }),
    'shell.openAttachment': async ({ id }) => ({ opened: await openAttachment(engine, id) }),
    'shell.readyToClose': async (_input, window) => {
      confirmFlushed(window);
      return {};
    },
    'shell.keepOpen': async (_input, window) => {
      stayOpen(window);
      return {};
    },
  };

  ipcMain.handle('shell', async (event, name: unknown, input: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (window === null || !isOwnFrame(event.senderFrame)) throw new Error('A stranger asked the shell');
    return answer(handlers, { name, input, window });
  });
}

type Question = { readonly name: unknown; readonly input: unknown; readonly window: BrowserWindow };

async function answer(handlers: ShellHandlers, { name, input, window }: Question): Promise<unknown> {
  try {
    if (typeof name !== 'string' || !Object.hasOwn(shellContract, name)) {
      throw new AppError('invalid_request', `Không có lệnh “${String(name)}”.`);
    }
    // Proof: `name` is an own key of the contract, and the handler of a method takes what its schema produces.
    const method = name as ShellMethod;
    const parsed = shellContract[method].input.parse(input);
    const run = handlers[method] as (value: unknown, from: BrowserWindow) => Promise<unknown>;
    return { ok: true, value: shellContract[method].output.parse(await run(parsed, window)) };
  } catch (error) {
    return { ok: false, error: toWireError(error) };
  }
}

async function choose(window: BrowserWindow, options: OpenDialogOptions): Promise<{ paths: string[] }> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
  return { paths: canceled ? [] : filePaths };
}

/** Whether it is a document of the library, and still what it was, the engine has found out before it names a file. */
async function openAttachment(engine: Parts['engine'], id: string): Promise<boolean> {
  const found = await engine.ask({ ask: 'attachment', attachmentId: id });
  return found !== undefined && 'file' in found && (await shell.openPath(found.file)) === '';
}

/** A page of a local portal is a file; only pages are opened, by the program the system has for them. */
async function showPublished(url: string): Promise<boolean> {
  const parsed = parseUrl(url);
  if (parsed === undefined) return false;
  if (parsed.protocol !== 'file:') return openExternally(url);
  if (!parsed.pathname.endsWith('.html')) return false;
  return (await shell.openPath(fileURLToPath(parsed))) === '';
}
