// What each command of shared/api/commands.ts does right now. The palette, the native menu and the keys all end in
// `runCommand`; a component says what a command does while it is mounted, the innermost one wins.
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { commands, type CommandDescription, type CommandId } from '#shared/api/commands.ts';

type Binding = { readonly run: () => void };

const bindings = new Map<CommandId, Binding[]>();
const listeners = new Set<() => void>();
/** Asked for before the first component is there to do it. */
let earlyWish: CommandId | undefined;
let bound: ReadonlySet<CommandId> = new Set();

/** Binds a command while the component is mounted and `enabled`. `run` may change at every render. */
export function useCommand(id: CommandId, run: () => void, enabled = true): void {
  useBinding(id, { run, enabled, place: 'top' });
}

/** For the frame: what a command does when no room has bound it. (Effects of the frame run after those of its rooms.) */
export function useWindowCommand(id: CommandId, run: () => void, enabled = true): void {
  useBinding(id, { run, enabled, place: 'bottom' });
}

type Place = 'top' | 'bottom';
type BindingOptions = { readonly run: () => void; readonly enabled: boolean; readonly place: Place };

function useBinding(id: CommandId, { run, enabled, place }: BindingOptions): void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  // Before the paint: what can be seen can be commanded.
  useLayoutEffect(
    () => (enabled ? bind(id, { run: () => latest.current() }, place) : undefined),
    [id, enabled, place],
  );
}

/** Runs what is bound. False when nobody has bound the command; before anything is drawn it waits for who will. */
export function runCommand(id: CommandId): boolean {
  if (bindings.size === 0) {
    earlyWish = id;
    return true;
  }
  const binding = bindings.get(id)?.at(-1);
  binding?.run();
  return binding !== undefined;
}

/** The commands that can be run right now. */
export function useBoundCommands(): ReadonlySet<CommandId> {
  return useSyncExternalStore(subscribe, () => bound);
}

export function isCommandId(id: string): id is CommandId {
  return commands.some((command) => command.id === id);
}

export function describeCommand(id: CommandId): CommandDescription {
  const description = commands.find((command) => command.id === id);
  if (description === undefined) throw new Error(`A command that is not listed: ${id}`);
  return description;
}

/** The accelerator of a command that has one, for buttons: `<Button {...commandKeys('story.new')}>`. */
export function commandKeys(id: CommandId): { keys?: string } {
  const { keys } = describeCommand(id);
  return keys === undefined ? {} : { keys };
}

function bind(id: CommandId, binding: Binding, place: Place): () => void {
  if (earlyWish === id) {
    earlyWish = undefined;
    // When the others of this drawing are bound too: the innermost wins.
    queueMicrotask(() => runCommand(id));
  }
  const others = bindings.get(id) ?? [];
  bindings.set(id, place === 'top' ? [...others, binding] : [binding, ...others]);
  announce();
  return () => {
    bindings.set(
      id,
      (bindings.get(id) ?? []).filter((other) => other !== binding),
    );
    announce();
  };
}

function announce(): void {
  bound = new Set([...bindings].flatMap(([id, stack]) => (stack.length > 0 ? [id] : [])));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
