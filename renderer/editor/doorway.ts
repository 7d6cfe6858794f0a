// A way into something of the editor that may not be there yet: asked before it is, the last wish waits for it a moment.

const WAIT_MS = 3000;

export type Doorway<Door> = {
  readonly ask: (run: (door: Door) => void) => void;
  /** Called by who answers while it is mounted; returns the way out. */
  readonly open: (door: Door) => () => void;
};

export function createDoorway<Door>(): Doorway<Door> {
  let current: Door | undefined;
  let wish: { readonly run: (door: Door) => void; readonly until: number } | undefined;
  return {
    ask: (run) => {
      if (current === undefined) wish = { run, until: performance.now() + WAIT_MS };
      else run(current);
    },
    open: (door) => {
      current = door;
      if (wish !== undefined && performance.now() < wish.until) wish.run(door);
      wish = undefined;
      return () => {
        if (current === door) current = undefined;
      };
    },
  };
}
