import { describe, expect, it } from 'vitest';
import { isWebAddress, parseLink } from '#shared/document/link-address.ts';
import { isSafeLink } from '#shared/model/inline.ts';

describe('an address somebody typed', () => {
  it.each([
    ['https://example.vn/a?b=1#c', { kind: 'absolute', href: 'https://example.vn/a?b=1#c' }],
    ['  HTTP://EXAMPLE.vn ', { kind: 'absolute', href: 'http://example.vn/' }],
    ['//example.vn/a', { kind: 'absolute', href: 'https://example.vn/a' }],
    ['mailto:toasoan@anhoa.example', { kind: 'absolute', href: 'mailto:toasoan@anhoa.example' }],
    ['tel:02838000000', { kind: 'absolute', href: 'tel:02838000000' }],
    ['/tin-tuc/a.html', { kind: 'portal', path: 'tin-tuc/a.html' }],
    ['tin-tuc/a.html?in=1', { kind: 'portal', path: 'tin-tuc/a.html?in=1' }],
    ['../../etc/passwd', { kind: 'portal', path: 'etc/passwd' }],
    ['/', { kind: 'portal', path: '' }],
    ['#muc-2', { kind: 'anchor', href: '#muc-2' }],
  ])('%j is understood as a browser would', (typed, address) => {
    expect(parseLink(typed)).toEqual(address);
  });

  it.each([
    '',
    '   ',
    'https://',
    'http://[::1',
    'ftp://example.vn',
    'vbscript:x',
    'app://x',
    'blob:https://x/1',
    'asset://1/thumb',
  ])('%j leads nowhere', (typed) => {
    expect(parseLink(typed)).toBeUndefined();
  });

  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' \u0001javascript:alert(1)',
    'JAVASCRIPT:x',
    'data:text/html,x',
  ])('%j is refused by the editor and by the page alike', (typed) => {
    expect({ editor: isSafeLink(typed), page: parseLink(typed) }).toEqual({ editor: false, page: undefined });
  });

  it.each([
    ['https://an-hoa.example/ke-hoach?so=45#b', true],
    ['HTTP://AN-HOA.EXAMPLE', true],
    ['300 đoàn viên', false],
    ['an-hoa.example', false],
    ['/tin-tuc/a.html', false],
    ['#dọnhẻm', false],
    ['Xem https://an-hoa.example', false],
    ['https://an-hoa.example và sau đó', false],
    ['https://', false],
    ['mailto:toasoan@anhoa.example', false],
    ['', false],
  ])('%j is a whole address of the web: %j', (text, is) => {
    expect(isWebAddress(text)).toBe(is);
  });
});
