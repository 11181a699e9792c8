/** What can go wrong in the world around us, by names that stay. */
export type FaultCode =
  | 'register-unreachable'
  | 'register-refused'
  | 'register-stale'
  | 'register-incomplete'
  | 'forms-unreachable'
  | 'form-gone'
  | 'mail-refused'
  | 'mail-unknown'
  | 'queue-unreachable'
  | 'config-incomplete'
  | 'caller-unknown'
  | 'wake-up-unreadable'

/** Something that the world did to us. `message`: "Cannot" + verb, what was read, what was wanted; no personal data. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly code: FaultCode

  constructor(code: FaultCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
  }
}
