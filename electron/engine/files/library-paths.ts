// Where everything in a library folder lies. Pure: nothing here touches the disk.
// Every name is built from checked parts, so that no path can leave the library.
import { join } from 'node:path';

/**
 * The fixed places of a library; `incoming` holds copies that are not yet under their final name, `sites` what is known of sites
 * on web hosts.
 */
export function libraryPaths(libraryDir: string) {
  return {
    database: join(libraryDir, 'library.sqlite'),
    lock: join(libraryDir, 'lock.sqlite'),
    originals: join(libraryDir, 'originals'),
    documents: join(libraryDir, 'documents'),
    derived: join(libraryDir, 'derived'),
    backups: join(libraryDir, 'backups'),
    incoming: join(libraryDir, 'incoming'),
    sites: join(libraryDir, 'sites'),
  } as const;
}

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/tiff': 'tif',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'image/heic': 'heic',
};

/** The extension, without dot, under which pictures of this kind are kept. Unknown kinds are a bug of the caller. */
export function extensionOf(mimeType: string): string {
  const extension = Object.hasOwn(extensions, mimeType) ? extensions[mimeType] : undefined;
  if (extension === undefined) throw new Error(`No extension for ${mimeType}`);
  return extension;
}

/** `originals/ab/ab12….jpg`: the library's copy, under the SHA-256 of the file as it came in; its words may be newer. */
export function originalPath(libraryDir: string, hash: string, mimeType: string): string {
  const name = `${checked(hash, HASH)}.${extensionOf(mimeType)}`;
  return join(libraryPaths(libraryDir).originals, name.slice(0, 2), name);
}

/** `originals/ab/ab12….xmp`: the words of a picture whose format we do not write. */
export function sidecarPath(libraryDir: string, hash: string): string {
  const name = `${checked(hash, HASH)}.xmp`;
  return join(libraryPaths(libraryDir).originals, name.slice(0, 2), name);
}

/** `documents/ab/ab12…`: an attached document under the SHA-256 of its content, byte for byte as it came in. */
export function documentPath(libraryDir: string, hash: string): string {
  const name = checked(hash, HASH);
  return join(libraryPaths(libraryDir).documents, name.slice(0, 2), name);
}

/** `derived/opened/ab12…/`: a document under its own name, for the programs of this machine. */
export function openedFolder(libraryDir: string, hash: string): string {
  return join(libraryPaths(libraryDir).derived, 'opened', checked(hash, HASH));
}

/** `derived/ab/ab12…-thumb.jpg`: a picture that can be made again from the original. */
export function derivedPath(
  libraryDir: string,
  hash: string,
  picture: { name: string; extension: string },
): string {
  const name = `${checked(hash, HASH)}-${checked(picture.name, WORD)}.${checked(picture.extension, WORD)}`;
  return join(libraryPaths(libraryDir).derived, name.slice(0, 2), name);
}

/** `sites/<connection>/`: what is known of a site on a web host; it can always be asked for again. */
export function sitePath(libraryDir: string, connectionId: string): string {
  return join(libraryPaths(libraryDir).sites, checked(connectionId, WORD));
}

const HASH = /^[0-9a-f]{64}$/;
const WORD = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function checked(part: string, shape: RegExp): string {
  if (!shape.test(part)) throw new Error(`Not a safe part of a library path: ${JSON.stringify(part)}`);
  return part;
}
