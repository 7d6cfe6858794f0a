import type { Newsroom } from './newsroom.ts';
import type { OpenSubject, Subject } from './subject.ts';

/** What every group of cases works on. */
export type Bench = {
  readonly subject: Subject;
  /** The running server; known once the suite's set-up has run. */
  readonly open: () => OpenSubject;
  /** A fresh newsroom connected to it. */
  readonly room: () => Promise<Newsroom>;
};
