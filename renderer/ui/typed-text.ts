// Text typed by a person belongs to the field until it is left: input methods for Vietnamese rewrite what they have just
// typed, and a value written back from outside in the middle of a syllable loses marks.
import { useLayoutEffect, type RefObject } from 'react';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** Brings `value` into an uncontrolled field, when it is left if it has the focus. Give the element `defaultValue={value}`. */
export function useTypedText(ref: RefObject<TextElement | null>, value: string): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || element.value === value) return undefined;
    const bringIn = (): void => {
      if (element.value !== value) element.value = value;
    };
    if (document.activeElement !== element) {
      bringIn();
      return undefined;
    }
    element.addEventListener('blur', bringIn, { once: true });
    return () => element.removeEventListener('blur', bringIn);
  }, [ref, value]);
}
