/** The five values of a missiegroep (norm 47), in the order of the text. */
export const values = ['visie', 'tegenwoordigheid', 'leiderschap', 'toewijding', 'inhoud'] as const
export type Value = (typeof values)[number]
