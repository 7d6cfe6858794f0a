// asset://photo/<hash>/<rendition>?look=<key>: pictures by the hash of their original and what is done to it. The window never
// learns a path.
import type { EngineSupervisor } from '../supervise-engine.ts';
import { foundResponse, notFound, serveScheme } from './respond.ts';

export function serveAssets(engine: EngineSupervisor): void {
  serveScheme('asset', async (request) => {
    const url = new URL(request.url);
    const match = /^\/([0-9a-f]{64})\/(thumb|screen|full)$/u.exec(url.pathname);
    if (url.host !== 'photo' || match === null) return notFound();
    const [, hash, rendition] = match;
    const look = url.searchParams.get('look') ?? undefined;
    if (look !== undefined && !LOOK.test(look)) return notFound();
    const found = await engine.ask({ ask: 'asset', hash, rendition, look });
    return foundResponse(found, {
      // A picture under the name of its look never changes; without one it is whatever the photo looks like now.
      'cache-control': look === undefined ? 'no-store' : 'max-age=31536000, immutable',
      'access-control-allow-origin': '*',
    });
  });
}

const LOOK = /^(?:[0-9a-f]{14}|none)$/u;
