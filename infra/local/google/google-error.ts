/** An error in Google's own shape: what a handler throws, and what `answerError` writes out as JSON. */
export class GoogleError extends Error {
  readonly code: number
  readonly status: string
  readonly details?: readonly unknown[]

  constructor(code: number, status: string, message: string, details?: readonly unknown[]) {
    super(message)
    this.name = 'GoogleError'
    this.code = code
    this.status = status
    if (details) this.details = details
  }
}

export const notFound = (message = 'Requested entity was not found.') =>
  new GoogleError(404, 'NOT_FOUND', message)

export const invalidArgument = (message: string, details?: readonly unknown[]) =>
  new GoogleError(400, 'INVALID_ARGUMENT', message, details)

export const failedPrecondition = (message: string, details?: readonly unknown[]) =>
  new GoogleError(400, 'FAILED_PRECONDITION', message, details)

export const permissionDenied = (
  message = 'The caller does not have permission',
  details?: readonly unknown[],
) => new GoogleError(403, 'PERMISSION_DENIED', message, details)

export const alreadyExists = (message: string) => new GoogleError(409, 'ALREADY_EXISTS', message)

export const resourceExhausted = (message: string, details?: readonly unknown[]) =>
  new GoogleError(429, 'RESOURCE_EXHAUSTED', message, details)

export const unavailable = (message = 'The service is currently unavailable.') =>
  new GoogleError(503, 'UNAVAILABLE', message)

/** What the embedded Google does not do: refused by name, never pretended. */
export const unimplemented = (what: string) =>
  new GoogleError(501, 'UNIMPLEMENTED', `The embedded Google does not support ${what}`)

/** Google's 400 for a body or query that does not fit the schema: every violation in the message and in the details. */
export const badRequest = (violations: readonly { field?: string; description: string }[]) =>
  invalidArgument(violations.map((violation) => violation.description).join('\n'), [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations },
  ])
