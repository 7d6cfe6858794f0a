// app://toasoan/ : the built interface, and under /preview/ the pages of a story's preview, each with its own CSP.
import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import type { ProtocolResponse } from 'electron';
import type { PageStart } from '#shared/api/page-start.ts';
import type { EngineSupervisor } from '../supervise-engine.ts';
import { writePageStart } from './page-start.ts';
import { foundResponse, notFound, okResponse, serveScheme } from './respond.ts';

const INTERFACE_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' asset:",
  "font-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A preview is a page of the portal: pictures and style, no script, no forms, no further frames. */
const PREVIEW_CSP = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin',
].join('; ');

const mimeTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

type Parts = {
  readonly rendererDir: string;
  readonly engine: EngineSupervisor;
  /** Asked anew for every load of the page. */
  readonly pageStart: () => PageStart;
};

export function serveApp({ rendererDir, engine, pageStart }: Parts): void {
  serveScheme('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'toasoan' || request.method !== 'GET') return notFound();
    const preview = /^\/preview\/([0-9a-f-]{36})\/(.+)$/u.exec(url.pathname);
    if (preview !== null) {
      const [, storyId, path] = preview;
      const found = await engine.ask({ ask: 'preview', storyId, path: decodeURIComponent(path ?? '') });
      return foundResponse(found, { 'content-security-policy': PREVIEW_CSP, 'cache-control': 'no-store' });
    }
    const pathname = decodeURIComponent(url.pathname);
    return pathname === PAGE ? servePage(rendererDir, pageStart()) : serveFile(rendererDir, pathname);
  });
}

const PAGE = '/index.html';
const POLICY = { 'content-security-policy': INTERFACE_CSP };

function servePage(rendererDir: string, start: PageStart): ProtocolResponse {
  const page = writePageStart(readFileSync(join(rendererDir, PAGE), 'utf8'), start);
  return okResponse(Buffer.from(page), 'text/html; charset=utf-8', POLICY);
}

function serveFile(rendererDir: string, pathname: string): ProtocolResponse {
  const file = normalize(join(rendererDir, pathname));
  const mime = mimeTypes[extname(file)];
  if (!file.startsWith(rendererDir + sep) || mime === undefined) return notFound();
  try {
    // Read through fs, which sees into the asar of a package; net.fetch of file: would need file: to be allowed. At one go:
    // the asynchronous way comes back to this busy thread five times for each file of the first screen.
    return okResponse(readFileSync(file), mime, POLICY);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return notFound();
    throw error;
  }
}
