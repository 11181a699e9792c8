import type { RegisteredForm } from '../register/choices.ts'

/** What a form is, in our own words: the single source of the requests to Google and of reading the answers. */
export interface FormDescription {
  readonly kind: FormKind
  readonly title: string
  /** The sentence under the title. */
  readonly intro: string
  readonly sections: readonly Section[]
  /** The page after sending. Only Apps Script can set it, so the installer does. */
  readonly confirmation: string
}

/** What a form asks about. With a question's key it makes the question's ID at Google. */
export type FormKind = RegisteredForm['kind']

export interface Section {
  /** Stable within the form; `null` go-to means submit. */
  readonly key: string
  readonly title?: string
  readonly intro?: string
  readonly questions: readonly Question[]
}

interface Asked {
  /** Stable for ever; its Google question ID is made from it. */
  readonly key: string
  readonly title: string
  readonly help?: string
  readonly required?: true
}

export interface Option {
  readonly label: string
  /** Where the form goes when this is chosen: a section, or straight to sending. */
  readonly goTo?: { readonly section: string } | 'submit'
}

export type Question =
  | (Asked & {
      readonly kind: 'choice'
      readonly options: readonly Option[]
      readonly look?: 'radio' | 'list'
    })
  | (Asked & { readonly kind: 'ticks'; readonly options: readonly Option[] })
  | (Asked & { readonly kind: 'day' })
  | (Asked & { readonly kind: 'text'; readonly long?: true })
