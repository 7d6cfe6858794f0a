import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '#engine/connections/http/exchange.ts';
import { davFailure, readProperties, type DavQuestion } from '#engine/connections/web-host/webdav-answers.ts';

function answer(given: Partial<Omit<HttpAnswer, 'body'>> & { readonly text?: string }): HttpAnswer {
  const { text = '', ...rest } = given;
  const headers = { 'content-type': 'application/xml; charset=utf-8' };
  return { status: 207, headers, clockOffsetMs: null, body: Buffer.from(text), ...rest };
}

const multistatus = (properties: string): string =>
  `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:" xmlns:x="http://apache.org/dav/props/"><D:response><D:href>/dav/x</D:href><D:propstat><D:prop>${properties}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>`;

describe('what a WebDAV server tells of a file', () => {
  it('is its size and its time, whatever prefix the server likes', () => {
    const text = multistatus(
      '<D:resourcetype/><D:getcontentlength>4182</D:getcontentlength><D:getlastmodified>Sun, 22 Nov 2026 03:42:07 GMT</D:getlastmodified>',
    );
    const other = text.replaceAll('D:', 'lp1:').replace('xmlns:D=', 'xmlns:lp1=');
    const told = {
      bytes: 4182,
      isFolder: false,
      modifiedAt: Date.UTC(2026, 10, 22, 3, 42, 7),
    };
    expect([readProperties(answer({ text })), readProperties(answer({ text: other }))]).toEqual([told, told]);
  });

  it('may be that it is a folder', () => {
    const text = multistatus('<D:resourcetype><D:collection/></D:resourcetype>');
    expect(readProperties(answer({ text }))).toMatchObject({ bytes: 0, isFolder: true });
  });

  it.each([
    ['a page', { headers: { 'content-type': 'text/html' }, text: multistatus('') }],
    ['half an answer', { text: multistatus('').slice(0, 80) }],
    ['an answer that defines entities', { text: `<!DOCTYPE a [<!ENTITY b "x">]>${multistatus('&b;')}` }],
    ['an answer about nothing', { text: '<D:multistatus xmlns:D="DAV:"/>' }],
  ])('is nothing where %s comes', (_what, given) => {
    expect(readProperties(answer(given))).toBeUndefined();
  });
});

describe('an answer nobody expected', () => {
  const asked: DavQuestion = {
    ...{ host: 'may-chu', user: 'portal', now: new Date(0), folder: 'https://may-chu/dav/', method: 'PUT' },
    ...{ path: 'anh/a.jpg', bytes: 1_250_000 },
  };
  const said = (given: Partial<HttpAnswer>) => {
    const { state, message } = davFailure(answer({ headers: {}, ...given }), asked).problem;
    return [state, message.slice(0, message.indexOf('. '))];
  };

  it('means one thing each', () => {
    expect([401, 403, 405, 413, 507, 500, 418].map((status) => said({ status }))).toEqual([
      ['signed-out', 'Máy chủ “may-chu” không nhận mật khẩu của “portal”'],
      ['unreachable', 'Tài khoản này không có quyền ghi vào “https://may-chu/dav/”'],
      ['unreachable', '“may-chu” trả lời nhưng không phải WebDAV ở địa chỉ này'],
      ['later', 'Máy chủ “may-chu” không nhận tệp lớn như “anh/a.jpg” (1,3 MB)'],
      ['later', 'Máy chủ “may-chu” không ghi thêm được (thường do đầy đĩa hoặc hết dung lượng thuê)'],
      [
        'later',
        'Máy chủ “may-chu” không ghi được vào “https://may-chu/dav/” (mã 500: thường do thư mục không cho tài khoản này ghi, hoặc máy chủ trục trặc)',
      ],
      ['unreachable', 'Máy chủ “may-chu” từ chối “anh/a.jpg” (mã 418)'],
    ]);
  });

  it('that wants another kind of sign-in names it', () => {
    const headers = { 'www-authenticate': 'Digest realm="x", nonce="y"' };
    expect(said({ status: 401, headers })).toEqual([
      'signed-out',
      'Máy chủ “may-chu” đòi kiểu đăng nhập Digest mà ứng dụng không dùng',
    ]);
  });

  it('that names a time to come back is waited for', () => {
    const failure = davFailure(answer({ status: 503, headers: { 'retry-after': '120' } }), asked);
    expect(failure.problem).toMatchObject({ state: 'later', retryAfterMs: 120_000 });
  });
});
