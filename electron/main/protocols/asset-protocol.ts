// asset://photo/<hash>/<rendition>: pictures by the hash of their original. The window never learns a path.
import type { EngineSupervisor } from '../supervise-engine.ts';
import { foundResponse, notFound, serveScheme } from './respond.ts';

export function serveAssets(engine: EngineSupervisor): void {
  serveScheme('asset', async (request) => {
    const url = new URL(request.url);
    const match = /^\/([0-9a-f]{64})\/(thumb|screen|full)$/u.exec(url.pathname);
    if (url.host !== 'photo' || match === null) return notFound();
    const [, hash, rendition] = match;
    const found = await engine.ask({ ask: 'asset', hash, rendition });
    // Content-addressed: a picture under this address never changes.
    return foundResponse(found, {
      'cache-control': 'max-age=31536000, immutable',
      'access-control-allow-origin': '*',
    });
  });
}
