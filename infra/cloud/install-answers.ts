import { z } from 'zod'

const address = z.email({ error: 'een e-mailadres, zoals missiegroepen@jouwbeweging.nl' })

/** What the guide asks, in this order. Answers are kept in `.install.json`, keys and passwords never. */
export const questions = {
  project: {
    ask: 'Naam van het project (kleine letters, cijfers, streepjes; nog niemand heeft hem)',
    read: z.string().regex(/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/, '6 tot 30 kleine letters, cijfers en streepjes'),
  },
  owner: { ask: 'E-mailadres van de tweede eigenaar', read: address },
  coordinator: { ask: 'E-mailadres van wie er kijkt als het stilstaat', read: address },
  billing: {
    ask: 'Nummer van de rekening bij Google (gcloud billing accounts list)',
    read: z.string().regex(/^[0-9A-F]{6}-[0-9A-F]{6}-[0-9A-F]{6}$/, 'zoiets als 012345-6789AB-CDEF01'),
  },
  mail: {
    ask: 'Afzender van de brieven; met een mailserver erachter gaat het over SMTP («adres smtp.jouwprovider.nl»)',
    read: z
      .string()
      .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+( [a-z0-9.-]+)?$/, 'een e-mailadres, en eventueel een mailserver'),
  },
} as const

export type Question = keyof typeof questions
export type Answers = Readonly<Record<Question, string>>

/** The long part of a spreadsheet's address, or that part itself; undefined when it is neither. */
export function spreadsheetIn(text: string): string | undefined {
  const id = /\/d\/([A-Za-z0-9_-]{20,})/.exec(text)?.[1] ?? text
  return /^[A-Za-z0-9_-]{20,}$/.test(id) ? id : undefined
}

/** What Terraform is given, but for the secrets. */
export function variablesOf(answers: Answers, spreadsheetId: string) {
  const [from = '', host] = answers.mail.split(' ')
  return {
    project: answers.project,
    spreadsheet_id: spreadsheetId,
    alerts_to: answers.coordinator,
    billing_account: answers.billing,
    caretakers: [answers.owner],
    mail: host === undefined ? { from } : { from, provider: 'smtp', smtp: { host, user: from } },
  }
}
