// Pasted text → rows of cells: what comes from a table has tabs between its cells. Pure.

export function splitRows(text: string): string[][] {
  return text
    .normalize('NFC')
    .split(/\r\n?|\n/u)
    .map((line) => line.split(/\t|\s\|\s/u).map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''));
}
