/** `now` is the only clock of the engine; tests give their own. */
export type Clock = { readonly now: () => Date };
