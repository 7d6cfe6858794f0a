// A web host's folder over SFTP: files are written aside and put in their places by posix-rename, which both OpenSSH and
// ProFTPD do in one step. Plain SFTP rename would refuse to take the place of a file.
import { randomUUID } from 'node:crypto';
import type { UploadLedger } from '../connection-adapter.ts';
import { ownFolder } from '../static-site/site-files.ts';
import { journalsPath } from '../static-site/site-records.ts';
import { cannotReplace, missingFolder, notAFolder, tooLong, wrongSize } from './host-problem.ts';
import { folderName } from './host-address.ts';
import type { MetHost, RemoteFile, RemoteFolder } from './remote-folder.ts';
import { sftpCalls, type SftpCalls } from './sftp-calls.ts';
import { connectSftp, type SftpSignIn } from './sftp-connect.ts';
import { codeOf, sftpCode, sftpFailure } from './sftp-failure.ts';
import { uploadAside } from './sftp-upload.ts';

/** @throws HostFailure */
export async function openSftpFolder(signIn: SftpSignIn, uploads: UploadLedger): Promise<MetHost> {
  const line = await connectSftp(signIn);
  const calls = sftpCalls(line);
  const folder = sftpFolder({ calls, uploads, signIn, made: new Set(), close: line.close });
  return { folder, hostKey: line.hostKey, clockOffsetMs: () => null };
}

type Place = {
  readonly calls: SftpCalls;
  readonly uploads: UploadLedger;
  readonly signIn: SftpSignIn;
  /** Folders known to be there. */
  readonly made: Set<string>;
  readonly close: () => void;
};

/** What interrupted uploads of days past left aside is of no use any more. */
const PARTS_KEPT_MS = 86_400_000;
/** Pages and books are far shorter; what is longer is not ours. */
const LONGEST_READ = 64 * 1024 * 1024;
const asideFolder = `${ownFolder}/tam`;

function sftpFolder(place: Place): RemoteFolder {
  const told = <T>(work: () => Promise<T>): Promise<T> => inWords(place, work);
  return {
    stat: (path) => told(() => statOf(place, path)),
    get: (path) => told(() => readWhole(place, path)),
    put: (path, content, watch) =>
      told(async () => {
        await makeFolders(place, asideFolder);
        const part = await uploadAside({ ...place, ...watch, aside: at(place, asideFolder), content });
        if (part === undefined) throw wrongSize(place.signIn.address.name, path);
        await makeFolders(place, parentOf(path));
        await replace(place, part, at(place, path));
      }),
    create: (path, content) => told(() => createFile(place, path, content)),
    renew: (path, content) => told(() => renewFile(place, path, content)),
    removeIf: (path, content) => told(() => removeSame(place, path, content)),
    remove: (path) => told(() => removeFile(place, path)),
    age: (path) => told(() => ageOf(place, path)),
    makeSelf: () => told(() => makeSelf(place)),
    tidy: () => told(() => tidy(place)),
    close: place.close,
  };
}

async function inWords<T>({ signIn }: Place, work: () => Promise<T>): Promise<T> {
  const { address } = signIn;
  try {
    return await work();
  } catch (error) {
    throw sftpFailure(error, { host: address.name, folder: folderName(address) });
  }
}

function at({ signIn }: Place, path: string): string {
  const { folder } = signIn.address;
  if (path === '') return folder;
  return folder.endsWith('/') ? `${folder}${path}` : `${folder}/${path}`;
}

async function statOf({ calls, ...place }: Place, path: string): Promise<RemoteFile | undefined> {
  const found = await ifThere(calls.stat(at({ calls, ...place }, path)));
  return found && { bytes: found.size, isFolder: found.isDirectory() };
}

async function readWhole(place: Place, path: string): Promise<Buffer | undefined> {
  const found = await statOf(place, path);
  if (found === undefined) return undefined;
  if (found.bytes > LONGEST_READ) throw tooLong(place.signIn.address.name, path);
  return ifThere(place.calls.readFile(at(place, path)));
}

