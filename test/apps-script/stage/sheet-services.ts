import type { Answered, Execution, Said } from './bridge.ts'

interface Around {
  readonly execution: Execution
  readonly http: (method: string, url: string, body?: unknown) => Answered
  readonly say: (as: Said['as'], words: string) => void
}

interface SheetProperties {
  readonly sheetId: number
  readonly title: string
  readonly gridProperties: { readonly rowCount: number }
}

/** SpreadsheetApp and HtmlService, as far as the scripts use them, on the REST of the embedded Google. */
export function sheetServices({ execution, http, say }: Around) {
  const ask = (method: string, url: string, body?: unknown): unknown => {
    const { status, text } = http(method, url, body)
    if (status >= 300) throw new Error(`${method} ${url} answered ${status}: ${text}`)
    return JSON.parse(text)
  }

  function spreadsheet(id: string) {
    const at = `https://sheets.googleapis.com/v4/spreadsheets/${id}`
    const properties = () =>
      ask('GET', `${at}?fields=properties.timeZone,sheets.properties`) as {
        readonly properties: { readonly timeZone: string }
        readonly sheets: readonly { readonly properties: SheetProperties }[]
      }
    const valuesAt = (a1: string) => {
      const query = 'valueRenderOption=UNFORMATTED_VALUE'
      const read = ask('GET', `${at}/values/${encodeURIComponent(a1)}?${query}`) as {
        readonly values?: readonly (readonly unknown[])[]
      }
      return read.values ?? []
    }

    function sheet({ sheetId, title, gridProperties }: SheetProperties) {
      const name = `'${title.replaceAll("'", "''")}'`
      const used = () => {
        const values = valuesAt(name)
        return { rows: values.length, columns: Math.max(0, ...values.map((row) => row.length)) }
      }
      function range(row: number, column: number, rows = 1, columns = 1) {
        const a1 = `${name}!${letter(column)}${row}:${letter(column + columns - 1)}${row + rows - 1}`
        const write = (values: readonly (readonly unknown[])[]) =>
          ask('PUT', `${at}/values/${encodeURIComponent(a1)}?valueInputOption=USER_ENTERED`, { values })
        const itself = {
          getSheet: () => opened,
          getRow: () => row,
          getLastRow: () => row + rows - 1,
          getColumn: () => column,
          getLastColumn: () => column + columns - 1,
          getValues: () => {
            const read = valuesAt(a1)
            return Array.from({ length: rows }, (_, r) =>
              Array.from({ length: columns }, (__, c) => read[r]?.[c] ?? ''),
            )
          },
          setValues: (values: readonly (readonly unknown[])[]) => void write(values),
          setValue: (value: unknown) => void write([[value]]),
          setNumberFormat: (pattern: string) => {
            const numberFormat = { type: pattern === '@' ? 'TEXT' : 'NUMBER', pattern }
            const grid = {
              sheetId,
              startRowIndex: row - 1,
              endRowIndex: row - 1 + rows,
              startColumnIndex: column - 1,
              endColumnIndex: column - 1 + columns,
            }
            const repeatCell = {
              range: grid,
              cell: { userEnteredFormat: { numberFormat } },
              fields: 'userEnteredFormat.numberFormat',
            }
            ask('POST', `${at}:batchUpdate`, { requests: [{ repeatCell }] })
            return itself
          },
          getNote: () => {
            const query = `ranges=${encodeURIComponent(a1)}&fields=sheets.data.rowData.values.note`
            const read = ask('GET', `${at}?${query}`) as {
              readonly sheets?: readonly {
                readonly data?: readonly {
                  readonly rowData?: readonly { readonly values?: readonly { readonly note?: string }[] }[]
                }[]
              }[]
            }
            return read.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.note ?? ''
          },
          activate: () => {
            say('selected', `${title}!${letter(column)}${row}`)
          },
        }
        return itself
      }
      const opened = {
        getName: () => title,
        getLastRow: () => used().rows,
        getLastColumn: () => used().columns,
        getMaxRows: () => gridProperties.rowCount,
        insertRowAfter: (row: number) => {
          const dimension = { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 }
          ask('POST', `${at}:batchUpdate`, {
            requests: [{ insertDimension: { range: dimension, inheritFromBefore: true } }],
          })
        },
        getDataRange: () => {
          const { rows, columns } = used()
          return range(1, 1, Math.max(1, rows), Math.max(1, columns))
        },
        getRange: (first: string | number, column = 1, rows = 1, columns = 1) =>
          typeof first === 'number' ? range(first, column, rows, columns) : range(...placeOf(first)),
        activate: () => undefined,
      }
      return opened
    }

    const getSheetByName = (title: string) => {
      const found = properties().sheets.find((each) => each.properties.title === title)
      return found === undefined ? null : sheet(found.properties)
    }
    return {
      getSheetByName,
      getSpreadsheetTimeZone: () => properties().properties.timeZone,
      toast: (words: string) => {
        say('toast', words)
      },
      getActiveRange: () =>
        execution.selection === undefined
          ? null
          : getSheetByName(execution.selection.tab)?.getRange(execution.selection.range),
    }
  }

  const Button = { OK: 'OK', CANCEL: 'CANCEL' }
  const menu = { addItem: item, addSeparator: () => menu, addToUi: () => undefined }
  function item(title: string, calls: string) {
    say('menu', `${title} → ${calls}`)
    return menu
  }
  return {
    SpreadsheetApp: {
      getActive: () => spreadsheet(execution.activeId),
      openById: spreadsheet,
      flush: () => undefined,
      getUi: () => ({
        Button,
        ButtonSet: { OK: 'OK', OK_CANCEL: 'OK_CANCEL' },
        createMenu: () => menu,
        alert: (title: string, words: string) => {
          say('alert', `${title}: ${words}`)
          return execution.clicks
        },
        prompt: () => ({ getResponseText: () => execution.typed, getSelectedButton: () => execution.clicks }),
        showModalDialog: (page: { readonly html: string }) => {
          say('dialog', page.html)
        },
      }),
    },
    HtmlService: {
      createHtmlOutput: (html: string) => {
        const page = { html, setWidth: () => page, setHeight: () => page }
        return page
      },
    },
  }
}

const letter = (column: number): string =>
  column < 1 ? '' : `${letter(Math.floor((column - 1) / 26))}${String.fromCharCode(65 + ((column - 1) % 26))}`

/** `B1` or `A2:A9` as row, column, rows and columns. */
function placeOf(a1: string): [number, number, number, number] {
  const [from = '', to = from] = a1.split(':')
  const [row, column] = cellOf(from)
  const [lastRow, lastColumn] = cellOf(to)
  return [row, column, lastRow - row + 1, lastColumn - column + 1]
}

function cellOf(a1: string): readonly [row: number, column: number] {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(a1) ?? []
  return [Number(row), Array.from(letters).reduce((column, each) => column * 26 + each.charCodeAt(0) - 64, 0)]
}
