// Proof that the library's copy still holds the picture that came in, whatever words its head carries by now.
import { fileState, hashFile, type FileState } from './file-state.ts';
import { pictureStart } from './verify-original.ts';

type Expected = { readonly hash: string; readonly pictureHash: string };

/** Reads the whole picture data; never throws for what a disk may do. */
export function pictureState(path: string, { hash, pictureHash }: Expected): Promise<FileState> {
  return fileState(async () => {
    if ((await hashFile(path, await pictureStart(path))) === pictureHash) return true;
    // A photo from before pictures had hashes carries its file's.
    return pictureHash === hash && (await hashFile(path)) === hash;
  });
}
