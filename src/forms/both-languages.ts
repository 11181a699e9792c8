/** A question of a form that the whole movement shares: it has no one language, so it is asked in Dutch with English below. */
export interface BothLanguages {
  readonly title: string
  readonly help?: string
  readonly english: string
}

export const asked = ({ title, help, english }: BothLanguages) => ({
  title,
  help: help === undefined ? english : `${help}\n${english}`,
})
