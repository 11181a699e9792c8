/** What stands in a cell, as text. */
export const textIn = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell).trim() : ''

/** Where a column stands by its header, from 0; -1 when nobody called one that. */
export const columnOf = (header: readonly unknown[], title: string): number =>
  header.findIndex((cell) => textIn(cell).toLowerCase() === title.toLowerCase())
