// Value types every room shares. Times are UTC ISO 8601 strings; text is NFC (TCVN 6909:2001 in its precomposed form).
import { z } from 'zod';

export const Id = z.uuid();
export const Timestamp = z.iso.datetime();

/** SHA-256 of a file's bytes, lower-case hex. */
export const ContentHash = z.string().regex(/^[0-9a-f]{64}$/);

/** A calendar day in the newsroom's zone (Asia/Ho_Chi_Minh), YYYY-MM-DD. */
export const Day = z.iso.date();

/** Every text that enters the library is normalised here: `NFC` once, at the door. */
export const Text = z.string().overwrite((value) => value.normalize('NFC'));

/** One line of text: NFC, line breaks become spaces, outer white space goes. */
export const Line = z.string().overwrite((value) => value.normalize('NFC').replace(/\s*[\r\n]+\s*/gu, ' '));
