// What leaves the machine beside publishing: copies, zips, contact sheets, caption sheets; and what is to be known before.
import { z } from 'zod';
import { SheetPlan, SheetRules, SheetTable } from '../model/caption-sheet.ts';
import { ContactSheet, ExportName, ExportSettings } from '../model/export.ts';
import { ExportedFile, LeavingNotice } from '../model/leaving.ts';
import { Id } from '../model/primitives.ts';
import { MadeFormat } from '../model/story-file.ts';
import { method } from './method.ts';
import { PatternContext } from './photo-methods.ts';

const Ids = z.array(Id).min(1);
/** A path of the person's choosing. */
const Path = z.string().min(1);
/** `ids`: the photos the sheet was made for, and so those a row may mean; all of the library when left out. */
const Sheet = z.object({ path: Path, rules: SheetRules, ids: z.array(Id).optional() });

export const leavingMethods = {
  /** What a person should know before others see these photos; photos with nothing to say are left out. */
  'photos.notices': method(
    z.object({ ids: Ids }),
    z.object({ photos: z.array(z.object({ id: Id, notices: z.array(LeavingNotice) })) }),
  ),
  /** The names copies would get; `context` is for photos that name no event or place yet. An unknown variable fails with
   * `unknown_variable`. */
  'photos.exportNames': method(
    z.object({
      ids: Ids,
      settings: ExportSettings,
      context: PatternContext.default({ event: '', place: '' }),
    }),
    z.object({ names: z.array(ExportName) }),
  ),
  /** Writes copies into the folder `out`; the job tells how far it is and which photos could not be written. */
  'photos.export': method(
    z.object({ ids: Ids, out: Path, settings: ExportSettings.prefault({}) }),
    z.object({ jobId: Id, exportId: Id }),
  ),
  /** What an export wrote so far, and what it took out of each file. */
  'photos.exportReport': method(
    z.object({ exportId: Id }),
    z.object({ out: z.string(), zip: z.string().nullable(), files: z.array(ExportedFile) }),
  ),
  /** A PDF to print or to send; `file` gets a number where the name is taken. */
  'photos.contactSheet': method(
    z.object({ ids: Ids, file: Path, sheet: ContactSheet.prefault({}) }),
    z.object({ jobId: Id }),
  ),
  /** A story as a file in the folder `out`; the job's last step is the name it got. */
  'stories.export': method(z.object({ id: Id, format: MadeFormat, out: Path }), z.object({ jobId: Id })),
  /** What a file of the story would be called, without its ending. */
  'stories.fileName': method(z.object({ id: Id }), z.object({ name: z.string() })),
  /** The whole story for a clipboard; captions stand for their pictures. */
  'stories.clipboard': method(z.object({ id: Id }), z.object({ html: z.string(), text: z.string() })),
  /** The words of photos as a table; the kind by the name's ending: .csv, .xlsx or, to be read only, .txt. */
  'sheets.export': method(z.object({ ids: Ids, file: Path }), z.object({ file: z.string() })),
  'sheets.read': method(z.object({ path: Path }), SheetTable),
  /** What the sheet would change; nothing is written. */
  'sheets.preview': method(Sheet, SheetPlan),
  /** All changes as one undo step; `undoId` is null when nothing changed. */
  'sheets.apply': method(Sheet, z.object({ changed: z.int(), undoId: z.int().nullable() })),
};
