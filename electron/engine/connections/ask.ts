// One cheap question to a destination. One that wants a password we do not have is left alone: it would only say no, and
// some servers lock a person out for asking.
import type { Answer, ConnectionAdapter, Destination } from './connection-adapter.ts';

/** Never throws for what is wrong out there. */
export async function ask(adapter: ConnectionAdapter, destination: Destination): Promise<Answer> {
  return lacksSecret(adapter, destination) ? withoutSecret(destination) : adapter.test(destination);
}

/** A private key signs in by itself; its password is the adapter's to ask for. */
export function lacksSecret({ capabilities }: ConnectionAdapter, destination: Destination): boolean {
  if (!capabilities.secret || destination.secret !== null) return false;
  const { settings } = destination;
  const hasKey =
    typeof settings === 'object' && settings !== null && 'keyFile' in settings && settings.keyFile !== '';
  return !hasKey;
}

export function withoutSecret({ name, memory }: Destination): Answer {
  const message = `Chưa có mật khẩu của “${name}” từ lúc mở ứng dụng nên chưa hỏi gì nơi này. Hãy đăng nhập lại; bài vẫn chờ trong hộp thư đi.`;
  return { state: 'signed-out', message, memory };
}
