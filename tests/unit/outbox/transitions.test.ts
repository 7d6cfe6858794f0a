import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { intentEvents, isOpen, nextState, transitions } from '#engine/outbox/transitions.ts';
import { intentStates } from '#shared/model/outbox.ts';
import { projectRoot } from '#tests/support/project-root.ts';

/** The table of the room's README, state → "event → state" pairs. */
function tableInReadme(): Record<string, Record<string, string>> {
  const text = readFileSync(join(projectRoot, 'electron/engine/outbox/README.md'), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| state'));
  return Object.fromEntries(
    rows
      .map((row) => row.split('|').map((cell) => cell.trim()))
      .filter(([, state = '']) => !/^-+$/u.test(state))
      .map(([, state = '', moves = '']) => [state, readMoves(moves)]),
  );
}

function readMoves(cell: string): Record<string, string> {
  const moves = cell === '' ? [] : cell.split('·').map((move) => move.split('→').map((part) => part.trim()));
  return Object.fromEntries(moves.map(([event = '', state = '']) => [event, state]));
}

describe('the machine of an intent', () => {
  it('is the table of the README', () => {
    expect(tableInReadme()).toEqual(transitions);
  });

  it('knows every state and uses every event', () => {
    const used = new Set(Object.values(transitions).flatMap((row) => Object.keys(row)));
    expect([Object.keys(transitions).toSorted(), [...used].toSorted()]).toEqual([
      [...intentStates].toSorted(),
      [...intentEvents].toSorted(),
    ]);
  });

  it('never sends what was not looked up after a loss', () => {
    expect(nextState('unknown', 'start')).toBeUndefined();
    expect(nextState('unknown', 'miss')).toBe('waiting');
  });

  it('never takes back what a reader may have seen', () => {
    const cancellable = intentStates.filter((state) => nextState(state, 'cancel') !== undefined);
    expect(cancellable).toEqual(['holding', 'waiting', 'sending', 'missed', 'conflict']);
  });

  it('sends only what waits: not from hold, not from conflict, not twice', () => {
    expect(intentStates.filter((state) => nextState(state, 'start') !== undefined)).toEqual(['waiting']);
  });

  it('reaches an end from every open state', () => {
    const ends = new Set(intentStates.filter((state) => !isOpen(state)));
    const stuck = intentStates.filter((state) => !canReach(state, ends));
    expect(stuck).toEqual([]);
  });
});

function canReach(state: string, ends: ReadonlySet<string>, seen: ReadonlySet<string> = new Set()): boolean {
  if (ends.has(state)) return true;
  if (seen.has(state)) return false;
  const row = Object.entries(transitions).find(([name]) => name === state)?.[1] ?? {};
  return Object.values(row).some((next) => canReach(next, ends, new Set([...seen, state])));
}
