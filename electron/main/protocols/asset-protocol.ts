// asset://photo/<hash>/<rendition>: pictures by the hash of their original; asset://card/<session>/<number>/<size>: what still
// lies on a card. The window never learns a path.
import type { EngineSupervisor } from '../supervise-engine.ts';
import { foundResponse, notFound, serveScheme } from './respond.ts';

export function serveAssets(engine: EngineSupervisor): void {
  serveScheme('asset', async (request) => {
    const question = questionOf(new URL(request.url));
    if (question === undefined) return notFound();
    const found = await engine.ask(question);
    return foundResponse(found, {
      // Content-addressed, and a session's numbers never mean another photo: a picture under its address never changes.
      'cache-control': 'max-age=31536000, immutable',
      'access-control-allow-origin': '*',
    });
  });
}

function questionOf({ host, pathname }: URL): object | undefined {
  const photo = /^\/([0-9a-f]{64})\/(thumb|screen|full)$/u.exec(pathname);
  if (host === 'photo' && photo !== null) {
    const [, hash, rendition] = photo;
    return { ask: 'asset', hash, rendition };
  }
  const card = /^\/([0-9a-f-]{36})\/(\d{1,7})\/(thumb|preview)$/u.exec(pathname);
  if (host !== 'card' || card === null) return undefined;
  const [, session, number, size] = card;
  return { ask: 'card', session, number: Number(number), size };
}
