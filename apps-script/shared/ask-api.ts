/** What `api` answered: its status, and its JSON if it was any. */
export interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** Who runs the script, as Google vouches for it; empty when the permission for that was not given. */
export const identityToken = (): string => ScriptApp.getIdentityToken() || ''

/** Asks `api` something in the name of whoever runs the script. Throws when it cannot be reached. */
export function askApi(path: string, question: object = {}): Answer {
  const token = identityToken()
  if (token === '') return { status: 401, body: { message: unknownToGoogle } }
  const response = UrlFetchApp.fetch(`${INSTALLATION.apiUrl}/script/${path}`, {
    method: 'post',
    contentType: 'application/json',
    payload: JSON.stringify(question),
    headers: { 'X-Missiegroep-Identity': token },
    muteHttpExceptions: true,
  })
  return { status: response.getResponseCode(), body: objectIn(response.getContentText()) }
}

/** The sentence that an answer carries for people. */
export const messageOf = ({ body }: Answer): string =>
  typeof body.message === 'string'
    ? body.message
    : 'Even geduld: dit lukt nu niet. Probeer het over een minuut nog eens.'

/** The texts and objects of a list in an answer. */
export const listIn = ({ body }: Answer, name: string): readonly unknown[] => {
  const list = body[name]
  return Array.isArray(list) ? list : []
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function objectIn(text: string): Answer['body'] {
  try {
    const read: unknown = JSON.parse(text)
    return isObject(read) ? read : {}
  } catch {
    return {}
  }
}

const unknownToGoogle = 'Google zegt niet wie je bent. Open het register opnieuw en geef toestemming.'
