// What a person is told when the way to a web host is not right: each sentence says what is wrong and what to do.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { listConnections, testConnection } from '#engine/connections/connections.ts';
import type { Connection, WebHostSettings } from '#shared/model/connection.ts';
import { aDesk } from '#tests/support/desk-for-a-test.ts';
import { addStory, publish, type Desk } from '#tests/support/publishing-desk.ts';
import { server } from '#tests/support/servers/servers.ts';
import { tcpProxy } from '#tests/support/tcp-proxy.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import {
  connectHost,
  hostFolder,
  hostRoom,
  secretFor,
  settingsFor,
  type FileHost,
  type Way,
} from '#tests/support/web-host-room.ts';

let host: FileHost;

beforeAll(async () => {
  host = await server('filehost');
});

/** What the connection says of itself after somebody filled it in so. */
async function reachabilityOf(
  way: Way,
  change: (settings: WebHostSettings) => WebHostSettings,
  secret: string | undefined = secretFor(host, way),
): Promise<Pick<Connection['reachability'], 'state' | 'message'>> {
  const desk = aDesk(join(temporaryFolder(), 'thư viện'));
  const settings = change(settingsFor(host, hostFolder(host), way));
  const { reachability } = await connectHost(desk, settings, { secret });
  return { state: reachability.state, message: reachability.message };
}

const as = (given: Partial<WebHostSettings>) => (settings: WebHostSettings) => ({ ...settings, ...given });
const wrong = 'sai-mat-khau-7';
const dav = (): string => new URL(host.url).host;

describe('a way that is right', () => {
  it('by a password over SFTP says which key the host has, and that no other will do', async () => {
    const { state, message } = await reachabilityOf('sftp', (settings) => settings);
    expect([state, message]).toEqual([
      'reachable',
      expect.stringMatching(
        new RegExp(
          `^Ghi được vào “127\\.0\\.0\\.1:${host.sftp.port}/trang-[0-9a-f]+”\\. Khóa của máy chủ là ${host.sftp.hostkey.replace(/[+]/gu, '\\+')}; từ nay chỉ nhận khóa này\\.$`,
          'u',
        ),
      ),
    ]);
  });

  it('by a private key needs no password', async () => {
    const { key } = host.sftp;
    const found = await reachabilityOf('sftp', as({ keyFile: key, hostKey: host.sftp.hostkey }), undefined);
    expect([found.state, found.message]).toEqual([
      'reachable',
      expect.stringContaining('Khóa của máy chủ đúng khóa đã ghi.'),
    ]);
  });

  it('over plain http warns that the password can be read on the way', async () => {
    const { state, message } = await reachabilityOf('webdav', (settings) => settings);
    expect([state, message]).toEqual(['reachable', expect.stringContaining('không mã hóa')]);
  });
});

