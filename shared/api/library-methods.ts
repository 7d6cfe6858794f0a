import { z } from 'zod';
import { Job } from '../model/job.ts';
import { PortalFigures, PortalSite } from '../model/portal.ts';
import { Id } from '../model/primitives.ts';
import { Person, PersonDraft, Term, TermDraft } from '../model/register.ts';
import { WireError } from './errors.ts';
import { method } from './method.ts';

const none = z.object({}).default({});

export const LibraryStatus = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({
    state: z.literal('open'),
    path: z.string(),
    name: z.string(),
    stories: z.int(),
    photos: z.int(),
    people: z.int(),
  }),
  z.object({ state: z.literal('failed'), path: z.string(), error: WireError }),
]);
export type LibraryStatus = z.infer<typeof LibraryStatus>;

export const libraryMethods = {
  'library.status': method(none, LibraryStatus),
  /** `create` makes the folder and an empty library in it when there is none; never touches an existing one. */
  'library.open': method(
    z.object({ path: z.string().min(1), create: z.boolean().default(false) }),
    LibraryStatus,
  ),
  /** Checks the database and every original against its hash. */
  'library.verify': method(none, z.object({ ok: z.boolean(), problems: z.array(z.string()) })),
  /** Fills the library with the demo newsroom; the job's `created` are the stories. */
  'library.installDemo': method(none, z.object({ jobId: Id })),
};

export const jobMethods = {
  'jobs.list': method(none, z.object({ jobs: z.array(Job) })),
  'jobs.get': method(z.object({ id: Id }), Job),
  'jobs.cancel': method(z.object({ id: Id }), z.object({})),
};

const SearchInput = z.object({ search: z.string().default('') }).default({ search: '' });

export const personMethods = {
  /** In order of rank; a search folds marks and đ and also looks at titles. */
  'people.list': method(SearchInput, z.object({ people: z.array(Person) })),
  'people.save': method(
    z.object({ id: Id.optional(), revision: z.int().optional(), draft: PersonDraft }),
    Person,
  ),
  'people.remove': method(z.object({ id: Id }), z.object({})),
};

export const termMethods = {
  'terms.list': method(SearchInput, z.object({ terms: z.array(Term) })),
  'terms.save': method(z.object({ id: Id.optional(), draft: TermDraft }), Term),
  'terms.remove': method(z.object({ id: Id }), z.object({})),
};

export const PreviewPage = z.enum(['article', 'print', 'card', 'share']);
export type PreviewPage = z.infer<typeof PreviewPage>;

export const portalMethods = {
  'portal.site': method(none, z.object({ site: PortalSite, figures: PortalFigures })),
  'portal.saveSite': method(z.object({ site: PortalSite }), z.object({})),
  'portal.themes': method(
    none,
    z.object({ themes: z.array(z.object({ name: z.string(), title: z.string() })) }),
  ),
  /** Path of a page inside the story's preview, to be loaded under the bridge's `previewUrl`. */
  'portal.preview': method(
    z.object({ storyId: Id, page: PreviewPage.default('article') }),
    z.object({
      path: z.string(),
      /** SHA-256 of the page: it changes when there is something else to see. */
      version: z.string(),
      theme: z.string(),
      themeVersion: z.string(),
    }),
  ),
  /** Writes the story's pages into a folder; `entry` and `files` are relative to it. */
  'portal.render': method(
    z.object({ storyId: Id, theme: z.string().optional(), out: z.string().min(1) }),
    z.object({ entry: z.string(), files: z.array(z.string()) }),
  ),
};
