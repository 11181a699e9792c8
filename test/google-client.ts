import { auth, sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

/** How Google's own clients reach the embedded Google: as the product (`local-product`), or as a person by any other name. */
export function clientOf(origin: string, token: string) {
  const owner = new auth.OAuth2()
  owner.setCredentials({ access_token: token })
  return { auth: owner, rootUrl: `${origin}/` }
}

export const sheetsClient = (origin: string, token: string): sheets_v4.Sheets =>
  new sheets_v4.Sheets(clientOf(origin, token))
