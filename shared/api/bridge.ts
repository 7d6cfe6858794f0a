// What the preload gives a window, and the shell's own small contract (windows, dialogs, settings; never content).
import { z } from 'zod';
import { Id } from '../model/primitives.ts';
import { method } from './method.ts';

export const Appearance = z.enum(['system', 'light', 'dark']);
export const Language = z.enum(['vi', 'en']);

/** App settings kept by the shell beside the window's place: never anything of a story. */
export const ShellSettings = z.object({
  language: Language,
  appearance: Appearance,
  /** Name put on approvals and new bylines. */
  userName: z.string(),
  libraryPath: z.string().nullable(),
  lastStoryId: z.string().nullable(),
  /** Widths of panes and the like, by name. */
  layout: z.record(z.string(), z.number()),
});
export type ShellSettings = z.infer<typeof ShellSettings>;

const none = z.object({}).default({});
const paths = z.object({ paths: z.array(z.string()) });

export const shellContract = {
  'shell.saveSettings': method(ShellSettings.partial(), ShellSettings),
  'shell.environment': method(
    none,
    z.object({
      platform: z.string(),
      appVersion: z.string(),
      defaultLibraryPath: z.string(),
      isDevelopment: z.boolean(),
      /** Whether this machine can encrypt passwords for the next start; else they last until the app closes. */
      keepsSecrets: z.boolean(),
    }),
  ),
  /** Dialogs answer with an empty list when the person closes them. */
  'shell.chooseFolder': method(
    z.object({ title: z.string(), purpose: z.enum(['library', 'photos', 'site', 'export']) }),
    paths,
  ),
  'shell.chooseFiles': method(
    z.object({
      title: z.string(),
      kind: z.enum(['photos', 'texts', 'programme', 'codes', 'sheet', 'key', 'attachments']),
    }),
    paths,
  ),
  /** Keeps a connection's password, token or key; the engine gets it again at every start. `kept` false: until the app closes. */
  'shell.keepSecret': method(
    z.object({ connectionId: Id, secret: z.string().min(1) }),
    z.object({ kept: z.boolean() }),
  ),
  'shell.forgetSecret': method(z.object({ connectionId: Id }), z.object({})),
  /** https, http and mailto only; re-serialised before it is opened. */
  'shell.openExternal': method(z.object({ url: z.string() }), z.object({ opened: z.boolean() })),
  /** Shows a document of the library, a copy of it, with the program this machine has for its kind. */
  'shell.openAttachment': method(z.object({ id: Id }), z.object({ opened: z.boolean() })),
  /** Answer to the `app.flush` command: everything typed is with the engine, the window may go. */
  'shell.readyToClose': method(none, z.object({})),
  /** The other answer: something typed cannot be made durable, and the person is asked before the window goes. */
  'shell.keepOpen': method(none, z.object({})),
  /** The print page of a story's preview as a PDF in a folder; a number goes behind a name that is taken. */
  'shell.printStory': method(
    z.object({ storyId: Id, path: z.string(), out: z.string(), name: z.string().regex(/^[^/\\]+$/u) }),
    z.object({ file: z.string() }),
  ),
  /** Opens the published page of a local portal in the person's browser. */
  'shell.showPublished': method(z.object({ url: z.string() }), z.object({ opened: z.boolean() })),
} as const;

export type ShellMethod = keyof typeof shellContract;

/** `window.bridge`, the only door out of the sandbox. */
export type Bridge = {
  /** Posts one wire message to the engine. */
  readonly send: (message: unknown) => void;
  /** Receives every wire message from the engine; returns the way to stop. */
  readonly receive: (listener: (message: unknown) => void) => () => void;
  /** Asks the shell; resolves to a reply as data (`{ ok, value }` or `{ ok: false, error }`), never rejects. */
  readonly shell: (name: string, input: unknown) => Promise<unknown>;
  /** Commands chosen in the native menu. */
  readonly onCommand: (listener: (command: string) => void) => () => void;
  /** Path of a file dropped on the window. */
  readonly pathForFile: (file: unknown) => string;
  /** `<assetUrl><hash>/<rendition>` is a picture. */
  readonly assetUrl: string;
  /** `<cardUrl><session>/<number>/<size>` is a picture that still lies on a card. */
  readonly cardUrl: string;
  /** `<previewUrl><storyId>/<path>` is a page of a story's preview. */
  readonly previewUrl: string;
};
