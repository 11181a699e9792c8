/**
 * Items in the order in which they come, in groups of a size that is borne; one that is larger by itself stands alone.
 * The first group may hold something already (`begun`), and is there then though nothing more fits.
 */
export function packed<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
  most: number,
  begun = 0,
): readonly (readonly Item[])[] {
  const groups: Item[][] = begun > 0 ? [[]] : []
  let filled = begun
  for (const item of items) {
    const size = sizeOf(item)
    const last = groups.at(-1)
    if (last === undefined || filled + size > most) {
      groups.push([item])
      filled = size
    } else {
      last.push(item)
      filled += size
    }
  }
  return groups
}
