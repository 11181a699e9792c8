/**
 * The JSON of Sheets v4 that we look into. A body becomes one of these by `readRequest`; what we only keep and give back (a chart's spec, a banding) stays `Json`.
 */
export type Json = Readonly<Record<string, unknown>>

export interface Color {
  readonly red?: number
  readonly green?: number
  readonly blue?: number
  readonly alpha?: number
}
export interface ColorStyle {
  readonly rgbColor?: Color
  readonly themeColor?: string
}

export interface NumberFormat {
  readonly type: string
  readonly pattern?: string
}
export interface TextFormat {
  readonly foregroundColor?: Color
  readonly foregroundColorStyle?: ColorStyle
  readonly bold?: boolean
  readonly italic?: boolean
  readonly strikethrough?: boolean
  readonly underline?: boolean
  readonly fontFamily?: string
  readonly fontSize?: number
  readonly link?: { readonly uri?: string }
}
export interface Border {
  readonly style?: string
  readonly width?: number
  readonly color?: Color
  readonly colorStyle?: ColorStyle
}
export interface Borders {
  readonly top?: Border
  readonly bottom?: Border
  readonly left?: Border
  readonly right?: Border
}
export interface CellFormat {
  readonly numberFormat?: NumberFormat
  readonly backgroundColor?: Color
  readonly backgroundColorStyle?: ColorStyle
  readonly borders?: Borders
  readonly horizontalAlignment?: string
  readonly verticalAlignment?: string
  readonly wrapStrategy?: string
  readonly textFormat?: TextFormat
  readonly [key: string]: unknown
}

export interface ExtendedValue {
  readonly numberValue?: number
  readonly stringValue?: string
  readonly boolValue?: boolean
  readonly formulaValue?: string
  readonly errorValue?: { readonly type?: string; readonly message?: string }
}
export interface Condition {
  readonly type: string
  readonly values?: readonly { readonly userEnteredValue?: string; readonly relativeDate?: string }[]
}
export interface DataValidation {
  readonly condition?: Condition
  readonly inputMessage?: string
  readonly strict?: boolean
  readonly showCustomUi?: boolean
}
export interface CellData {
  readonly userEnteredValue?: ExtendedValue
  readonly effectiveValue?: ExtendedValue
  readonly formattedValue?: string
  readonly userEnteredFormat?: CellFormat
  readonly effectiveFormat?: CellFormat
  readonly hyperlink?: string
  readonly note?: string
  readonly textFormatRuns?: readonly Json[]
  readonly dataValidation?: DataValidation
}
export interface RowData {
  readonly values?: readonly CellData[]
}

export interface GridRange {
  readonly sheetId?: number
  readonly startRowIndex?: number
  readonly endRowIndex?: number
  readonly startColumnIndex?: number
  readonly endColumnIndex?: number
}
export interface GridCoordinate {
  readonly sheetId?: number
  readonly rowIndex?: number
  readonly columnIndex?: number
}
export type Dimension = 'ROWS' | 'COLUMNS'
export interface DimensionRange {
  readonly sheetId?: number
  readonly dimension?: Dimension
  readonly startIndex?: number
  readonly endIndex?: number
}

export interface GridProperties {
  readonly rowCount?: number
  readonly columnCount?: number
  readonly frozenRowCount?: number
  readonly frozenColumnCount?: number
  readonly hideGridlines?: boolean
}
export interface SheetProperties {
  readonly sheetId?: number
  readonly title?: string
  readonly index?: number
  readonly sheetType?: string
  readonly gridProperties?: GridProperties
  readonly hidden?: boolean
  readonly tabColor?: Color
  readonly tabColorStyle?: ColorStyle
  readonly rightToLeft?: boolean
}
export interface SpreadsheetProperties {
  readonly title?: string
  readonly locale: string
  readonly autoRecalc: string
  readonly timeZone: string
  readonly defaultFormat: CellFormat
  readonly spreadsheetTheme: Json
  readonly [key: string]: unknown
}
export interface DimensionProperties {
  readonly pixelSize?: number
  readonly hiddenByUser?: boolean
}

export interface NamedRange {
  readonly namedRangeId: string
  readonly name: string
  readonly range: GridRange
}
export interface ProtectedRange {
  readonly protectedRangeId: number
  readonly range?: GridRange
  readonly namedRangeId?: string
  readonly description?: string
  readonly warningOnly?: boolean
  readonly requestingUserCanEdit?: boolean
  readonly unprotectedRanges?: readonly GridRange[]
  readonly editors?: {
    readonly users?: readonly string[]
    readonly groups?: readonly string[]
    readonly domainUsersCanEdit?: boolean
  }
}
export interface ConditionalFormat {
  readonly ranges: readonly GridRange[]
  readonly booleanRule?: { readonly condition: Condition; readonly format: CellFormat }
  readonly gradientRule?: Json
}
export interface SortSpec {
  readonly dimensionIndex?: number
  readonly sortOrder?: string
}
export interface FilterCriteria {
  readonly hiddenValues?: readonly string[]
  readonly condition?: Condition
}
export interface BasicFilter {
  readonly range?: GridRange
  readonly sortSpecs?: readonly SortSpec[]
  readonly criteria?: Readonly<Record<string, FilterCriteria>>
  readonly filterSpecs?: readonly {
    readonly columnIndex?: number
    readonly filterCriteria?: FilterCriteria
  }[]
}
export interface FilterView extends BasicFilter {
  readonly filterViewId: number
  readonly title?: string
  readonly namedRangeId?: string
  readonly tableId?: string
}
/** Rows or columns that can be folded away together; a group inside another one is deeper. */
export interface DimensionGroup {
  readonly range: DimensionRange
  readonly depth: number
  readonly collapsed?: boolean
}
export interface TableColumn {
  /** Within the table; Google leaves out a zero. */
  readonly columnIndex?: number
  readonly columnName?: string
  readonly columnType?: string
  readonly dataValidationRule?: { readonly condition?: Condition }
}
export interface Table {
  readonly tableId: string
  readonly name: string
  readonly range: GridRange
  readonly rowsProperties?: Readonly<Record<string, ColorStyle>>
  readonly columnProperties?: readonly TableColumn[]
}
export interface Chart {
  readonly chartId: number
  readonly spec: Json
  readonly position: {
    readonly sheetId?: number
    readonly newSheet?: boolean
    readonly overlayPosition?: Json & { readonly anchorCell?: GridCoordinate }
  }
  readonly border?: Json
}
export interface BandedRange {
  readonly bandedRangeId: number
  readonly range: GridRange
  readonly rowProperties?: Json
  readonly columnProperties?: Json
}

export type LocationType = 'ROW' | 'COLUMN' | 'SHEET' | 'SPREADSHEET'
export interface MetadataLocation {
  readonly locationType?: LocationType
  readonly spreadsheet?: boolean
  readonly sheetId?: number
  readonly dimensionRange?: DimensionRange
}
export interface DeveloperMetadata {
  readonly metadataId: number
  readonly metadataKey: string
  readonly metadataValue?: string
  readonly location: MetadataLocation
  readonly visibility: string
}
export interface MetadataLookup {
  readonly locationType?: LocationType
  readonly metadataLocation?: MetadataLocation
  readonly locationMatchingStrategy?: string
  readonly metadataId?: number
  readonly metadataKey?: string
  readonly metadataValue?: string
  readonly visibility?: string
}
export interface DataFilter {
  readonly developerMetadataLookup?: MetadataLookup
  readonly a1Range?: string
  readonly gridRange?: GridRange
}
