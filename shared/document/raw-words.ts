// The words in a stored text that no schema of this version knows: everything a person may have written, a line a block. Pure.

/** Keys of the stored form whose strings nobody wrote. */
const technical = new Set([
  ...['type', 'format', 'mode', 'style', 'textStyle', 'direction', 'tag', 'listType', 'rel', 'target'],
  ...['id', 'photoId', 'attachmentId', 'align', 'size', 'layout', 'colWidths', 'change', 'role'],
]);

/** Blocks are parted by an empty line; '' where there are no words. */
export function rawWords(stored: unknown): string {
  return lines(stored)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');
}

/** Works off a list of its own: a damaged text may be nested deeper than functions may call each other. */
function lines(stored: unknown): string[] {
  const found: string[] = [];
  const open: { readonly value: unknown; readonly isInline: boolean }[] = [
    { value: stored, isInline: false },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, isInline } = next;
    if (typeof value === 'string') {
      if (isInline && found.length > 0) found[found.length - 1] += value;
      else found.push(value);
      continue;
    }
    if (typeof value !== 'object' || value === null) continue;
    if (!isInline && !Array.isArray(value)) found.push('');
    const isBreak = 'type' in value && (value.type === 'linebreak' || value.type === 'paragraphbreak');
    const isRun = 'text' in value || isBreak;
    if (isBreak) open.push({ value: '\n', isInline: true });
    // The address of a link is no word of the sentence; that of a video is all there is.
    const parts = Object.entries(value).filter(
      ([key]) => !technical.has(key) && !(isInline && key === 'url'),
    );
    for (const [key, part] of parts.toReversed()) {
      const holdsRuns = key === 'children' && isArrayOfRuns(part);
      open.push({ value: part, isInline: isInline || holdsRuns || isRun });
    }
  }
  return found;
}

function isArrayOfRuns(part: unknown): boolean {
  return (
    Array.isArray(part) &&
    part.some((one: unknown) => typeof one === 'object' && one !== null && 'text' in one)
  );
}
