// What UniKey and its kin send to a window: words key by key, and words put right once they stand.
import type { Page } from '@playwright/test';
import { typeInBursts } from '#tests/support/vietnamese-typing/input-method.ts';

/**
 * Words by Telex, each mark right after its letter.
 * @param paceMs between two events; 0 sends a word without waiting for anything
 */
export async function typeWithUniKey(page: Page, words: string, paceMs: number): Promise<void> {
  const typeWord = await typeInBursts(page, paceMs);
  for (const [index, word] of words.split(' ').entries()) {
    if (index > 0) await page.keyboard.type(' ');
    await typeWord({ word, order: { method: 'telex', order: 'at-letter' } }, index);
  }
}

type Burst = {
  /** Letters as they are typed. */
  readonly plain: string;
  /** What then takes their place. */
  readonly marked: string;
  /** Milliseconds a key is held; 0 sends all in one go. */
  readonly delay?: number;
  /** Letters taken back; without it those of `plain`. */
  readonly back?: number;
};

/** Types plainly, takes that back and sends what was meant. */
export async function burst(
  page: Page,
  { plain, marked, delay = 0, back = plain.length }: Burst,
): Promise<void> {
  await page.keyboard.type(plain);
  if (delay === 0) {
    const taken = Array.from({ length: back }, () => page.keyboard.press('Backspace'));
    await Promise.all([...taken, page.keyboard.insertText(marked)]);
    return;
  }
  for (let turn = 0; turn < back; turn += 1) await page.keyboard.press('Backspace', { delay });
  await page.keyboard.insertText(marked);
}
