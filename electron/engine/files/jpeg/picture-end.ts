// Where a JPEG's picture ends and whatever somebody appended to it begins (ITU-T T.81, B.1.1). Pure.

/**
 * Offset behind the picture's EOI; undefined when there is none, or the markers are too odd to tell.
 * @param scanStart offset of the first SOS marker
 */
export function findPictureEnd(jpeg: Uint8Array, scanStart: number): number | undefined {
  let at = scanStart;
  for (;;) {
    at = jpeg.indexOf(0xff, at);
    if (at === -1 || at + 1 >= jpeg.length) return undefined;
    const code = jpeg[at + 1] ?? 0;
    if (code === 0xd9) return at + 2;
    // Stuffed data, fill bytes and restarts belong to the scan; anything else is a segment with a length.
    if (code === 0xff) at += 1;
    else if (code === 0 || (code >= 0xd0 && code <= 0xd7)) at += 2;
    else if (code < 0xc0 || code === 0xd8) return undefined;
    else at += 2 + (jpeg[at + 2] ?? 0) * 256 + (jpeg[at + 3] ?? 0);
  }
}
