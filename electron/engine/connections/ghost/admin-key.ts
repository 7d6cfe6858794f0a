// The Admin API key of a Ghost integration and the token it signs. Key and token never leave this file but as a header.
import { createHmac } from 'node:crypto';

export type AdminKey = { readonly id: string; readonly secret: Buffer };

/** undefined when the text is no Admin API key: 24 hex digits, a colon, 64 hex digits. */
export function parseAdminKey(text: string): AdminKey | undefined {
  const [, id, secret] = /^([0-9a-f]{24}):([0-9a-f]{64})$/iu.exec(text.trim()) ?? [];
  if (id === undefined || secret === undefined) return undefined;
  return { id, secret: Buffer.from(secret, 'hex') };
}

/** One sentence on why a text is no Admin API key, without a letter of it. */
export function whyNoAdminKey(text: string): string {
  const isContentKey = /^[0-9a-f]{26}$/iu.test(text.trim());
  const what = isContentKey
    ? 'Đây là khóa Content API, chỉ đọc được bài'
    : 'Khóa dán vào không đúng dạng của Ghost (mã, dấu hai chấm, phần bí mật)';
  return `${what}. Hãy mở Ghost, vào Settings → Integrations, chép “Admin API key” rồi dán lại.`;
}

/** Ghost counts a token's age from `iat` and takes at most five minutes, whatever `exp` says. */
const LIFETIME_SECONDS = 300;

/** A JSON Web Token (RFC 7519, HS256) good for one request; `at` is the time by the server's clock. */
export function signToken({ id, secret }: AdminKey, at: Date): string {
  const issued = Math.floor(at.getTime() / 1000);
  const head = encode({ alg: 'HS256', typ: 'JWT', kid: id });
  const claims = encode({ iat: issued, exp: issued + LIFETIME_SECONDS, aud: '/admin/' });
  const signature = createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url');
  return `${head}.${claims}.${signature}`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
