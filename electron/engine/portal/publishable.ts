// The gate on the way out: a page that leaves this machine names no address that only this machine understands.
import { AppError } from '#shared/api/errors.ts';
import type { PortalFile } from './site-model.ts';

/**
 * Looks at every text file. Relies on what `html` guarantees: attributes stand in double quotes and text holds none.
 * @throws AppError `invalid_request` naming the page and the address.
 */
export function assertPublishable(files: readonly PortalFile[]): void {
  for (const file of files) {
    const content = textOf(file);
    const found = content === undefined ? undefined : privateAddress(content);
    if (found !== undefined) {
      throw new AppError(
        'invalid_request',
        `Trang ${file.path} có địa chỉ chỉ dùng được trên máy này (${found.slice(0, 80)}) nên chưa gửi gì đi; hãy bỏ địa chỉ ấy rồi đăng lại.`,
        { details: { path: file.path, address: found } },
      );
    }
  }
}

const schemes = '(?:file|blob|data|asset|app)';

/** Places whose whole value is an address, or a list of them. */
const addressPlaces: readonly RegExp[] = [
  /\s(?:href|src|srcset|action|formaction|poster|cite|data|background|manifest|ping|xlink:href)="([^"]*)"/giu,
  /"(?:@id|url|contentUrl|mainEntityOfPage|logo|sameAs|path)":\s*"([^"]*)"/gu,
  /<(?:link|loc|guid|url)>([^<]*)</gu,
  /url\(\s*["']?([^"')]*)/giu,
];

/** Any other attribute: a text such as "App: …" is fine there, an address is not. */
const attribute = /\s[a-z:-]+="([^"]*)"/giu;

const wholeAddress = new RegExp(`(?:^|,)\\s*(${schemes}:[^,]*)`, 'iu');
const addressInText = new RegExp(
  `(?<![\\p{L}\\p{N}])(${schemes}:(?://|[a-z]+/[a-z0-9.+-]+[;,]|https?:)\\S*)`,
  'iu',
);

function privateAddress(content: string): string | undefined {
  for (const place of addressPlaces) {
    for (const [, value = ''] of content.matchAll(place)) {
      const found = wholeAddress.exec(plain(value))?.[1];
      if (found !== undefined) return found;
    }
  }
  for (const [, value = ''] of content.matchAll(attribute)) {
    const found = addressInText.exec(plain(value))?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

function textOf(file: PortalFile): string | undefined {
  if (file.kind === 'text') return file.content;
  return file.kind === 'asset' && /^(?:text|image\/svg)/u.test(file.mime)
    ? new TextDecoder().decode(file.bytes)
    : undefined;
}

/** As a browser reads an attribute: references resolved, and the characters the URL standard ignores taken out. */
function plain(value: string): string {
  return value
    .replace(/&#(?:x([0-9a-f]+)|(\d+));?/giu, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16)),
    )
    .replace(/&colon;/giu, ':')
    .replace(/&amp;/giu, '&')
    .replace(/[\u0000-\u001f]/gu, '');
}
