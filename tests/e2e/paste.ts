// A clipboard as the system hands it over to the text, whatever program filled it.
import type { Page } from '@playwright/test';

/** What is on it by its type: `text/html`, `text/rtf`, `text/plain`. */
type Clipboard = Readonly<Record<string, string>>;

/** Pastes into the text as if it had just been pressed; `picture` is the Base64 of a JPEG on the clipboard. */
export async function paste(page: Page, clipboard: Clipboard, picture?: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Nội dung' }).click();
  await pasteAtCaret(page, clipboard, picture);
}

/** The same where the caret is, or over what is selected. */
export async function pasteAtCaret(page: Page, clipboard: Clipboard, picture?: string): Promise<void> {
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.evaluate(
    (element, { content, file }) => {
      const clipboardData = new DataTransfer();
      for (const [type, data] of Object.entries(content)) clipboardData.setData(type, data);
      if (file !== undefined) {
        const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
        clipboardData.items.add(new File([bytes], 'image.jpg', { type: 'image/jpeg' }));
      }
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { content: clipboard, file: picture },
  );
}

/** Fills the clipboard of the system as another program would; what has the keyboard keeps it. */
export async function fillClipboard(page: Page, clipboard: Clipboard): Promise<void> {
  await page.evaluate((content) => {
    const fill = (event: ClipboardEvent): void => {
      for (const [type, data] of Object.entries(content)) event.clipboardData?.setData(type, data);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('copy', fill, { capture: true, once: true });
  }, clipboard);
  await page.keyboard.press('Control+c');
}
