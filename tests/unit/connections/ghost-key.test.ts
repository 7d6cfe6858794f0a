import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { parseAdminKey, signToken, whyNoAdminKey } from '#engine/connections/ghost/admin-key.ts';
import { siteRoot, siteUrl } from '#engine/connections/ghost/ghost-address.ts';
import { parseMemory, steadyOffset } from '#engine/connections/ghost/ghost-memory.ts';
import { testMoment } from '#tests/support/moment.ts';

const id = '6b0aa6db7eee703e4796f4b4';
const secret = '0123456789abcdef'.repeat(4);

it('signs a token as Ghost reads it: HS256 over the decoded secret, five minutes from the server’s time', () => {
  const key = parseAdminKey(` ${id}:${secret}\n`);
  if (key === undefined) throw new Error('The key was not taken');
  const [head = '', claims = '', signature] = signToken(key, testMoment).split('.');
  const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
  const issued = Math.floor(testMoment.getTime() / 1000);
  expect([read(head), read(claims), signature]).toEqual([
    { alg: 'HS256', typ: 'JWT', kid: id },
    { iat: issued, exp: issued + 300, aud: '/admin/' },
    createHmac('sha256', Buffer.from(secret, 'hex')).update(`${head}.${claims}`).digest('base64url'),
  ]);
});

it.each([
  ['a content key', 'f'.repeat(26), /Content API/u],
  ['half a key', id, /không đúng dạng/u],
  ['a password', 'mật khẩu', /không đúng dạng/u],
])('says what is wrong with %s without a letter of it', (_what, text, words) => {
  expect([parseAdminKey(text), whyNoAdminKey(text).includes(text)]).toEqual([undefined, false]);
  expect(whyNoAdminKey(text)).toMatch(words);
});

it.each([
  ['https://cong.example', 'https://cong.example'],
  ['https://cong.example/', 'https://cong.example'],
  ['https://cong.example/blog/', 'https://cong.example/blog'],
  ['https://cong.example/ghost/', 'https://cong.example'],
  ['https://cong.example/blog/ghost/#/settings', 'https://cong.example/blog'],
  ['https://cong.example/ghost-town/', 'https://cong.example/ghost-town'],
])('finds the site behind %s', (typed, root) => {
  expect(siteRoot(typed)).toBe(root);
});

it('keeps the portal’s paths inside the folder a site lives in', () => {
  expect([siteUrl('https://cong.example/blog', 'tin/a.html'), siteUrl('https://cong.example/', 'a')]).toEqual(
    ['https://cong.example/blog/tin/a.html', 'https://cong.example/a'],
  );
});

it('does not take the time an answer travels for another clock', () => {
  expect([steadyOffset(1000, 4000), steadyOffset(1000, 90_000), steadyOffset(undefined, 700)]).toEqual([
    1000, 90_000, 700,
  ]);
});

it('forgets a memory it cannot read', () => {
  expect([parseMemory(null), parseMemory({ version: 6 })]).toEqual([null, null]);
});
