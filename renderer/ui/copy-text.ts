/**
 * To the clipboard, by the copy command: the newer interface asks for a permission this window has not been given. `html` goes
 * beside the text, for editors that keep headings and links. False: the machine did not allow it.
 */
export function copyText(text: string, html: string | null = null): boolean {
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
