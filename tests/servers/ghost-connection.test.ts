// A Ghost met for the first time, and everything that may be met in its place: each said in words, none with a secret in it.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { addConnection } from '#engine/connections/connections.ts';
import { toDestination } from '#engine/connections/secrets.ts';
import { findConnection } from '#engine/db/rows/connections.ts';
import type { Connection, GhostSettings } from '#shared/model/connection.ts';
import { addPhotos, aNewsroom, deliver } from '#tests/support/conformance/newsroom.ts';
import { ghost } from '#tests/support/conformance/ghost.ts';
import { addStory, onlyArticle } from '#tests/support/conformance/stories.ts';
import type { OpenSubject } from '#tests/support/conformance/subject.ts';
import { aDesk } from '#tests/support/desk-for-a-test.ts';
import type { Desk } from '#tests/support/publishing-desk.ts';
import { server } from '#tests/support/servers/servers.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

let subject: OpenSubject;
let key: string;

beforeAll(async () => {
  subject = await ghost.open();
  key = subject.secret ?? '';
});

type Met = { readonly desk: Desk; readonly connection: Connection };

async function meet(settings: Partial<GhostSettings>, secret: string | undefined): Promise<Met> {
  const desk = aDesk(join(temporaryFolder(), 'thư viện'));
  const { adapters, clock, secrets, library } = desk;
  const parts = { db: () => library.write, adapters, clock, secrets, emit: () => undefined };
  const all = { url: subject.origin, secretEnv: '', sections: {}, author: '', ...settings };
  return {
    desk,
    connection: await addConnection(parts, { name: 'Ghost', kind: 'ghost', settings: all }, secret),
  };
}

const said = ({ connection: { reachability } }: Met): [string, string] => [
  reachability.state,
  reachability.message,
];

/** A server that is no Ghost; its address. */
async function serving(answer: RequestListener): Promise<string> {
  const stranger = createServer(answer);
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void stranger.close());
  // Proof: a TCP server that listens has an address with a port.
  return `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
}

describe('a Ghost', () => {
  it('is greeted by name and version, from any address people copy', async () => {
    const met = await meet({ url: `${subject.origin}/ghost/#/dashboard` }, ` ${key}\n`);
    expect(said(met)).toEqual([
      'reachable',
      expect.stringMatching(/^Ghost 6\.\d+ “Cổng thử nghiệm” đang trả lời/u),
    ]);
    expect(JSON.stringify(findConnection(met.desk.library.read, met.connection.id))).not.toContain(
      key.split(':')[1],
    );
  });

  it('whose clock is not ours is written to by its own time, and the difference is told', async () => {
    const newsroom = await aNewsroom(subject);
    const { desk, connection } = newsroom;
    const offset = connection.reachability.clockOffsetMs ?? 0;
    expect(Math.abs(desk.clock.now().getTime() + offset - Date.now()) < 60_000).toBe(true);
    expect(connection.reachability.message).toMatch(/đồng hồ máy này (?:chậm|nhanh) \d+ (?:ngày|giờ)/u);
    // The clock is set two days ahead of the one it was met with: nothing of what was remembered is true any more.
    desk.clock.pass(2 * 86_400);
    const intent = await deliver(newsroom, {
      story: addStory(newsroom, { photos: await addPhotos(newsroom, [401]) }),
    });
    expect([intent.state, (await onlyArticle(subject, newsroom.word)).visibility]).toEqual([
      'published',
      'public',
    ]);
  });

  it('without the author of the settings is used all the same, and says whom articles will be under', async () => {
    const [known, unknown] = [
      await meet({ author: 'OWNER@example.com' }, key),
      await meet({ author: 'khong-co@example.com' }, key),
    ];
    expect([said(known)[1].includes('tác giả'), said(unknown)]).toEqual([
      false,
      ['reachable', expect.stringContaining('không có tác giả dùng thư “khong-co@example.com”')],
    ]);
  });

  it('lends its tags, authors and latest articles', async () => {
    const { desk, connection } = await meet({}, key);
    const record = findConnection(desk.library.read, connection.id);
    if (record === undefined) throw new Error('The connection is not there');
    const lists = await desk.adapters.ghost.fetchLists?.(toDestination(record, desk.secrets));
    expect([
      lists?.tags.some(({ name }) => name === 'News'),
      lists?.tags.some(({ name }) => name.startsWith('#')),
      lists?.categories,
      lists?.authors.map(({ id }) => id),
      (lists?.articles.length ?? 0) > 0,
    ]).toEqual([true, false, lists?.tags, ['owner@example.com'], true]);
  });
});

describe('a key', () => {
  const id = '0'.repeat(24);
  const secret = 'ab'.repeat(32);

  it.each([
    ['that is missing', () => undefined, /^Chưa có (?:khóa|mật khẩu)/u],
    ['cut short', () => key.slice(0, 40), /không đúng dạng/u],
    ['that was revoked', () => `${id}:${secret}`, /không còn nhận khóa này: khóa đã bị thu hồi/u],
    ['with another’s secret', () => `${key.split(':')[0]}:${secret}`, /phần bí mật của khóa không khớp/u],
  ])('%s asks a person to sign in, and says why', async (_what, given, words) => {
    const met = await meet({}, given());
    expect(said(met)).toEqual(['signed-out', expect.stringMatching(words)]);
    expect(said(met)[1]).not.toContain(secret.slice(0, 12));
  });
});

describe('what is no Ghost', () => {
  it.each([
    ['nobody', async () => 'http://127.0.0.1:9', /không nhận kết nối/u],
    [
      'a certificate of a stranger',
      async () => new URL((await server('filehost')).dav_tls).origin,
      /Chứng chỉ bảo mật/u,
    ],
    ['another system', async () => (await server('filehost')).url, /không có Ghost ở đó \(mã 404\)/u],
    [
      'a page',
      async () =>
        serving((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>')),
      /trả lời một trang web thay vì dữ liệu/u,
    ],
    [
      'a login page of the network',
      async () =>
        serving((_, response) => response.writeHead(302, { location: 'http://wifi.example/login' }).end()),
      /chuyển sang “wifi\.example”: mạng đang đòi đăng nhập/u,
    ],
    [
      'a Ghost that works elsewhere',
      async () =>
        serving((request, response) =>
          response.writeHead(301, { location: `https://quan-tri.example${request.url}` }).end(),
        ),
      /làm việc tại https:\/\/quan-tri\.example\. Hãy sửa địa chỉ/u,
    ],
    [
      'a password of the web server',
      async () => serving((_, response) => response.writeHead(401, { 'www-authenticate': 'Basic' }).end()),
      /mật khẩu của riêng máy chủ web/u,
    ],
    [
      'a Ghost too old',
      async () => {
        const site = { title: 'Cũ', url: 'http://cu.example/', version: '4.48' };
        return serving((_, response) =>
          response.setHeader('content-type', 'application/json').end(JSON.stringify({ site })),
        );
      },
      /bản 4\.48; cần bản 5/u,
    ],
    [
      'gigabytes',
      async () =>
        serving((_, response) => {
          response.on('error', () => undefined);
          const more = (): void =>
            void (
              response.destroyed || (response.write('x'.repeat(65_536)) ? setImmediate(more) : undefined)
            );
          response.on('drain', more);
          more();
        }),
      /dài bất thường/u,
    ],
  ])('is told by what came instead: %s', async (_what, address, words) => {
    expect(said(await meet({ url: await address() }, key))).toEqual([
      'unreachable',
      expect.stringMatching(words),
    ]);
  });
});
