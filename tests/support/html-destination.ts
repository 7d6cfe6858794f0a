// A destination that keeps articles as HTML, as most systems do, and where somebody else may work on them.
import { createHash } from 'node:crypto';
import { articleHtml } from '#engine/connections/article/html.ts';
import type { ConnectionAdapter, Delivery, RemoteArticle } from '#engine/connections/connection-adapter.ts';
import { importHtml } from '#shared/html/import-html.ts';
import { aFakeDestination, aReceipt } from './fake-destination.ts';

export type KeptArticle = { headline: string; lead: string; section: string; html: string; editor: string };

export type HtmlDestination = ConnectionAdapter & {
  /** By remote id. */
  readonly articles: Map<string, KeptArticle>;
  /** Somebody works on the only article there. */
  readonly edit: (change: (article: KeptArticle) => Partial<KeptArticle>) => void;
};

/** `address` is where it and its pictures are. */
export function anHtmlDestination(address = 'https://anhoa.example'): HtmlDestination {
  const articles = new Map<string, KeptArticle>();
  const versionOf = (id: string): string => {
    const kept = articles.get(id);
    return kept === undefined
      ? 'absent'
      : createHash('sha256').update(JSON.stringify(kept)).digest('hex').slice(0, 12);
  };
  const deliver = async (delivery: Delivery): ReturnType<ConnectionAdapter['deliver']> => {
    const { payload, previous, mayOverwrite } = delivery;
    const id = previous?.remoteId ?? payload.storyId;
    const there = versionOf(id);
    if (there !== (previous?.version ?? 'absent') && there !== mayOverwrite) {
      const message = 'Bài đã được người khác sửa ở nơi nhận; chưa ghi đè gì.';
      return { state: 'conflict', remoteVersion: there, message };
    }
    const { headline, lead, section } = payload.content;
    const html = articleHtml(payload, { pictureOf: (photoId) => placed(address, payload, photoId) });
    articles.set(id, { headline, lead, section, html, editor: 'Tòa soạn' });
    const pictures = payload.photos.map(({ id: photoId, hash }) => ({
      ...{ photoId, remoteId: photoId, contentHash: hash },
      url: placed(address, payload, photoId).url,
    }));
    const receipt = { ...aReceipt(delivery), remoteId: id, url: `${address}/${payload.slug}`, pictures };
    return { state: 'published', receipt: { ...receipt, version: versionOf(id) }, memory: null };
  };
  const readArticle = async ({
    remoteId,
  }: {
    readonly remoteId: string;
  }): Promise<RemoteArticle | undefined> => {
    const kept = articles.get(remoteId);
    if (kept === undefined) return undefined;
    const { headline, lead, section, html, editor } = kept;
    const read = importHtml(html, { baseUrl: `${address}/` });
    return {
      ...{ remoteId, url: `${address}/ra-quan-${remoteId.slice(0, 4)}`, version: versionOf(remoteId) },
      ...{ visibility: 'public', modifiedAt: '2026-11-22T05:10:00.000Z', modifiedBy: editor },
      fields: { headline, lead, section },
      document: read.document,
      pictures: read.pictures,
      dropped: read.dropped,
    };
  };
  return {
    ...aFakeDestination(),
    ...{ deliver, readArticle, articles },
    edit: (change) => {
      for (const [id, kept] of articles) articles.set(id, { ...kept, editor: 'Thu Hà', ...change(kept) });
    },
  };
}

function placed(address: string, payload: Delivery['payload'], photoId: string) {
  const photo = payload.photos.find(({ id }) => id === photoId);
  return { url: `${address}/anh/${photo?.hash.slice(0, 12) ?? ''}.jpg`, width: 900, height: 600 };
}
