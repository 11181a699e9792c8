import type { Surroundings } from './surroundings.ts'

/** Something that is not as it should be: what was seen, and what a person does about it. Dutch, nobody's name in it. */
export interface Trouble {
  readonly seen: string
  readonly toDo: string
}

/** What a check found. */
export type Result =
  | { readonly kind: 'ok'; readonly seen?: string }
  | { readonly kind: 'problem'; readonly troubles: readonly Trouble[] }
  /** Nothing was looked at, and why not. */
  | { readonly kind: 'skipped'; readonly why: string }

/** One question to the installation. `run` leaves everything as it was; what it throws is a problem too. */
export interface Check {
  /** For machines. */
  readonly name: string
  /** For people: how it is when all is well. */
  readonly title: string
  /** Whether it makes sense only when the register can be read. */
  readonly needsRegister?: true
  run(surroundings: Surroundings): Promise<Result>
}

export const ok = (seen?: string): Result => ({ kind: 'ok', ...(seen === undefined ? {} : { seen }) })

export const skipped = (why: string): Result => ({ kind: 'skipped', why })

export const problem = (seen: string, toDo: string): Result => ({
  kind: 'problem',
  troubles: [{ seen, toDo }],
})

/** All is well when there was no trouble at all. */
export const troubled = (troubles: readonly Trouble[], seen?: string): Result =>
  troubles.length === 0 ? ok(seen) : { kind: 'problem', troubles }
