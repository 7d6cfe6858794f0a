// What every kind of destination must get right, whatever it is made of: run against the real server, judged by what stands
// there afterwards and by what a reader gets.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bench } from './bench.ts';
import { changing } from './changing-cases.ts';
import { merging } from './merging-cases.ts';
import { documents } from './document-cases.ts';
import { forms } from './form-cases.ts';
import { lists } from './list-cases.ts';
import { aNewsroom } from './newsroom.ts';
import { publishing } from './publishing-cases.ts';
import { otherPeople, refusals } from './refusal-cases.ts';
import type { OpenSubject, Subject } from './subject.ts';
import { timing, withdrawing } from './withdrawing-cases.ts';

/** Registers the suite; called once in a test file of its own for each subject. */
export function conformance(subject: Subject): void {
  describe(`${subject.name}`, () => {
    let opened: OpenSubject | undefined;
    beforeAll(async () => {
      opened = await subject.open();
    });
    afterAll(() => opened?.close?.());
    const open = (): OpenSubject => {
      if (opened === undefined) throw new Error('The subject is not open yet');
      return opened;
    };
    const bench: Bench = { subject, open, room: () => aNewsroom(open()) };

    it('claims what it can do, and answers', async () => {
      const { connection } = await bench.room();
      expect([connection.capabilities, connection.reachability.state]).toEqual([
        expect.objectContaining(subject.can),
        'reachable',
      ]);
    });
    publishing(bench);
    forms(bench);
    documents(bench);
    changing(bench);
    lists(bench);
    withdrawing(bench);
    timing(bench);
    otherPeople(bench);
    merging(bench);
    refusals(bench);
  });
}