describe('a password or key that is not right', () => {
  it.each(['webdav', 'sftp'] as const)(
    '%s: says that the host does not take it, and never repeats it',
    async (way) => {
      const { state, message } = await reachabilityOf(way, (settings) => settings, wrong);
      const name = way === 'webdav' ? dav() : `127.0.0.1:${host.sftp.port}`;
      expect([state, message]).toEqual([
        'signed-out',
        `Máy chủ “${name}” không nhận mật khẩu của “portal”. Bài vẫn chờ trong hộp thư đi; hãy đăng nhập lại.`,
      ]);
    },
  );

  it('freezes what waits, and lets it go once the right one is given', async () => {
    const desk = aDesk(join(temporaryFolder(), 'thư viện'));
    const settings = settingsFor(host, hostFolder(host), 'sftp');
    const connection = await connectHost(desk, settings, { secret: wrong });
    const waiting = await publish(desk, addStory(desk, { headline: 'Bài chờ' }), connection);
    desk.secrets.set(connection.id, host.sftp.password);
    await testConnection(partsOf(desk), connection.id);
    desk.clock.pass(30);
    await desk.outbox.tick();
    expect([waiting.state, desk.outbox.get(waiting.id).state]).toEqual(['waiting', 'published']);
  });

  it('a key the host does not know', async () => {
    const { state, message } = await reachabilityOf('openssh', as({ keyFile: aKey('') }));
    expect([state, message]).toEqual([
      'signed-out',
      `Máy chủ “127.0.0.1:${host.openssh.port}” không nhận khóa riêng của “root” (khóa công khai chưa được đưa lên máy chủ, hoặc sai tên). Bài vẫn chờ trong hộp thư đi; hãy xem lại rồi đăng nhập lại.`,
    ]);
  });

  it('a key file that is not there, is none, or is the public one', async () => {
    const none = join(temporaryFolder(), 'khóa');
    const text = join(temporaryFolder(), 'ghi chú.txt');
    writeFileSync(text, 'không phải khóa');
    const found = await Promise.all(
      [none, text, `${host.openssh.key}.pub`].map((keyFile) => reachabilityOf('openssh', as({ keyFile }))),
    );
    expect(found.map(({ message }) => message.slice(0, message.indexOf('. ')))).toEqual([
      `Không đọc được tệp khóa riêng “${none}”`,
      `“${text}” không phải tệp khóa riêng SSH (có thể là khóa công khai .pub)`,
      `“${host.openssh.key}.pub” không phải tệp khóa riêng SSH (có thể là khóa công khai .pub)`,
    ]);
  });

  it('a key with a password of its own, missing or wrong; with the right one it is the host that decides', async () => {
    const keyFile = aKey('mật khẩu khóa');
    const ask = (secret: string | undefined) => reachabilityOf('openssh', as({ keyFile }), secret);
    const [missing, other, right] = [await ask(undefined), await ask(wrong), await ask('mật khẩu khóa')];
    const sentence = `Tệp khóa riêng “${keyFile}” có mật khẩu riêng, chưa có hoặc không đúng. Bài vẫn chờ trong hộp thư đi; hãy đăng nhập bằng mật khẩu của khóa.`;
    expect([missing, other, right]).toEqual([
      { state: 'signed-out', message: sentence },
      { state: 'signed-out', message: sentence },
      { state: 'signed-out', message: expect.stringContaining('không nhận khóa riêng của “root”') },
    ]);
  });
});

describe('a host that is not who it was', () => {
  it('is told by both fingerprints, and gets no password', async () => {
    const pinned = 'SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const { state, message } = await reachabilityOf('sftp', as({ hostKey: pinned }));
    expect([state, message]).toEqual([
      'unreachable',
      `Máy chủ “127.0.0.1:${host.sftp.port}” trưng ra khóa khác với khóa đã biết nên không gửi gì, cả mật khẩu: đã biết ${pinned}, nay là ${host.sftp.hostkey}. Hãy hỏi nơi cho thuê; nếu họ xác nhận đã đổi khóa, lưu lại kết nối với khóa mới.`,
    ]);
  });

  it('is noticed too where the first key was only remembered', async () => {
    const proxy = await tcpProxy(host.sftp.port);
    const { desk, connection } = await hostRoom(host, 'sftp', { port: proxy.port });
    proxy.leadTo(host.openssh.port);
    const { state, attempts } = await publish(desk, addStory(desk, { headline: 'Bài chờ' }), connection);
    expect([state, attempts[0]?.message]).toEqual([
      'waiting',
      expect.stringContaining(`đã biết ${host.sftp.hostkey}, nay là ${host.openssh.hostkey}`),
    ]);
    proxy.leadTo(host.sftp.port);
    desk.clock.pass(30);
    await desk.outbox.tick();
    expect(desk.outbox.list()[0]?.state).toBe('published');
  });

  it('shows a certificate nobody vouches for: nothing is sent', async () => {
    const { state, message } = await reachabilityOf('webdav', as({ address: host.dav_tls }));
    expect([state, message]).toEqual([
      'unreachable',
      expect.stringMatching(/không do nơi tin cậy cấp .* nên không gửi gì/u),
    ]);
  });
});

