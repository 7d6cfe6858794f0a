import { describe, expect, it } from 'vitest';
import { assertPublishable } from '#engine/portal/publishable.ts';
import type { PortalFile } from '#engine/portal/site-model.ts';

function page(content: string): PortalFile {
  return { kind: 'text', path: 'tin-tuc/a.html', content, mime: 'text/html; charset=utf-8' };
}

describe('the gate on the way out', () => {
  it.each([
    ['<img src="file:///home/a.jpg">', 'file:///home/a.jpg'],
    ['<a href="blob:https://x/1">', 'blob:https://x/1'],
    ['<a href=" FILE:a">', 'FILE:a'],
    ['<a href="fi\tle:a">', 'file:a'],
    ['<a href="asset&#58;//1/thumb">', 'asset://1/thumb'],
    ['<a href="asset&colon;//1/thumb">', 'asset://1/thumb'],
    ['<img srcset="a.jpg 1x, app://x/b.jpg 2x">', 'app://x/b.jpg 2x'],
    ['<img src="data:image/png;base64,AA">', 'data:image/png;base64'],
    ['<img alt="lấy từ file:///C:/anh.jpg">', 'file:///C:/anh.jpg'],
    ['<meta property="og:image" content="app://preview/a.jpg">', 'app://preview/a.jpg'],
    ['<script type="application/ld+json">{"contentUrl": "asset://1"}</script>', 'asset://1'],
    ['<item><link>file:///a</link></item>', 'file:///a'],
    ['p { background: url(data:image/png;base64,AA) }', 'data:image/png;base64'],
  ])('stops %s', (content, address) => {
    expect(() => assertPublishable([page('<p>Trước.</p>'), page(content)])).toThrow(
      expect.objectContaining({
        code: 'invalid_request',
        details: { path: 'tin-tuc/a.html', address },
      }),
    );
  });

  it.each([
    '<p>Gõ file:///etc/hosts vào thanh địa chỉ.</p>',
    '<meta property="og:title" content="App: ứng dụng mới của phường">',
    '<meta name="DC.title" content="Data: số liệu quý III">',
    '<a href="du-lieu/data:2026.html">',
    '<a href="https://example.vn/?u=file:a">',
    '<div data-block="3" data-field="headline">',
  ])('lets %s pass', (content) => {
    expect(() => assertPublishable([page(content)])).not.toThrow();
  });

  it('looks into style sheets and drawings of the theme, not into pictures', () => {
    const asset = (mime: string): PortalFile => ({
      kind: 'asset',
      path: 'giao-dien/x/a',
      bytes: new TextEncoder().encode('<image href="file:///a"/>'),
      mime,
    });
    expect(() => assertPublishable([asset('image/svg+xml')])).toThrow('file:///a');
    expect(() => assertPublishable([asset('font/woff2')])).not.toThrow();
  });
});
