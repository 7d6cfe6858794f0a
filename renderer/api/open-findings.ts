// How many findings of a story nobody has set aside, for places that show a number only: they are drawn again when a number
// changes, not whenever the story was checked anew.
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { MethodOutput } from '#shared/api/contract.ts';
import type { Finding, FindingLevel } from '#shared/model/finding.ts';
import { useIgnoredFindings } from './ignored-findings.ts';
import { storyQueries } from './queries.ts';

export type FindingCounts = Readonly<Record<FindingLevel, number>>;

const none: FindingCounts = { block: 0, warn: 0, query: 0 };

/** All of them nought until the story was checked. */
export function useOpenFindingCounts(storyId: string): FindingCounts {
  const isIgnored = useIgnoredFindings(storyId);
  const select = useCallback(
    ({ findings }: MethodOutput<'stories.check'>) => countByLevel(findings.filter((one) => !isIgnored(one))),
    [isIgnored],
  );
  const { data = none } = useQuery({ ...storyQueries.findings(storyId), select });
  return data;
}

function countByLevel(findings: readonly Finding[]): FindingCounts {
  const of = (level: FindingLevel): number => findings.filter((finding) => finding.level === level).length;
  return { block: of('block'), warn: of('warn'), query: of('query') };
}
