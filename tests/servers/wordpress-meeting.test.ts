// What a person is told when an address is tried: a WordPress that answers, and everything else that may stand there.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toDestination } from '#engine/connections/secrets.ts';
import { findConnection } from '#engine/db/rows/connections.ts';
import type { Reachability } from '#shared/model/connection.ts';
import { openFaultProxy } from '#tests/support/faults/fault-proxy.ts';
import { server } from '#tests/support/servers/servers.ts';
import { asAdmin, wordpressNames, wordpressRoom } from '#tests/support/wordpress-room.ts';

describe.each(wordpressNames)('%s', (name) => {
  it('tells who it is, as whom we write, and then answers a look with one request', async () => {
    const { url, users } = await server(name);
    const proxy = await openFaultProxy({ target: url, faultFor: () => undefined });
    onTestFinished(proxy.close);
    const room = await wordpressRoom(name, { origin: proxy.url });
    const version = name === 'wordpress' ? /WordPress 6\.8\.\d+/u : /WordPress 6\.1\.\d+/u;
    const { state, message } = room.connection.reachability;
    expect([state, message]).toEqual(['reachable', expect.stringMatching(version)]);
    expect(message).toMatch(/“Cổng thử nghiệm” .* bằng tài khoản “Editor”/u);
    const record = findConnection(room.desk.library.read, room.connection.id);
    if (record === undefined) throw new Error('The connection just made is not there');
    const before = proxy.seen.length;
    const looked = await room.desk.adapters.wordpress.test(toDestination(record, room.desk.secrets));
    expect([looked.state, looked.memory, proxy.seen.length - before]).toEqual([
      'reachable',
      record.memory,
      1,
    ]);
    expect(JSON.stringify(record)).not.toContain(users['editor']?.app_password);
  });

  it('is found where its addresses are plain', async () => {
    const { url } = await server(name);
    const plain = await aServer((request, response) => {
      if (!(request.url ?? '').includes('rest_route')) return page(response, 200, 'Trang chủ');
      forward(url, request, response);
    });
    const room = await wordpressRoom(name, { origin: plain });
    expect(room.connection.reachability.state).toBe('reachable');
  });

  it('gives its lists for choosing offline, the names as people read them', async () => {
    const room = await wordpressRoom(name);
    const term = `Mục & thẻ ${room.word}`;
    await asAdmin(name, 'tags', { method: 'POST', body: JSON.stringify({ name: term }) });
    await asAdmin(name, 'posts', { method: 'POST', body: JSON.stringify({ title: `Tin ${room.word}` }) });
    const record = findConnection(room.desk.library.read, room.connection.id);
    if (record === undefined) throw new Error('The connection just made is not there');
    const lists = await room.desk.adapters.wordpress.fetchLists?.(toDestination(record, room.desk.secrets));
    expect(lists?.tags.some((tag) => tag.name === term)).toBe(true);
    expect(lists?.authors.map((author) => author.name)).toEqual(expect.arrayContaining(['Author', 'Editor']));
    // Times there are whole seconds: another article may be as new as this one.
    const headline = `Tin ${room.word}`;
    expect(lists?.articles.find((article) => article.headline === headline)).toEqual({
      id: expect.stringMatching(/^\d+$/u),
      headline,
      url: expect.stringContaining('/?p='),
      status: 'draft',
      modifiedAt: expect.stringMatching(/^\d{4}-.*Z$/u),
    });
    expect(lists?.articles.length).toBeLessThanOrEqual(50);
  });
});

describe('an address', () => {
  it('that is another kind of site is told apart by what it answers', async () => {
    const origin = await aServer((_, response) => page(response, 200, 'Cổng khác'));
    expect(await told(origin)).toEqual([
      'unreachable',
      expect.stringMatching(/Chờ một trang WordPress nhưng không thấy: .* trả lời một trang web/u),
    ]);
  });

  it('behind a password of the web server asks its keeper to open it', async () => {
    const origin = await aServer((_, response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
    });
    expect(await told(origin)).toEqual(['signed-out', expect.stringContaining('HTTP Basic')]);
  });

  it('of a network that wants a login says so', async () => {
    const origin = await aServer((_, response) => {
      response.writeHead(302, { location: 'http://wifi.example/login' }).end();
    });
    expect(await told(origin)).toEqual([
      'unreachable',
      expect.stringMatching(/chuyển sang “wifi\.example”: mạng đang đòi đăng nhập/u),
    ]);
  });

  it('of a WordPress whose REST interface is closed says who can open it', async () => {
    const origin = await aServer((request, response) => {
      const isHome = request.url === '/';
      response.setHeader('link', '</wp-json/>; rel="https://api.w.org/"');
      page(response, isHome ? 200 : 404, 'Không thấy');
    });
    expect(await told(origin)).toEqual([
      'unreachable',
      expect.stringMatching(/là WordPress nhưng cổng REST bị tắt hoặc bị chặn \(mã 404\)/u),
    ]);
  });

  it('of a WordPress that takes no application passwords says that no password will do', async () => {
    const origin = await aServer((request, response) => {
      const isMe = (request.url ?? '').includes('users/me');
      const { host } = request.headers;
      const index = { name: 'X', home: `http://${host}`, namespaces: ['wp/v2'], authentication: [] };
      const refusal = { code: 'rest_not_logged_in', message: 'Bạn chưa đăng nhập.', data: { status: 401 } };
      json(response, isMe ? 401 : 200, isMe ? refusal : index);
    });
    expect(await told(origin)).toEqual(['signed-out', expect.stringContaining('tắt mật khẩu ứng dụng')]);
  });

  it('with a stranger’s certificate is sent nothing', async () => {
    const { dav_tls: url } = await server('filehost');
    expect(await told(new URL(url).origin)).toEqual(['unreachable', expect.stringContaining('Chứng chỉ')]);
  });

  it('where nobody answers is out of reach', async () => {
    expect(await told('http://127.0.0.1:9')).toEqual(['unreachable', expect.stringContaining('127.0.0.1:9')]);
  });
});

async function told(origin: string): Promise<[Reachability['state'], string]> {
  const { connection } = await wordpressRoom('wordpress', { origin });
  return [connection.reachability.state, connection.reachability.message];
}

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

async function aServer(handle: Handle): Promise<string> {
  const made = createServer(handle);
  onTestFinished(() => void made.close());
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  // Proof: a TCP server that listens has an address with a port.
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}`;
}

function page(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/html' }).end(`<html><body>${text}</body></html>`);
}

function json(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function forward(target: string, request: IncomingMessage, response: ServerResponse): void {
  const headers = { authorization: request.headers.authorization ?? '' };
  fetch(`${target}${request.url ?? ''}`, { method: request.method ?? 'GET', headers }).then(
    async (answer) => {
      const type = answer.headers.get('content-type') ?? '';
      response.writeHead(answer.status, { 'content-type': type }).end(await answer.text());
    },
    () => response.destroy(),
  );
}
