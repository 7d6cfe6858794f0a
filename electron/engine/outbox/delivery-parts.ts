// What one attempt works with, and what it hands back.
import type {
  Answer,
  ConnectionAdapter,
  DeliveryOutcome,
  Destination,
} from '../connections/connection-adapter.ts';
import type { WritableDb } from '../db/handle.ts';
import type { ConnectionRecord } from '../db/rows/connections.ts';
import type { Clock } from '../clock.ts';

export type DeliveryParts = {
  readonly db: WritableDb;
  readonly clock: Clock;
  readonly random: () => number;
  readonly adapter: ConnectionAdapter;
  readonly connection: ConnectionRecord;
  /** The connection as its adapter sees it. */
  readonly destination: Destination;
};

/** What the attempt tells about the connection, for whoever keeps its state; undefined = nothing. */
export type Delivered = {
  readonly answer: Answer | undefined;
  /** How long the destination wants to be left alone, in milliseconds. */
  readonly restMs?: number | undefined;
};

/** `isOurs`: what went wrong is no word of the destination. */
export type Sent = { readonly outcome: DeliveryOutcome; readonly isOurs: boolean };
