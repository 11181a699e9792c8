/** Why a letter came back, in the words that stand in Brieven and Nakijken, out of what the mail world says of it. */

export const returnReasons = {
  gone: 'adres bestaat niet',
  full: 'postbus vol',
  blocked: 'tegengehouden',
} as const
export type ReturnReason = keyof typeof returnReasons

/** `hard`: the provider itself takes it that the address will never work. */
export function returnReason(said: string, hard: boolean): ReturnReason {
  if (/\b[45]\.2\.2\b|\bquota\b|\bfull\b|\b552\b/i.test(said)) return 'full'
  if (/\b[45]\.7\.\d/.test(said)) return 'blocked'
  if (hard || /\b5\.1\.\d|\b5\.2\.1\b|bounced address|invalid/i.test(said)) return 'gone'
  return 'blocked'
}

/** As it stands in Brieven: the reason first, then what was said. */
export const sayReturned = (reason: ReturnReason, said: string): string =>
  said === '' ? returnReasons[reason] : `${returnReasons[reason]}: «${said}»`

/** The reason again, out of Brieven; whatever else somebody made of the cell counts as held back. */
export const reasonIn = (words: string): ReturnReason =>
  reasons.find((reason) => words.startsWith(returnReasons[reason])) ?? 'blocked'

/** Whether a refusal is about the reader's address; otherwise nothing goes until somebody mends the sending itself. */
export const isAboutAddress = (said: string): boolean =>
  !/\b[45]\.7\.\d|\b53\d\b|^\D*\b4(01|03|29)\b|no connection|broke off/i.test(said)

const reasons = ['gone', 'full', 'blocked'] as const satisfies readonly ReturnReason[]
