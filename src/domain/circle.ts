/** The five circles around a group, from the inside out (norms 71-81). */
export const circles = ['kern', 'familie', 'group', 'contacts', 'target'] as const
export type Circle = (typeof circles)[number]

/** Whether everyone in `inner` also counts in `outer`: a leader sits in the kern, and so in the familie too. */
export const includes = (outer: Circle, inner: Circle) => circles.indexOf(inner) <= circles.indexOf(outer)
