/** A form as it is kept and shown: Google's own shape, with what the normaliser made sure of written in the types. */

export interface Option {
  readonly value?: string
  readonly isOther?: boolean
  readonly goToAction?: GoToAction
  readonly goToSectionId?: string
}
export type GoToAction = 'NEXT_SECTION' | 'RESTART_FORM' | 'SUBMIT_FORM'

export interface Choice {
  readonly type: 'RADIO' | 'CHECKBOX' | 'DROP_DOWN'
  readonly options: readonly Option[]
  readonly shuffle?: boolean
}

/** One of the kinds is set; a row of a grid has `rowQuestion`. */
export interface Question {
  readonly questionId: string
  readonly required?: boolean
  readonly choiceQuestion?: Choice
  readonly textQuestion?: { readonly paragraph?: boolean }
  readonly scaleQuestion?: {
    readonly low: number
    readonly high: number
    readonly lowLabel?: string
    readonly highLabel?: string
  }
  readonly dateQuestion?: { readonly includeYear?: boolean; readonly includeTime?: boolean }
  readonly timeQuestion?: { readonly duration?: boolean }
  readonly ratingQuestion?: { readonly ratingScaleLevel: number; readonly iconType: string }
  readonly rowQuestion?: { readonly title: string }
}

export interface Item {
  readonly itemId: string
  readonly title?: string
  readonly description?: string
  readonly questionItem?: { readonly question: Question }
  readonly questionGroupItem?: {
    readonly questions: readonly Question[]
    readonly grid: { readonly columns: Choice; readonly shuffleQuestions?: boolean }
  }
  readonly pageBreakItem?: object
  readonly textItem?: object
}

export interface Form {
  readonly formId: string
  readonly publicId: string
  readonly revision: number
  readonly title: string
  readonly description?: string
  readonly items: readonly Item[]
  readonly emailCollectionType?: string
  readonly isPublished: boolean
  readonly isAcceptingResponses: boolean
  /** What the page says after sending; only Apps Script can set it in reality. */
  readonly confirmation?: string
}

/** All questions of an item: none for a text or page break, several for a grid. */
export const questionsOf = (item: Item): readonly Question[] =>
  item.questionItem ? [item.questionItem.question] : (item.questionGroupItem?.questions ?? [])

export const revisionIdOf = (form: Form): string => form.revision.toString(16).padStart(8, '0')

export const responderUri = (origin: string, publicId: string): string =>
  `${origin}/forms/d/e/${publicId}/viewform`

/** The number of a question in a form post and a prefilled link: its hexadecimal ID in decimal. */
export const entryNumber = (questionId: string): string => String(Number.parseInt(questionId, 16))