/** Its words are there a moment after the file is: who looks in between sees a file that is not theirs, which it is. */
async function createFile(place: Place, path: string, content: string): Promise<boolean> {
  const { calls } = place;
  await makeFolders(place, parentOf(path));
  let handle: Buffer;
  try {
    handle = await calls.open(at(place, path), 'wx');
  } catch (error) {
    const isTaken = [sftpCode.failure, sftpCode.exists].some((code) => code === codeOf(error));
    if (isTaken && (await statOf(place, path)) !== undefined) return false;
    throw error;
  }
  try {
    await calls.write(handle, Buffer.from(content), 0);
    await calls.close(handle);
  } catch (error) {
    // A full disk takes a name but not its bytes: left there empty, ours would look like somebody else's.
    await removeFile(place, path);
    throw error;
  }
  return true;
}

/** Written over with the same words, so that the host's own clock gives it a new time. */
async function renewFile(place: Place, path: string, content: string): Promise<boolean> {
  const { calls } = place;
  if ((await readWhole(place, path))?.toString('utf8') !== content) return false;
  const handle = await ifThere(calls.open(at(place, path), 'r+'));
  if (handle === undefined) return false;
  await calls.write(handle, Buffer.from(content), 0);
  await calls.close(handle);
  return true;
}

/** Taken aside first, then looked at: of several who try at once one gets it. Somebody else's is put back. */
async function removeSame(place: Place, path: string, content: string): Promise<boolean> {
  const { calls } = place;
  const aside = `${at(place, path)}.${randomUUID()}`;
  const isTaken = await ifThere(calls.rename(at(place, path), aside).then(() => true));
  if (isTaken === undefined) return false;
  const found = await calls.readFile(aside);
  if (found.toString('utf8') === content) {
    await calls.remove(aside);
    return true;
  }
  await calls.rename(aside, at(place, path));
  return false;
}

async function removeFile(place: Place, path: string): Promise<void> {
  await ifThere(place.calls.remove(at(place, path)));
}

/** SFTP tells no time of its own: a file made now does. */
async function ageOf(place: Place, path: string): Promise<number | undefined> {
  const { calls } = place;
  const found = await ifThere(calls.stat(at(place, path)));
  if (found === undefined) return undefined;
  const probe = `${ownFolder}/gio-${randomUUID()}`;
  await createFile(place, probe, '');
  const now = await calls.stat(at(place, probe));
  await removeFile(place, probe);
  return (now.mtime - found.mtime) * 1000;
}

async function makeSelf(place: Place): Promise<void> {
  try {
    await place.calls.makeFolder(at(place, ''));
  } catch (error) {
    if (codeOf(error) === sftpCode.noSuchFile) throw missingFolder(folderName(place.signIn.address));
    throw error;
  }
}

async function tidy(place: Place): Promise<void> {
  const { calls } = place;
  const parts = (await ifThere(calls.list(at(place, asideFolder)))) ?? [];
  const stale = parts.filter(({ name }) => /^[0-9a-f]{32}$/u.test(name));
  if (stale.length === 0) return;
  // Written a moment ago: the host's own time.
  const now = (await ifThere(calls.stat(at(place, journalsPath))))?.mtime ?? 0;
  for (const { name, modifiedAt } of stale) {
    if (now * 1000 - modifiedAt > PARTS_KEPT_MS) {
      await removeFile(place, `${asideFolder}/${name}`);
    }
  }
}

/** One by one from the site's own, which must be there. */
async function makeFolders(place: Place, path: string): Promise<void> {
  const parts = path === '' ? [] : path.split('/');
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const folder = parts.slice(0, depth).join('/');
    if (place.made.has(folder)) continue;
    await makeFolder(place, folder);
    place.made.add(folder);
  }
}

async function makeFolder(place: Place, path: string): Promise<void> {
  try {
    await place.calls.makeFolder(at(place, path));
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    const found = await statOf(place, path);
    if (found?.isFolder === true) return;
    if (found !== undefined) throw notAFolder(at(place, path));
    throw codeOf(error) === sftpCode.noSuchFile ? missingFolder(folderName(place.signIn.address)) : error;
  }
}

async function replace({ calls, signIn }: Place, from: string, to: string): Promise<void> {
  try {
    await calls.replace(from, to);
  } catch (error) {
    const isUnknown = codeOf(error) === sftpCode.unsupported;
    const isMissing = error instanceof Error && /does not support/u.test(error.message);
    throw isUnknown || isMissing ? cannotReplace(signIn.address.name) : error;
  }
}

async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (codeOf(error) === sftpCode.noSuchFile) return undefined;
    throw error;
  }
}

function parentOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
