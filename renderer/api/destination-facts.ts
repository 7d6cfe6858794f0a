import { useQuery } from '@tanstack/react-query';
import { publishQueries } from './queries.ts';

/** What a delivery's words depend on beside the delivery. */
export type DestinationFacts = {
  /** It does not take our password any more: what is meant for it waits for a person. */
  readonly isSignedOut: boolean;
  /** It has no door: a person carries what was packed. */
  readonly isCarried: boolean;
};

const nothing: DestinationFacts = { isSignedOut: false, isCarried: false };

/** By connection; one that was removed has no facts. */
export function useDestinationFacts(): (connectionId: string) => DestinationFacts {
  const { data } = useQuery(publishQueries.connections());
  return (connectionId) => {
    const connection = data?.connections.find(({ id }) => id === connectionId);
    if (connection === undefined) return nothing;
    const { kind, reachability } = connection;
    return { isSignedOut: reachability.state === 'signed-out', isCarried: kind === 'hand-carried' };
  };
}
