/** Google's own REST API, asked from the browser as a person: what the grid shows comes from here, and edits go here. */
import type {
  CellData,
  Chart,
  DimensionProperties,
  GridRange,
  ProtectedRange,
  RowData,
  SheetProperties,
} from '../../../google/sheets/wire.ts'
import { rangeName } from './box.ts'

/** A tab with all that the grid draws of it. */
export interface Sheet {
  readonly id: number
  readonly title: string
  readonly rowCount: number
  readonly columnCount: number
  readonly frozenRows: number
  readonly frozenColumns: number
  readonly rows: readonly RowData[]
  readonly rowLooks: readonly DimensionProperties[]
  readonly columnLooks: readonly DimensionProperties[]
  readonly merges: readonly GridRange[]
  readonly protectedRanges: readonly ProtectedRange[]
  readonly charts: readonly Chart[]
  /** Rows that were fetched; what lies below is there too. */
  readonly fetched: number
}

export interface Spreadsheet {
  readonly tabs: () => Promise<{ locale: string; tabs: readonly SheetProperties[] }>
  /** The tab as far as something stands in it and `spareRows` below that, but never more than `most` rows. */
  readonly load: (tab: SheetProperties, spareRows: number, most: number) => Promise<Sheet>
  readonly values: (range: string) => Promise<readonly (readonly unknown[])[]>
  /** As if typed: Google makes dates and numbers of it. */
  readonly type: (range: string, values: readonly (readonly (string | boolean)[])[]) => Promise<void>
  readonly clear: (ranges: readonly string[]) => Promise<void>
  readonly batch: (requests: readonly object[]) => Promise<void>
}

export const cellOf = (sheet: Sheet, row: number, column: number): CellData | undefined =>
  sheet.rows[row]?.values?.[column]

/** How many rows there are down to the last in which something stands. */
export function filledRows(sheet: Sheet): number {
  for (let row = sheet.rows.length - 1; row >= 0; row -= 1) {
    if (sheet.rows[row]?.values?.some((cell) => cell.userEnteredValue !== undefined)) return row + 1
  }
  return 0
}

/** Whether nothing stands below the rows that were read. */
export const wasReadWhole = (sheet: Sheet): boolean =>
  sheet.fetched === sheet.rowCount || filledRows(sheet) < sheet.fetched

export function openSpreadsheet(id: string): Spreadsheet {
  const base = `/v4/spreadsheets/${encodeURIComponent(id)}`

  async function call<Answer>(path: string, method = 'GET', body?: object): Promise<Answer> {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { authorization: 'Bearer desk', ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const answer = (await response.json()) as Answer & { error?: { message?: string } }
    if (!response.ok) throw new Error(answer.error?.message ?? `Google antwoordt ${response.status}`)
    return answer
  }

  async function loadRows(tab: SheetProperties, limit: number): Promise<Sheet> {
    const title = tab.title ?? ''
    const rowCount = tab.gridProperties?.rowCount ?? 1
    const fetched = Math.min(rowCount, limit)
    const query = `?ranges=${encodeURIComponent(rangeName(title, `1:${fetched}`))}&fields=${encodeURIComponent(mask)}`
    const { sheets } = await call<{ sheets: readonly WireSheet[] }>(query)
    const found = sheets.find(({ properties }) => properties.title === title)
    if (!found) throw new Error(`Het tabblad ${title} is er niet meer.`)
    const data = found.data?.[0]
    const grid = found.properties.gridProperties
    return {
      id: found.properties.sheetId ?? 0,
      title,
      rowCount: grid?.rowCount ?? rowCount,
      columnCount: grid?.columnCount ?? 1,
      frozenRows: grid?.frozenRowCount ?? 0,
      frozenColumns: grid?.frozenColumnCount ?? 0,
      rows: data?.rowData ?? [],
      rowLooks: data?.rowMetadata ?? [],
      columnLooks: data?.columnMetadata ?? [],
      merges: found.merges ?? [],
      protectedRanges: found.protectedRanges ?? [],
      charts: found.charts ?? [],
      fetched,
    }
  }

  return {
    async tabs() {
      const { properties, sheets = [] } = await call<{
        properties: { locale: string }
        sheets?: readonly { properties: SheetProperties }[]
      }>(`?fields=${encodeURIComponent('properties.locale,sheets.properties')}`)
      return { locale: properties.locale, tabs: sheets.map((sheet) => sheet.properties) }
    },

    async load(tab, spareRows, most) {
      for (let limit = 200; ; limit *= 6) {
        const sheet = await loadRows(tab, Math.min(most, limit + spareRows))
        const isEnough = filledRows(sheet) + spareRows <= sheet.fetched
        if (isEnough || sheet.fetched === sheet.rowCount || sheet.fetched >= most) return sheet
      }
    },

    async values(range) {
      const query = 'valueRenderOption=UNFORMATTED_VALUE'
      const { values = [] } = await call<{ values?: readonly (readonly unknown[])[] }>(
        `/values/${encodeURIComponent(range)}?${query}`,
      )
      return values
    },

    async type(range, values) {
      await call(`/values/${encodeURIComponent(range)}?valueInputOption=USER_ENTERED`, 'PUT', {
        range,
        values,
      })
    },

    async clear(ranges) {
      await call('/values:batchClear', 'POST', { ranges })
    },

    async batch(requests) {
      await call(':batchUpdate', 'POST', { requests })
    },
  }
}

interface WireSheet {
  readonly properties: SheetProperties
  readonly data?: readonly {
    readonly rowData?: readonly RowData[]
    readonly rowMetadata?: readonly DimensionProperties[]
    readonly columnMetadata?: readonly DimensionProperties[]
  }[]
  readonly merges?: readonly GridRange[]
  readonly protectedRanges?: readonly ProtectedRange[]
  readonly charts?: readonly Chart[]
}

const letters = 'foregroundColorStyle,bold,italic,underline,strikethrough,fontSize,link'
const looks = `backgroundColorStyle,horizontalAlignment,verticalAlignment,wrapStrategy,numberFormat,textFormat(${letters})`
const cellFields = `userEnteredValue,effectiveValue,formattedValue,userEnteredFormat,effectiveFormat(${looks}),hyperlink,note,textFormatRuns,dataValidation`
const mask = `sheets(properties,data(rowData(values(${cellFields})),rowMetadata(pixelSize,hiddenByUser),columnMetadata(pixelSize,hiddenByUser)),merges,protectedRanges,charts)`
