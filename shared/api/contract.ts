// The whole surface of the engine, once. A method is its input and its output; both are parsed at the door.
import { z } from 'zod';
import { attachmentMethods } from './attachment-methods.ts';
import { captioningMethods } from './captioning-methods.ts';
import { connectionMethods, handCarryMethods, outboxMethods, publishMethods } from './publishing-methods.ts';
import { deskNotesMethods } from './desk-notes-methods.ts';
import { ingestMethods } from './ingest-methods.ts';
import { jobMethods, libraryMethods, personMethods, portalMethods, termMethods } from './library-methods.ts';
import { photoFileMethods } from './photo-file-methods.ts';
import { cullingMethods } from './culling-methods.ts';
import { namesMethods } from './names-methods.ts';
import { leavingMethods } from './leaving-methods.ts';
import { pastingMethods } from './pasting-methods.ts';
import { photoMethods } from './photo-methods.ts';
import { programmeMethods } from './programme-methods.ts';
import { remoteMethods } from './remote-methods.ts';
import { storyMethods } from './story-methods.ts';
import { storyTemplateMethods } from './story-template-methods.ts';
import { waiverMethods } from './waiver-methods.ts';

export const contract = {
  ...libraryMethods,
  ...storyMethods,
  ...storyTemplateMethods,
  ...attachmentMethods,
  ...deskNotesMethods,
  ...photoMethods,
  ...programmeMethods,
  ...photoFileMethods,
  ...pastingMethods,
  ...ingestMethods,
  ...cullingMethods,
  ...captioningMethods,
  ...namesMethods,
  ...leavingMethods,
  ...personMethods,
  ...termMethods,
  ...jobMethods,
  ...portalMethods,
  ...connectionMethods,
  ...publishMethods,
  ...waiverMethods,
  ...outboxMethods,
  ...handCarryMethods,
  ...remoteMethods,
} as const;

type Contract = typeof contract;
export type Method = keyof Contract;
export type MethodInput<M extends Method> = z.input<Contract[M]['input']>;
export type MethodOutput<M extends Method> = z.output<Contract[M]['output']>;

export type Client = { readonly [M in Method]: (input: MethodInput<M>) => Promise<MethodOutput<M>> };
export type Handlers = {
  readonly [M in Method]: (
    input: z.output<Contract[M]['input']>,
  ) => z.input<Contract[M]['output']> | Promise<z.input<Contract[M]['output']>>;
};
