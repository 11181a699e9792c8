/**
 * A form in Google's words, as far as we read and write it: an item is a question, the start of a page, or something of a
 * coordinator's that we leave alone.
 */
export interface GoogleForm {
  readonly title: string
  readonly description: string
  readonly emailCollection?: string | undefined
  readonly items: readonly GoogleItem[]
}

export interface GoogleItem {
  readonly itemId: string
  readonly title: string
  readonly description: string
  readonly content: GoogleContent
}

export type GoogleContent =
  | { readonly kind: 'page' }
  | {
      readonly kind: 'choice'
      readonly questionId: string
      readonly required: boolean
      readonly type: ChoiceType
      readonly options: readonly GoogleOption[]
    }
  | {
      readonly kind: 'text'
      readonly questionId: string
      readonly required: boolean
      readonly paragraph: boolean
    }
  | {
      readonly kind: 'day'
      readonly questionId: string
      readonly required: boolean
      readonly withYear: boolean
      readonly withTime: boolean
    }
  /** A grid, a picture, a scale: never ours, unless a coordinator turned a question of ours into it. */
  | { readonly kind: 'foreign'; readonly questionId?: string | undefined }

export type ChoiceType = 'RADIO' | 'CHECKBOX' | 'DROP_DOWN'

export interface GoogleOption {
  readonly value: string
  /** `SUBMIT_FORM`, or the ID of a page; absent: the next page. */
  readonly goTo?: string | undefined
}

/** A request of forms.batchUpdate, as it goes over the wire. */
export type FormRequest =
  | { readonly updateFormInfo: { info: { title?: string; description?: string }; updateMask: string } }
  | { readonly updateSettings: { settings: { emailCollectionType: 'DO_NOT_COLLECT' }; updateMask: string } }
  | { readonly createItem: { item: WireItem; location: { index: number } } }
  | { readonly updateItem: { item: WireItem; location: { index: number }; updateMask: string } }
  | { readonly moveItem: { originalLocation: { index: number }; newLocation: { index: number } } }
  | { readonly deleteItem: { location: { index: number } } }

export interface WireItem {
  itemId: string
  title?: string
  description?: string
  pageBreakItem?: Record<string, never>
  questionItem?: { question: WireQuestion }
}

export interface WireQuestion {
  questionId: string
  required?: boolean
  choiceQuestion?: { type: ChoiceType; options: WireOption[] }
  textQuestion?: { paragraph: boolean }
  dateQuestion?: { includeYear: boolean; includeTime: boolean }
}

export interface WireOption {
  value: string
  goToAction?: 'SUBMIT_FORM'
  goToSectionId?: string
}
