/** The kinds of call that Google has a quota for. Listing the responses of a form has a smaller one of its own. */
export const kinds = ['sheetsReads', 'sheetsWrites', 'formsReads', 'formsLists', 'formsWrites'] as const
export type Kind = (typeof kinds)[number]

export type Calls = Readonly<Record<Kind, number>>

export function callOf(method: string, path: string): Kind {
  const isRead =
    method === 'GET' || /:(batchGet|getBy|batchGetBy|search)/.test(path) || path.endsWith(':search')
  if (path.startsWith('/v4/spreadsheets')) return isRead ? 'sheetsReads' : 'sheetsWrites'
  if (!path.startsWith('/v1/forms'))
    throw new RangeError(`Cannot count ${method} ${path}, wanted Sheets or Forms`)
  if (!isRead) return 'formsWrites'
  return path.endsWith('/responses') ? 'formsLists' : 'formsReads'
}

export const callsFrom = (each: (kind: Kind) => number): Calls => ({
  sheetsReads: each('sheetsReads'),
  sheetsWrites: each('sheetsWrites'),
  formsReads: each('formsReads'),
  formsLists: each('formsLists'),
  formsWrites: each('formsWrites'),
})

export const total = (calls: Calls): number => kinds.reduce((sum, kind) => sum + calls[kind], 0)
