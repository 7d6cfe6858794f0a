// Does a key press mean an accelerator such as `Mod+Shift+\`? Letters go by what the layout types, the rest by the key's place.
export type KeyPress = Readonly<
  Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>
>;

const places: Readonly<Record<string, string>> = {
  '\\': 'Backslash',
  '=': 'Equal',
  '-': 'Minus',
  ',': 'Comma',
  '.': 'Period',
  '/': 'Slash',
  Enter: 'Enter',
  Space: 'Space',
};

/** Larger and smaller are plus and minus there. */
const numpad: Readonly<Record<string, string>> = { '=': 'Add', '-': 'Subtract' };

/** `mac`: Mod is the command key. */
export function matchesKeys(press: KeyPress, keys: string, mac: boolean): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const has = (modifier: string): boolean => parts.includes(modifier);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  return (
    mod === has('Mod') &&
    !other &&
    press.shiftKey === has('Shift') &&
    press.altKey === has('Alt') &&
    isKey(press, key)
  );
}

function isKey(press: KeyPress, key: string): boolean {
  if (/^[A-Z]$/u.test(key)) {
    const typed = press.key.toUpperCase();
    // A layout that types other letters (or none, with a modifier down) leaves only the key's place to go by.
    return /^[A-Z]$/u.test(typed) ? typed === key : press.code === `Key${key}`;
  }
  if (/^[0-9]$/u.test(key)) return press.code === `Digit${key}`;
  const place = places[key];
  if (place === undefined) return press.key === key;
  return press.code === place || press.code === `Numpad${numpad[key] ?? key}`;
}
