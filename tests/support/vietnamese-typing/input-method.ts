// Input methods at work on a window, through the browser's own input protocol: real key events and real compositions, none of
// which pass through code of ours on their way.
import { setTimeout as pass } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { burstsOf, type Burst } from './bursts.ts';
import { planKeys } from './key-plan.ts';
import type { TypedWord } from './typed-words.ts';

/** Types one word and leaves the caret behind it. */
export type TypeWord = (typed: TypedWord, index: number) => Promise<void>;

/**
 * UniKey and its kin: keys, Backspaces and letters. Text comes letter by letter as key events without a key of their own on one
 * word (Windows) and as one piece of text on the next (macOS).
 * @param paceMs between two events; 0 sends a whole word without waiting for anything
 */
export async function typeInBursts(page: Page, paceMs: number): Promise<TypeWord> {
  const session = await page.context().newCDPSession(page);
  return async ({ word, order }, index) => {
    const events = burstsOf(word, order).flatMap((burst) => eventsOf(burst, index % 2 === 0));
    const sent: Promise<unknown>[] = [];
    for (const event of events) {
      sent.push(send(session, event));
      if (paceMs > 0) await pass(paceMs);
    }
    await Promise.all(sent);
  };
}

/** IBus, Fcitx and the system's own Vietnamese keyboards: the word is underlined while it grows and committed whole. */
export async function typeByComposing(page: Page): Promise<TypeWord> {
  const session = await page.context().newCDPSession(page);
  return async ({ word, order }) => {
    const sent: Promise<unknown>[] = [];
    for (const { word: text } of planKeys(word, order)) {
      const caret = { selectionStart: text.length, selectionEnd: text.length };
      sent.push(session.send('Input.dispatchKeyEvent', { ...processKey, type: 'rawKeyDown' }));
      sent.push(session.send('Input.imeSetComposition', { text, ...caret }));
      sent.push(session.send('Input.dispatchKeyEvent', { ...processKey, type: 'keyUp' }));
    }
    sent.push(session.send('Input.insertText', { text: word }));
    await Promise.all(sent);
  };
}

/** VK_PROCESSKEY: the key belongs to the input method. */
export const processKey = { key: 'Process', windowsVirtualKeyCode: 229 } as const;

/** Presses keys as a person does between two words: `Space`, `Shift+ArrowLeft`, a letter. */
export async function pressKeys(session: CDPSession, names: readonly string[]): Promise<void> {
  const sent = names.flatMap((name) => {
    const parts = name.split('+');
    const key = namedKeys[parts.at(-1) ?? ''] ?? letterKey(parts.at(-1) ?? '');
    const pressed = { ...key, modifiers: parts.length > 1 ? SHIFT : 0 };
    const type = pressed.text === undefined ? ('rawKeyDown' as const) : ('keyDown' as const);
    return [
      session.send('Input.dispatchKeyEvent', { ...pressed, type }),
      session.send('Input.dispatchKeyEvent', { ...pressed, text: '', type: 'keyUp' }),
    ];
  });
  await Promise.all(sent);
}

const SHIFT = 8;

type Key = {
  readonly key: string;
  readonly code?: string;
  readonly text?: string;
  readonly windowsVirtualKeyCode: number;
};

const namedKeys: Readonly<Record<string, Key>> = {
  Space: { key: ' ', code: 'Space', text: ' ', windowsVirtualKeyCode: 32 },
  Enter: { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 },
  ArrowLeft: { key: 'ArrowLeft', code: 'ArrowLeft', windowsVirtualKeyCode: 37 },
};

function letterKey(key: string): Key {
  return { key, text: key, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) };
}

type InputEvent =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'backspace' }
  | { readonly kind: 'packet'; readonly letter: string }
  | { readonly kind: 'text'; readonly text: string };

function eventsOf(burst: Burst, asPackets: boolean): InputEvent[] {
  if (burst.kind === 'key') return [{ kind: 'key', key: burst.key }];
  const back = Array.from({ length: burst.backspaces }, (): InputEvent => ({ kind: 'backspace' }));
  if (!asPackets) return [...back, { kind: 'text', text: burst.text }];
  return [...back, ...[...burst.text].map((letter): InputEvent => ({ kind: 'packet', letter }))];
}

/** VK_PACKET of Windows: a letter that no key stands for. */
const PACKET = 231;

function send(session: CDPSession, event: InputEvent): Promise<unknown> {
  if (event.kind === 'text') return session.send('Input.insertText', { text: event.text });
  const { down, key } = keyOf(event);
  return Promise.all([
    session.send('Input.dispatchKeyEvent', down),
    session.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' }),
  ]);
}

function keyOf(event: Exclude<InputEvent, { kind: 'text' }>) {
  if (event.kind === 'backspace') {
    const key = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8, nativeVirtualKeyCode: 8 };
    return { key, down: { ...key, type: 'rawKeyDown' as const } };
  }
  const text = event.kind === 'key' ? event.key : event.letter;
  const code = event.kind === 'packet' ? PACKET : text.toUpperCase().charCodeAt(0);
  const key = { key: text, windowsVirtualKeyCode: code };
  return { key, down: { ...key, type: 'keyDown' as const, text, unmodifiedText: text } };
}
