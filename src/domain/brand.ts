declare const brand: unique symbol

/** A value that has been checked once, at the edge, and carries that in its type. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name }
