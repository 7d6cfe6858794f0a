/**
 * Puts a text on the clipboard, with its form beside it where it has one. By the copy command: the newer interface asks for a
 * permission this window has not been given. False when the system does not allow it.
 */
export function copyToClipboard({
  text,
  html,
}: {
  readonly text: string;
  readonly html: string | null;
}): boolean {
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== null) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', give, { once: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', give);
  return isCopied;
}
