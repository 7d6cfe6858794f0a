// asset://photo/<hash>/<rendition>?look=<key>: pictures by the hash of their original and what is done to it;
// asset://card/<session>/<number>/<size>: what still lies on a card. The window never learns a path.
import type { EngineSupervisor } from '../supervise-engine.ts';
import { foundResponse, notFound, serveScheme } from './respond.ts';

export function serveAssets(engine: EngineSupervisor): void {
  serveScheme('asset', async (request) => {
    const question = questionOf(new URL(request.url));
    if (question === undefined) return notFound();
    const found = await engine.ask(question);
    return foundResponse(found, {
      // A picture under the name of its look never changes, nor does a session's number mean another photo; without a look it is
      // whatever the photo looks like now.
      'cache-control':
        'look' in question && question.look === undefined ? 'no-store' : 'max-age=31536000, immutable',
      'access-control-allow-origin': '*',
    });
  });
}

type Question =
  | {
      readonly ask: 'asset';
      readonly hash: string;
      readonly rendition: string;
      readonly look: string | undefined;
    }
  | { readonly ask: 'card'; readonly session: string; readonly number: number; readonly size: string };

function questionOf({ host, pathname, searchParams }: URL): Question | undefined {
  const photo = /^\/([0-9a-f]{64})\/(thumb|screen|full)$/u.exec(pathname);
  if (host === 'photo' && photo !== null) {
    const [, hash = '', rendition = ''] = photo;
    const look = searchParams.get('look') ?? undefined;
    return look === undefined || LOOK.test(look) ? { ask: 'asset', hash, rendition, look } : undefined;
  }
  const card = /^\/([0-9a-f-]{36})\/(\d{1,7})\/(thumb|preview)$/u.exec(pathname);
  if (host !== 'card' || card === null) return undefined;
  const [, session = '', number = '', size = ''] = card;
  return { ask: 'card', session, number: Number(number), size };
}

const LOOK = /^(?:[0-9a-f]{14}|none)$/u;
