// How a change of a field came about, while it is told. What a person types is announced by the browser before it happens; what
// a command of ours puts there (a name from a list, a fix, a replacement) is not.
import type { TypedInput } from './field-group.ts';

export type WatchedTyping = {
  /** Undefined outside of the `input` event of something typed. */
  readonly typed: () => TypedInput | undefined;
  readonly close: () => void;
};

export function watchTyping(view: Window): WatchedTyping {
  let announced: InputEvent | undefined;
  let typed: TypedInput | undefined;
  let compositions = 0;
  let isComposing = false;
  const listeners = {
    compositionstart: () => {
      compositions += 1;
      isComposing = true;
    },
    // Its last letters have come by then.
    compositionend: () => {
      isComposing = false;
    },
    beforeinput: (event: Event) => {
      announced = event instanceof InputEvent ? event : undefined;
    },
    input: (event: Event) => {
      const inputType = event instanceof InputEvent ? event.inputType : undefined;
      const isAnnounced = announced?.target === event.target && announced?.inputType === inputType;
      announced = undefined;
      if (!isAnnounced || inputType === undefined) return;
      typed = { inputType, composition: isComposing ? compositions : null };
    },
  };
  const told = (): void => {
    typed = undefined;
  };
  for (const [type, listener] of Object.entries(listeners)) view.addEventListener(type, listener, true);
  view.addEventListener('input', told);
  return {
    typed: () => typed,
    close: () => {
      for (const [type, listener] of Object.entries(listeners))
        view.removeEventListener(type, listener, true);
      view.removeEventListener('input', told);
    },
  };
}
