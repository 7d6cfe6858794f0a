// What the answers of a WordPress, and of whatever stands before one, mean for a delivery.
import { describe, expect, it } from 'vitest';
import { restUrl } from '#engine/connections/wordpress/site.ts';
import { troubleOf, unreadableTrouble, type Effect } from '#engine/connections/wordpress/trouble.ts';

const now = new Date('2026-11-22T03:42:07.000Z');

it('finds every route whatever the permalinks are', () => {
  const query = { slug: 'a,b', per_page: 5 };
  expect([
    restUrl('https://x.vn/wp-json/', 'wp/v2/posts', query),
    restUrl('https://x.vn/tin/?rest_route=/', 'wp/v2/posts', query),
    restUrl('https://x.vn/index.php/wp-json/', 'wp/v2/posts/1'),
  ]).toEqual([
    'https://x.vn/wp-json/wp/v2/posts?slug=a%2Cb&per_page=5',
    'https://x.vn/tin/?rest_route=%2Fwp%2Fv2%2Fposts&slug=a%2Cb&per_page=5',
    'https://x.vn/index.php/wp-json/wp/v2/posts/1',
  ]);
});

describe('an answer', () => {
  it.each([
    ['of success is no trouble', 201, {}, 'hidden', undefined],
    ['without a login asks for one', 401, error('rest_not_logged_in'), 'none', 'signed-out'],
    ['of a password before WordPress asks for one too', 401, '<html>', 'none', 'signed-out'],
    ['about rights is a refusal', 403, error('rest_cannot_create'), 'hidden', 'refused'],
    ['of a firewall is waited out', 403, '<html>', 'hidden', 'later'],
    ['about a wrong parameter is a refusal', 400, error('rest_invalid_param'), 'hidden', 'refused'],
    [
      'about a file is for good, though it says 500',
      500,
      error('rest_upload_sideload_error'),
      'hidden',
      'refused',
    ],
    ['that the database did not write is waited out', 500, error('db_insert_error'), 'visible', 'later'],
    ['of a crash leaves a visible change unknown', 500, error('internal_server_error'), 'visible', 'unknown'],
    ['of a crash is waited out where nobody sees anything', 500, '<html>', 'hidden', 'later'],
    ['of a gateway leaves a visible change unknown', 502, '<html>', 'visible', 'unknown'],
    ['of a busy server is waited out', 429, '<html>', 'visible', 'later'],
    ['that no such route is there leads to a new look', 404, error('rest_no_route'), 'none', 'unreachable'],
    ['of another page is nobody we know', 404, '<html>', 'none', 'unreachable'],
    ['that leads elsewhere is not there', 302, '', 'visible', 'unreachable'],
    ['that it is too large is a refusal', 413, '<html>', 'hidden', 'refused'],
  ] as const)('%s', (_, status, body, effect, state) => {
    expect(troubleOf(anAnswer(status, body), asked(effect))?.state).toBe(state);
  });

  it('quotes what WordPress says, without its markup, and every wrong parameter', () => {
    const told = {
      ...error('rest_invalid_param', '<strong>Invalid</strong> parameter(s): slug'),
      data: { status: 400, params: { slug: 'slug is not of type string.' }, details: {} },
    };
    expect(troubleOf(anAnswer(400, told), asked('hidden'))).toEqual({
      state: 'refused',
      message:
        'WordPress không nhận (rest_invalid_param): “Invalid parameter(s): slug”. Chi tiết: “slug is not of type string.”. Chưa đổi gì ở nơi nhận; sửa xong hãy bấm Gửi lại.',
    });
  });

  it('comes back when the server says so', () => {
    const answer = { ...anAnswer(503, '<html>'), headers: { 'retry-after': '120' } };
    expect(troubleOf(answer, asked('visible'))).toMatchObject({ state: 'later', retryAfterMs: 120_000 });
  });

  it('that cannot be read is unknown only where readers might see the difference', () => {
    const page = anAnswer(200, '<html>Đăng nhập wifi</html>');
    expect([
      unreadableTrouble(page, asked('hidden')).state,
      unreadableTrouble(page, asked('visible')).state,
    ]).toEqual(['unreachable', 'unknown']);
  });
});

function asked(effect: Effect): Parameters<typeof troubleOf>[1] {
  return { host: 'x.vn', effect, now };
}

function error(code: string, message = 'Xin lỗi'): { code: string; message: string; data: object | null } {
  return { code, message, data: { status: 400 } };
}

function anAnswer(status: number, body: object | string): Parameters<typeof troubleOf>[0] {
  const isJson = typeof body !== 'string';
  const type = isJson ? 'application/json' : 'text/html';
  const bytes = Buffer.from(isJson ? JSON.stringify(body) : body);
  return { status, headers: { 'content-type': type }, body: bytes, clockOffsetMs: null };
}
