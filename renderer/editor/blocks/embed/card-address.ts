// Which addresses may stand on a card: pages of the web, as the URL standard reads them.
import { EmbedBlock } from '#shared/model/blocks.ts';
import { parseLink } from '#shared/document/link-address.ts';

/** What a person typed or pasted as the stored block has it; "youtu.be/x" means the web. Undefined when it leads nowhere. */
export function readCardAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (/\s/u.test(text)) return undefined;
  const address = parseLink(/^[\w-]+(\.[\w-]+)+(\/|$)/u.test(text) ? `https://${text}` : text);
  if (address?.kind !== 'absolute') return undefined;
  const url = EmbedBlock.shape.url.safeParse(address.href);
  return url.success ? url.data : undefined;
}
