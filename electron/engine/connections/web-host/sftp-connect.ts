// The way to a host over SSH: its key is checked before a word of ours is sent, then we sign in and open SFTP. The library is
// loaded with the first connection: the window opens before anything is asked of a server.
import { createHash } from 'node:crypto';
import type { Client, ConnectConfig, SFTPWrapper } from 'ssh2';
import type { SftpAddress } from './host-address.ts';
import {
  brokenLine,
  changedHostKey,
  HostFailure,
  noSecret,
  notSftp,
  unreachable,
  wrongKey,
  wrongPassword,
} from './host-problem.ts';
import { readPrivateKey } from './sftp-key.ts';

export type SftpSignIn = {
  readonly address: SftpAddress;
  readonly user: string;
  /** Password, or the key's own; null = none. */
  readonly secret: string | null;
  /** '' = sign in by password. */
  readonly keyFile: string;
  /** The fingerprint the host must have; null = whatever it shows. */
  readonly expectedKey: string | null;
};

export type SftpLine = {
  readonly sftp: SFTPWrapper;
  readonly hostKey: string;
  /** Called once when the line has ended, whoever ended it. */
  readonly whenLost: (listener: () => void) => void;
  readonly close: () => void;
};

const CONNECT_WITHIN_MS = 20_000;
/** A silent line is given up after three of these. */
const ALIVE_EVERY_MS = 10_000;

/** @throws HostFailure */
export async function connectSftp(signIn: SftpSignIn): Promise<SftpLine> {
  const { address, expectedKey } = signIn;
  const credentials = await credentialsOf(signIn);
  const { default: ssh2 } = await import('ssh2');
  const client = new ssh2.Client();
  let hostKey = '';
  const config: ConnectConfig = {
    ...credentials,
    host: address.host,
    port: address.port,
    username: signIn.user,
    readyTimeout: CONNECT_WITHIN_MS,
    keepaliveInterval: ALIVE_EVERY_MS,
    hostVerifier: (key: Buffer) => {
      hostKey = fingerprint(key);
      return expectedKey === null || expectedKey === hostKey;
    },
  };
  try {
    await becomeReady(client, config);
    // Requests are small and each waits for the one before: joined into larger packets they would take 40 ms each.
    client.setNoDelay(true);
    const sftp = await openSftp(client);
    // What breaks later fails the requests under way; the event itself has nobody left to tell.
    client.on('error', () => undefined);
    const whenLost = (listener: () => void): void => void client.once('close', listener);
    return { sftp, hostKey, whenLost, close: () => void client.end() };
  } catch (error) {
    client.destroy();
    if (hostKey !== '' && expectedKey !== null && hostKey !== expectedKey) {
      throw changedHostKey(address.name, expectedKey, hostKey);
    }
    throw connectFailure(error, signIn);
  }
}

/** As `ssh-keygen -l` and the settings write it. */
function fingerprint(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/u, '')}`;
}

async function credentialsOf({ address, secret, keyFile }: SftpSignIn): Promise<Partial<ConnectConfig>> {
  if (keyFile !== '') {
    const privateKey = await readPrivateKey(keyFile, secret);
    return { privateKey, ...(secret === null ? {} : { passphrase: secret }) };
  }
  if (secret === null) throw noSecret(address.name);
  return { password: secret, tryKeyboard: true };
}

function becomeReady(client: Client, config: ConnectConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    client.once('ready', resolve);
    client.once('error', reject);
    client.once('close', () => reject(new Error('The connection was closed')));
    // Some hosts ask for the password as a question.
    client.on('keyboard-interactive', (_name, _instructions, _language, prompts, finish) =>
      finish(prompts.map(() => config.password ?? '')),
    );
    client.connect(config);
  });
}

function openSftp(client: Client): Promise<SFTPWrapper> {
  return new Promise((resolve, reject) => {
    client.sftp((error, sftp) => (error ? reject(error) : resolve(sftp)));
    client.once('close', () => reject(new Error('The connection was closed')));
  });
}

/** ssh2 names the stage a connection failed at in `level`. */
function connectFailure(error: unknown, signIn: SftpSignIn): unknown {
  if (error instanceof HostFailure || !(error instanceof Error)) return error;
  const { name } = signIn.address;
  const level = 'level' in error ? error.level : '';
  if (level === 'client-authentication') {
    return signIn.keyFile === '' ? wrongPassword(name, signIn.user) : wrongKey(name, signIn.user);
  }
  if (level === 'client-socket') return unreachable(socketSentence(error, name), error);
  if (level === 'client-timeout') {
    return unreachable(
      `Máy chủ “${name}” nhận kết nối nhưng quá lâu không trả lời. Bài chờ trong hộp thư đi và tự gửi khi nối lại được.`,
      error,
    );
  }
  if (level === 'protocol' || level === 'handshake') return notSftp(name, error);
  return brokenLine(name, error);
}

function socketSentence(error: Error, name: string): string {
  const code = 'code' in error ? error.code : '';
  const wait = 'Bài chờ trong hộp thư đi và tự gửi khi nối lại được.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `Không tìm thấy máy chủ “${name}” (mất mạng hoặc địa chỉ sai). ${wait}`;
  }
  if (code === 'ECONNRESET' || code === 'EPIPE') return `Đường truyền tới “${name}” đứt giữa chừng. ${wait}`;
  return `Máy chủ “${name}” không nhận kết nối (mất mạng, sai cổng hoặc máy chủ đang tắt). ${wait}`;
}
