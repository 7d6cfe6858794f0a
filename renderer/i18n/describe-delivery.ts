// What the engine says about a destination and a try to send, as a person reads it: in Vietnamese its own sentences, in
// English what its state or outcome tells.
import type { Reachability } from '#shared/model/connection.ts';
import type { Attempt } from '#shared/model/outbox.ts';
import { useLanguage, type Language } from './texts.ts';

export function describeAttempt(
  { outcome, message }: Pick<Attempt, 'outcome' | 'message'>,
  language: Language,
): string {
  return language === 'vi' ? message : attempts[outcome];
}

export function useDescribeAttempt(): (attempt: Attempt) => string {
  const language = useLanguage();
  return (attempt) => describeAttempt(attempt, language);
}

export function describeReachability(
  { state, message }: Pick<Reachability, 'state' | 'message'>,
  language: Language,
): string {
  return language === 'vi' ? message : answers[state];
}

export function useDescribeReachability(): (reachability: Reachability) => string {
  const language = useLanguage();
  return (reachability) => describeReachability(reachability, language);
}

const attempts: Readonly<Record<Attempt['outcome'], string>> = {
  running: 'Under way.',
  published: 'It arrived and was read back as it was sent.',
  waiting: 'It is not public yet; it stays in the outbox and goes on by itself.',
  conflict: 'The page there was changed by someone else. Nothing was overwritten; look at it, then decide.',
  refused:
    'It was not accepted and nothing was published. Check the story and the destination, then send again.',
  unknown: 'It is not known whether all of it arrived.',
  interrupted: 'Stopped before it was finished.',
};

const answers: Readonly<Record<Reachability['state'], string>> = {
  reachable: 'The destination can be written to.',
  unreachable:
    'It does not answer, or cannot be written to. Check its address, its drive and the network; stories wait in the outbox.',
  'signed-out':
    'The destination does not take the password any more. Sign in again; stories wait in the outbox.',
  unknown: 'It has not been tested yet.',
};
