// What a hostile page puts on the clipboard becomes plain structure or nothing: nothing of it runs, is asked for or is stored.
import type { Page } from '@playwright/test';
import { blockText } from '#shared/document/to-text.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { pasteAtCaret } from './paste.ts';
import { openStory } from './steps.ts';

const headline = 'Bài để dán';
const run = 'window.isHostile=true';

const hostile: readonly (readonly [what: string, html: string, words: string])[] = [
  ['a script', `<p>Một<script>${run}</script> hai</p>`, 'Một hai'],
  ['a script in a broken tag', `<p>Một</p><scr<script>ipt>tàn dư</script><p>hai</p>`, 'hai'],
  [
    'event handlers',
    `<p onclick="${run}" onmouseover=${run}>Một</p><img src=x onerror="${run}"><b onfocus=${run} autofocus tabindex=1>hai</b>`,
    'hai',
  ],
  [
    'an address that is a script',
    `<a href="javascript:${run}">Một</a> <a href="java&#9;script:${run}">hai</a>`,
    'Một hai',
  ],
  [
    'an address of another scheme',
    `<a href="vbscript:x">Một</a> <a href="data:text/html,<script>${run}</script>">hai</a> <a href="file:///etc/passwd">ba</a>`,
    'Một hai ba',
  ],
  [
    'a drawing with a script',
    `<p>Một</p><svg onload="${run}"><script>${run}</script><a xlink:href="javascript:${run}"><text>vẽ</text></a></svg><p>hai</p>`,
    'hai',
  ],
  [
    'a foreign object in a drawing',
    `<svg><foreignObject><p>Một</p><iframe src="javascript:${run}"></iframe></foreignObject></svg><p>hai</p>`,
    'hai',
  ],
  ['a formula', `<math><mtext><style><img src=x onerror="${run}"></style></mtext></math><p>hai</p>`, 'hai'],
  [
    'styles',
    `<style>*{display:none}@import "https://hostile.example/a.css"</style><link rel=stylesheet href="https://hostile.example/b.css"><p style="background:url(https://hostile.example/c)">Một</p>`,
    'Một',
  ],
  [
    'a form',
    `<form action="https://hostile.example/"><input name=a value="mật khẩu"><textarea>Một</textarea><button formaction="javascript:${run}">hai</button></form><p>ba</p>`,
    'ba',
  ],
  [
    'frames',
    `<iframe src="https://hostile.example/" srcdoc="<script>parent.${run}</script>"></iframe><object data="https://hostile.example/x"></object><embed src="https://hostile.example/y"><p>Một</p>`,
    'Một',
  ],
  [
    'a base and a refresh',
    `<base href="https://hostile.example/"><meta http-equiv=refresh content="0;url=https://hostile.example/"><p>Một <a href="/hai">hai</a></p>`,
    'Một hai',
  ],
  [
    'pictures from afar and from the disk',
    `<p>Một</p><img src="https://hostile.example/t.gif"><img src="file:///etc/passwd"><video poster="https://hostile.example/p" src="https://hostile.example/v"></video><picture><source srcset="https://hostile.example/s 2x"></picture><p>hai</p>`,
    'hai',
  ],
  [
    'a template and a comment that end early',
    `<template><script>${run}</script></template><!--><img src=x onerror="${run}">--><p>Một</p>`,
    'Một',
  ],
  [
    'a text editor’s own form, forged',
    `<p data-lexical-editor="true" data-lexical-text="x">Một</p><span data-lexical-decorator="true" contenteditable="false">hai</span>`,
    'Một',
  ],
];

test('nothing of a hostile page runs, is asked for, or is stored; its words are', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  test.setTimeout(120_000);
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await openStory(page, headline);
  for (const [what, html, words] of hostile) {
    await emptyBody(page, libraryDir);
    await pasteAtCaret(page, { 'text/html': html });
    await expect.poll(() => wordsOf(libraryDir), { message: what }).toContain(words);
    const stored = JSON.stringify(storedStory(libraryDir).content.document);
    expect(stored, what).not.toMatch(
      /script|isHostile|hostile\.example|file:|srcdoc|onerror|onclick|<|mật khẩu/u,
    );
    const left = await page.getByRole('textbox', { name: 'Nội dung' }).evaluate((body) => ({
      elements: body.querySelectorAll(
        'script, style, foreignObject, svg a, math, iframe, object, embed, form, base, meta',
      ).length,
      handlers: [...body.querySelectorAll('*')].filter((one) =>
        one.getAttributeNames().some((name) => name.startsWith('on')),
      ).length,
    }));
    expect(left, what).toEqual({ elements: 0, handlers: 0 });
  }
  expect(await page.evaluate(() => 'isHostile' in window)).toBe(false);
  expect(asked.filter((url) => /hostile\.example|^file:/u.test(url))).toEqual([]);
});

const LEVELS = 10_000;
const nested = (open: string, close: string): string => `${open.repeat(LEVELS)}Ở đáy${close.repeat(LEVELS)}`;
const deep: readonly (readonly [what: string, html: string])[] = [
  ['boxes', nested('<div>', '</div>')],
  ['marks', `<p>${nested('<b><i>', '</i></b>')}</p>`],
  ['styled runs', `<p>${nested('<span style="font-weight:bold">', '</span>')}</p>`],
  ['lists', nested('<ul><li>', '</li></ul>')],
  ['quotes', nested('<blockquote>', '</blockquote>')],
  ['tables', nested('<table><tr><td>', '</td></tr></table>')],
  ['asides', nested('<aside>', '</aside>')],
  ['tags nobody closes', `${'<div><p><b><a href="https://example.vn/">'.repeat(LEVELS / 4)}Ở đáy`],
];

test('ten thousand levels of anything are pasted as their words, and one can go on writing', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  test.setTimeout(120_000);
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  await openStory(page, headline);
  for (const [what, html] of deep) {
    await emptyBody(page, libraryDir);
    await pasteAtCaret(page, { 'text/html': html });
    await expect.poll(() => wordsOf(libraryDir), { message: what }).toContain('Ở đáy');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' viết tiếp');
    await expect.poll(() => wordsOf(libraryDir), { message: what }).toContain('viết tiếp');
  }
});

function wordsOf(libraryDir: string): string {
  return storedStory(libraryDir)
    .content.document.root.children.map(blockText)
    .join(' ')
    .replace(/\s+/gu, ' ');
}

async function emptyBody(page: Page, libraryDir: string): Promise<void> {
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.focus();
  for (const key of ['Control+a', 'Delete', 'Control+a', 'Backspace', 'Backspace'])
    await page.keyboard.press(key);
  await expect(body).toHaveText('');
  await expect.poll(() => wordsOf(libraryDir)).toBe('');
}
