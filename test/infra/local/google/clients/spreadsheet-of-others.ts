import { GoogleSpreadsheet } from 'google-spreadsheet'

/** A spreadsheet through the client of others, which knows Google's own address only: its requests are led to `origin`. */
export function spreadsheetOfOthers(
  origin: string,
  spreadsheetId: string,
  token = 'person',
): GoogleSpreadsheet {
  const spreadsheet = new GoogleSpreadsheet(spreadsheetId, { token }, { retryConfig: { limit: 0 } })
  const led = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    const { pathname, search } = new URL(request.url)
    const body = ['GET', 'HEAD'].includes(request.method) ? undefined : await request.arrayBuffer()
    return fetch(`${origin}${pathname}${search}`, {
      method: request.method,
      headers: request.headers,
      ...(body === undefined ? {} : { body }),
    })
  }
  return Object.assign(spreadsheet, {
    sheetsApi: spreadsheet.sheetsApi.extend({ fetch: led }),
    driveApi: spreadsheet.driveApi.extend({ fetch: led }),
  })
}
