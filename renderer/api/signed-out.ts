import { useQuery } from '@tanstack/react-query';
import { publishQueries } from './queries.ts';

const nobody: ReadonlySet<string> = new Set();

/** Connections that do not take our password any more: what is meant for them waits for a person. */
export function useSignedOut(): ReadonlySet<string> {
  const { data } = useQuery(publishQueries.connections());
  const ids = data?.connections.flatMap(({ id, reachability }) =>
    reachability.state === 'signed-out' ? [id] : [],
  );
  return ids === undefined ? nobody : new Set(ids);
}
