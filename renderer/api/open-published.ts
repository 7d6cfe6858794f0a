import { askShell } from './client.ts';

/** Shows a published page in the person's browser: a file of a local portal, or an address on the web. False: not opened. */
export async function openPublished(url: string): Promise<boolean> {
  const method = url.startsWith('file:') ? 'shell.showPublished' : 'shell.openExternal';
  return (await askShell(method, { url })).opened;
}
