// multipart/form-data (RFC 7578) as one buffer, so that its length is known and its hash can be told.
import { randomUUID } from 'node:crypto';

export type FormFile = {
  readonly field: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
};

/** Text fields first, then the file: some servers stop reading at the file. */
export function multipart(
  fields: Readonly<Record<string, string>>,
  file: FormFile,
): { readonly contentType: string; readonly body: Buffer } {
  const boundary = `----toa-soan-${randomUUID()}`;
  const texts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(file.field)}"; filename="${quoted(file.fileName)}"\r\nContent-Type: ${file.contentType}\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(texts.join('') + head),
    file.bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { contentType: `multipart/form-data; boundary=${boundary}`, body };
}

/** What the HTML standard has browsers do with names: the three characters that could end the header. */
function quoted(name: string): string {
  return name.replace(/\n/gu, '%0A').replace(/\r/gu, '%0D').replace(/"/gu, '%22');
}
