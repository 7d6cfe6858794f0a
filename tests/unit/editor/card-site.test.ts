import { expect, test } from 'vitest';
import { readCardAddress } from '#renderer/editor/blocks/embed/card-address.ts';
import { siteOf } from '#renderer/editor/blocks/embed/site.ts';

test.each([
  ['https://www.youtube.com/watch?v=abc', 'video', 'YouTube'],
  ['https://youtu.be/abc', 'video', 'YouTube'],
  ['https://vimeo.com/123', 'video', 'Vimeo'],
  ['https://www.tiktok.com/@phuong/video/1', 'video', 'TikTok'],
  ['https://www.facebook.com/phuonganhoa/videos/1', 'video', 'Facebook'],
  ['https://fb.watch/xyz/', 'video', 'Facebook'],
  ['https://www.facebook.com/phuonganhoa/posts/1', 'social', 'Facebook'],
  ['https://www.google.com/maps/place/X', 'map', 'Google Maps'],
  ['https://maps.app.goo.gl/xyz', 'map', 'Google Maps'],
  ['https://www.anhoa.gov.vn/tin', 'page', 'anhoa.gov.vn'],
  ['https://notyoutube.com/watch', 'page', 'notyoutube.com'],
])('%s is known by its address', (address, kind, name) => {
  expect(siteOf(address)).toEqual({ kind, name });
});

test.each([
  ['youtu.be/abc', 'https://youtu.be/abc'],
  [' https://example.vn/a ', 'https://example.vn/a'],
  ['javascript:alert(1)', undefined],
  ['mailto:a@b.vn', undefined],
  ['/tin-tuc/bai.html', undefined],
  ['hai từ', undefined],
  ['', undefined],
])('%s as the address of a card', (typed, address) => {
  expect(readCardAddress(typed)).toBe(address);
});
