// The print page of a story as a PDF. The page is shown to nobody, runs no script, and is the one readers print.
import { BrowserWindow } from 'electron';
import { writePdf } from './write-pdf.ts';

type Printing = {
  readonly storyId: string;
  /** Of the page, in the story's preview. */
  readonly path: string;
  /** Full path of a folder. */
  readonly out: string;
  /** File name without ending. */
  readonly name: string;
};

/** A4 with the margins of office paper, in inches. @throws AppError destination_refused, disk_full */
export async function printStory({ storyId, path, out, name }: Printing): Promise<{ file: string }> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  try {
    await window.loadURL(`app://toasoan/preview/${storyId}/${encodeURI(path)}`);
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      margins: { top: 0.8, bottom: 0.8, left: 1, right: 0.8 },
    });
    return { file: await writePdf(out, name, pdf) };
  } finally {
    window.destroy();
  }
}
