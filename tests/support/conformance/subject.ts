// A destination as the conformance suite sees it: how a newsroom connects to it, and how to look at it behind the adapter's
// back, as its own administrator and as a reader do.
import type { ConnectionDraft } from '#shared/model/connection.ts';
import type { Capabilities } from '#shared/model/connection.ts';

/** An article as the server holds it, drafts included. */
export type SeenArticle = {
  readonly id: string;
  readonly visibility: 'public' | 'draft' | 'scheduled';
  readonly headline: string;
  /** Plain text of the body, white space collapsed; captions are not in it. */
  readonly text: string;
  /** In reading order, as a reader sees them. */
  readonly pictures: readonly SeenPicture[];
  /** Addresses its links lead to, in reading order. */
  readonly links: readonly string[];
  /** Marks and blocks with the words in them, in reading order: `bold: ra quân`, `cell: 98`, `divider:`. */
  readonly forms: readonly string[];
};

export type Read = { readonly status: number; readonly bytes: number; readonly content: Buffer };

export type SeenPicture = { readonly url: string; readonly caption: string; readonly alt: string };

export type Subject = {
  readonly name: string;
  /** What the kind must be able to do; the suite compares it with what the adapter claims. */
  readonly can: Pick<Capabilities, 'schedule' | 'unpublish' | 'exactlyOnce' | 'drafts' | 'secret'>;
  /** Whether readers get the very files that were sent; some systems make their own of them. */
  readonly keepsFiles: boolean;
  /** Whether front page and lists are ours too. */
  readonly makesLists?: true;
  /** Starts or finds the server. */
  readonly open: () => Promise<OpenSubject>;
};

export type OpenSubject = {
  /** The real server's origin; a proxy may stand before it. */
  readonly origin: string;
  readonly secret: string | undefined;
  /** `origin`: of the server itself or of what stands before it. */
  readonly draft: (name: string, origin: string) => ConnectionDraft;
  /** Every article whose headline carries the word, in any state but gone. */
  readonly find: (word: string) => Promise<SeenArticle[]>;
  /** What a stranger gets at an address: status and, for a page, its text and pictures. */
  readonly read: (url: string) => Promise<Read>;
  /** How many files on the server come from photos whose event carries the word. */
  readonly countPictures: (word: string) => Promise<number>;
  /** Its disk takes nothing more until the function it returns is called. Needs `canMount`. */
  readonly fillDisk: () => () => void;
  /** Gives back what `open` took. */
  readonly close?: () => void;
  /** Somebody else changes the headline. */
  readonly editHeadline: (id: string, headline: string) => Promise<void>;
  /** Somebody else deletes it for good. */
  readonly remove: (id: string) => Promise<void>;
};

export async function readAsStranger(url: string, init: RequestInit = {}): Promise<Read> {
  const answer = await fetch(url, { redirect: 'manual', ...init });
  const content = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, bytes: content.byteLength, content };
}

/** The answer's JSON. @throws when the server refuses: the suite's own look must not fail quietly */
export async function askJson(url: string, init: RequestInit = {}): Promise<unknown> {
  const answer = await fetch(url, init);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${url}: ${answer.status} ${text.slice(0, 300)}`);
  return text === '' ? undefined : JSON.parse(text);
}