describe('an address that is not right', () => {
  it.each([
    ['nobody listens', 'sftp://127.0.0.1:9/trang', /“127\.0\.0\.1:9” không nhận kết nối/u],
    ['nobody listens there for the web', 'http://127.0.0.1:9/dav/', /“127\.0\.0\.1:9” không nhận kết nối/u],
    ['there is no such host', 'sftp://may-chu.invalid/trang', /Không tìm thấy máy chủ “may-chu\.invalid”/u],
    ['the password is in it', 'sftp://portal:mat-khau@127.0.0.1/trang', /mật khẩu có ô riêng/u],
  ])('%s', async (_what, address, sentence) => {
    const { state, message } = await reachabilityOf('sftp', as({ address }));
    expect([state, message]).toEqual(['unreachable', expect.stringMatching(sentence)]);
  });

  it('leads to a web server that is no SFTP, or to a web site that is no WebDAV', async () => {
    const web = new URL(host.url).port;
    const sftp = await reachabilityOf('sftp', as({ address: `sftp://127.0.0.1:${web}/trang` }));
    const site = await reachabilityOf('webdav', as({ address: host.url }));
    expect([sftp.message, site.message]).toEqual([
      `“127.0.0.1:${web}” nhận kết nối nhưng không trả lời như một máy chủ SFTP. Hãy xem lại địa chỉ và cổng; bài vẫn chờ trong hộp thư đi.`,
      `“127.0.0.1:${web}” trả lời nhưng không phải WebDAV ở địa chỉ này. Hãy xem lại đường dẫn (thường có /dav hoặc /webdav); bài vẫn chờ trong hộp thư đi.`,
    ]);
  });
});

describe.each(['webdav', 'sftp'] as const)('a folder over %s', (way) => {
  const at = (folder: string) => (settings: WebHostSettings) => {
    const { pathname, href } = new URL(settings.address);
    return {
      ...settings,
      address: href.slice(0, -pathname.length) + (way === 'webdav' ? '/dav' : '') + folder,
    };
  };

  it('that is missing is made; one below a missing one is not, and that is said', async () => {
    const parent = hostFolder(host);
    const made = await reachabilityOf(way, at(`/${parent.name}/c%E1%BB%95ng`));
    const lost = await reachabilityOf(way, at(`/${parent.name}/khong-co/trang`));
    expect([made.state, readdirSync(parent.path), lost.state, lost.message]).toEqual([
      'reachable',
      ['cổng'],
      'unreachable',
      expect.stringMatching(/^Không thấy thư mục “.*\/khong-co\/trang\/?” trên máy chủ\./u),
    ]);
  });

  it('that must not be written to is said to be so', async () => {
    const folder = hostFolder(host);
    chmodSync(folder.path, 0o755);
    const { state, message } = await reachabilityOf(way, at(`/${folder.name}/`));
    expect([state, message]).toEqual([
      'unreachable',
      expect.stringMatching(
        /^Tài khoản này không có quyền ghi vào “|không ghi được vào “.*không cho tài khoản này ghi/u,
      ),
    ]);
  });

  it('that holds somebody else’s site is left alone', async () => {
    const folder = hostFolder(host);
    writeFileSync(join(folder.path, 'index.html'), 'Trang của người khác');
    const { state, message } = await reachabilityOf(way, at(`/${folder.name}/`));
    expect([state, message, readdirSync(folder.path)]).toEqual([
      'unreachable',
      expect.stringMatching(/đã có “index\.html” không do Tòa soạn tạo ra\. Chưa ghi gì/u),
      ['index.html'],
    ]);
  });

  it('whose site has vanished, or is another one by now, gets nothing', async () => {
    const { desk, connection, folder } = await hostRoom(host, way);
    await publish(desk, addStory(desk, { headline: 'Bài đầu' }), connection);
    rmSync(folder.path, { recursive: true });
    mkdirSync(folder.path);
    chmodSync(folder.path, 0o777);
    const vanished = await publish(desk, addStory(desk, { headline: 'Bài chờ' }), connection);
    const left = readdirSync(folder.path);
    await hostRoom(host, way, { folder });
    await testConnection(partsOf(desk), connection.id);
    const [found] = listConnections(desk.library.read, desk.adapters);
    expect([vanished.state, vanished.attempts[0]?.message, left, found?.reachability.message]).toEqual([
      'waiting',
      expect.stringContaining('trang đã đăng không còn bên trong. Chưa ghi gì'),
      [],
      expect.stringContaining('đang chứa một trang khác với trang đã đăng trước đây. Chưa ghi gì'),
    ]);
  });
});

function partsOf({ library, adapters, clock, secrets }: Desk) {
  return { db: () => library.write, adapters, clock, secrets, emit: () => undefined };
}

/** A key nobody knows yet, in a file; '' = without a password of its own. */
function aKey(passphrase: string): string {
  const file = join(temporaryFolder(), 'id_ed25519');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', passphrase, '-f', file]);
  return file;
}
