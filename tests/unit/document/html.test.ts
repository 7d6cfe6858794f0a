import { describe, expect, it } from 'vitest';
import { escapeText, html, jsonScript } from '#shared/document/html.ts';

describe('markup', () => {
  it('escapes values, joins lists and leaves nothing for what is absent', () => {
    const items = ['<a>', '&'].map((text) => html`<li>${text}</li>`);
    expect(html`<ul title="${'"'}">${items}${false}${null}${undefined}${0}</ul>`.text).toBe(
      '<ul title="&quot;"><li>&lt;a&gt;</li><li>&amp;</li>0</ul>',
    );
  });

  it('does not take an object that looks like markup for markup', () => {
    const forged = { text: '<script>' } as unknown as string; // what a value from JSON could look like
    expect(() => html`${forged}`).toThrow(TypeError);
  });

  it('drops what neither HTML nor XML may hold', () => {
    expect(escapeText('a\u0000b\u000bc\ud800d\ufffee\tf\n')).toBe('abc\ufffdde\tf\n');
  });

  it('cannot be left from inside a data block', () => {
    expect(jsonScript('application/ld+json', { a: '</script><!--\u2028&' }).text).toBe(
      '<script type="application/ld+json">{\n "a": "\\u003c/script\\u003e\\u003c!--\\u2028\\u0026"\n}</script>',
    );
  });
});
