/** Developer metadata: marks that hang on a row, a column, a sheet or the spreadsheet, and are found again by lookup. */
import { invalidArgument, notFound } from '../google-error.ts'
import { sheetById, type Spreadsheet } from './model.ts'
import type {
  DeveloperMetadata,
  DimensionRange,
  LocationType,
  MetadataLocation,
  MetadataLookup,
} from './wire.ts'

export const metadataLimit = 30_000

export const metadataById = (spreadsheet: Spreadsheet, id: number): DeveloperMetadata => {
  const found = spreadsheet.metadata.find((metadata) => metadata.metadataId === id)
  if (!found) throw notFound(`No developer metadata with ID ${id}`)
  return found
}

/** As Google gives it back: with its type, and without a sheetId of 0. */
export function shownMetadata(metadata: DeveloperMetadata): DeveloperMetadata {
  const { location } = metadata
  const range = location.dimensionRange
  return {
    metadataId: metadata.metadataId,
    metadataKey: metadata.metadataKey,
    ...(metadata.metadataValue === undefined ? {} : { metadataValue: metadata.metadataValue }),
    location: {
      ...(location.locationType ? { locationType: location.locationType } : {}),
      ...(location.spreadsheet ? { spreadsheet: true } : {}),
      ...(location.sheetId === undefined ? {} : { sheetId: location.sheetId }),
      ...(range ? { dimensionRange: withoutZero(range) } : {}),
    },
    visibility: metadata.visibility,
  }
}

/** Checks a location and gives it its type; the message says what Google says. */
export function readLocation(
  spreadsheet: Spreadsheet,
  location: MetadataLocation | undefined,
): MetadataLocation {
  const given = [
    location?.spreadsheet === true,
    location?.sheetId !== undefined,
    location?.dimensionRange !== undefined,
  ]
  if (!location || given.filter(Boolean).length !== 1)
    throw invalidArgument('Exactly one DeveloperMetadataLocation must be specified.')
  if (location.spreadsheet) return { locationType: 'SPREADSHEET', spreadsheet: true }
  if (location.sheetId !== undefined) {
    if (!sheetById(spreadsheet, location.sheetId))
      throw invalidArgument(`No sheet with id: ${location.sheetId}`)
    return { locationType: 'SHEET', sheetId: location.sheetId }
  }
  return readDimension(spreadsheet, location.dimensionRange ?? {})
}

function readDimension(spreadsheet: Spreadsheet, range: DimensionRange): MetadataLocation {
  const { sheetId = 0, dimension, startIndex, endIndex } = range
  const sheet = sheetById(spreadsheet, sheetId)
  if (!sheet) throw invalidArgument(`No grid with id: ${sheetId}`)
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS')
    throw invalidArgument('DimensionRange must specify a dimension')
  if (startIndex === undefined || endIndex !== startIndex + 1) {
    throw invalidArgument('DimensionRange must represent a single row or column')
  }
  const count = dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount
  if (startIndex < 0 || startIndex >= count) throw invalidArgument('DimensionRange is outside the grid')
  return {
    locationType: dimension === 'ROWS' ? 'ROW' : 'COLUMN',
    dimensionRange: { sheetId, dimension, startIndex, endIndex },
  }
}

export function matches(lookup: MetadataLookup, metadata: DeveloperMetadata): boolean {
  const fits = <T>(wanted: T | undefined, actual: T) => wanted === undefined || wanted === actual
  return (
    fits(lookup.metadataId, metadata.metadataId) &&
    fits(lookup.metadataKey, metadata.metadataKey) &&
    fits(lookup.metadataValue, metadata.metadataValue) &&
    fits(lookup.visibility, metadata.visibility) &&
    fits(lookup.locationType, metadata.location.locationType) &&
    (lookup.metadataLocation === undefined || liesIn(lookup, lookup.metadataLocation, metadata.location))
  )
}

/** EXACT is that very place; INTERSECTING is anything that has a cell in common with it. */
function liesIn(lookup: MetadataLookup, wanted: MetadataLocation, actual: MetadataLocation): boolean {
  const intersecting =
    lookup.locationMatchingStrategy === 'INTERSECTING_LOCATION' ||
    (lookup.locationType !== undefined &&
      lookup.locationMatchingStrategy !== 'EXACT_LOCATION' &&
      lookup.locationType !== typeOf(wanted))
  if (!intersecting) return samePlace(wanted, actual)
  if (wanted.spreadsheet)
    throw invalidArgument('INTERSECTING_LOCATION is not allowed with a spreadsheet location')
  const sheetId = wanted.sheetId ?? wanted.dimensionRange?.sheetId ?? 0
  if (actual.spreadsheet || (actual.sheetId ?? actual.dimensionRange?.sheetId ?? 0) !== sheetId) return false
  const [a, b] = [wanted.dimensionRange, actual.dimensionRange]
  if (!a || !b || a.dimension !== b.dimension) return true
  return (a.startIndex ?? 0) < (b.endIndex ?? Infinity) && (b.startIndex ?? 0) < (a.endIndex ?? Infinity)
}

const typeOf = (location: MetadataLocation): LocationType => {
  if (location.spreadsheet) return 'SPREADSHEET'
  if (!location.dimensionRange) return 'SHEET'
  return location.dimensionRange.dimension === 'COLUMNS' ? 'COLUMN' : 'ROW'
}

function samePlace(a: MetadataLocation, b: MetadataLocation): boolean {
  if (typeOf(a) !== typeOf(b)) return false
  if (a.spreadsheet) return true
  const [left, right] = [a.dimensionRange, b.dimensionRange]
  if (!left || !right) return a.sheetId === b.sheetId
  return (left.sheetId ?? 0) === (right.sheetId ?? 0) && (left.startIndex ?? 0) === (right.startIndex ?? 0)
}

/** Keys and values together may take 30,000 characters on the spreadsheet, and as much on each sheet. */
export function checkRoom(spreadsheet: Spreadsheet): void {
  const used = new Map<string, number>()
  for (const { location, metadataKey, metadataValue = '' } of spreadsheet.metadata) {
    const owner = location.spreadsheet
      ? 'spreadsheet'
      : String(location.sheetId ?? location.dimensionRange?.sheetId ?? 0)
    const total = (used.get(owner) ?? 0) + metadataKey.length + metadataValue.length
    if (total > metadataLimit) {
      throw invalidArgument(
        `The total size of developer metadata may not exceed ${metadataLimit} characters on a sheet or on the spreadsheet.`,
      )
    }
    used.set(owner, total)
  }
}

const withoutZero = (range: DimensionRange): DimensionRange => {
  const { sheetId, ...rest } = range
  return sheetId === undefined || sheetId === 0 ? rest : { sheetId, ...rest }
}
