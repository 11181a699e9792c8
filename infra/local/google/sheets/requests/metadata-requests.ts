/** Requests on developer metadata. An ID that is in use makes the request, and with it the batch, unsuccessful. */
import { GoogleError } from '../../google-error.ts'
import { metadataOf } from '../data-filters.ts'
import { applyMask } from '../field-mask.ts'
import { checkRoom, readLocation, shownMetadata } from '../metadata.ts'
import { freeId } from '../model.ts'
import type { DataFilter, DeveloperMetadata, MetadataLocation } from '../wire.ts'
import { maskOf, refuse, type Perform, type Work } from './work.ts'

export const createDeveloperMetadata: Perform<{ developerMetadata?: Partial<DeveloperMetadata> }> = (
  work,
  { developerMetadata = {} },
) => {
  const { spreadsheet } = work
  const taken = (id: number) => spreadsheet.metadata.some((metadata) => metadata.metadataId === id)
  const { metadataKey, visibility } = developerMetadata
  const metadataId = developerMetadata.metadataId ?? freeId(taken)
  if (metadataId <= 0) refuse('developerMetadata.metadataId must be positive')
  if (taken(metadataId)) refuse(`Developer metadata with ID ${metadataId} already exists.`)
  if (!metadataKey) refuse('developerMetadata.metadataKey must be specified')
  if (!visibility || visibility === 'DEVELOPER_METADATA_VISIBILITY_UNSPECIFIED')
    refuse('developerMetadata.visibility must be specified')
  const { metadataValue } = developerMetadata
  const created: DeveloperMetadata = {
    metadataId,
    metadataKey,
    ...(metadataValue ? { metadataValue } : {}),
    location: located(work, developerMetadata.location),
    visibility,
  }
  spreadsheet.metadata = [...spreadsheet.metadata, created]
  refusing(() => {
    checkRoom(spreadsheet)
  })
  return { createDeveloperMetadata: { developerMetadata: shownMetadata(created) } }
}

interface Update {
  readonly dataFilters?: readonly DataFilter[]
  readonly developerMetadata?: Partial<DeveloperMetadata>
  readonly fields?: string
}

export const updateDeveloperMetadata: Perform<Update> = (
  work,
  { dataFilters = [], developerMetadata = {}, fields },
) => {
  const mask = maskOf(fields, 'DeveloperMetadata')
  const { spreadsheet } = work
  const met = new Set(dataFilters.flatMap((filter) => refusing(() => metadataOf(spreadsheet, filter))))
  const updated: DeveloperMetadata[] = []
  spreadsheet.metadata = spreadsheet.metadata.map((before) => {
    if (!met.has(before)) return before
    const next = { ...before, ...applyMask(before, developerMetadata, mask), metadataId: before.metadataId }
    const after = { ...next, location: 'location' in mask ? located(work, next.location) : before.location }
    updated.push(after)
    return after
  })
  refusing(() => {
    checkRoom(spreadsheet)
  })
  return {
    updateDeveloperMetadata: updated.length > 0 ? { developerMetadata: updated.map(shownMetadata) } : {},
  }
}

export const deleteDeveloperMetadata: Perform<{ dataFilter?: DataFilter }> = (
  { spreadsheet },
  { dataFilter },
) => {
  if (!dataFilter) refuse('dataFilter must be specified')
  const met = new Set(refusing(() => metadataOf(spreadsheet, dataFilter)))
  spreadsheet.metadata = spreadsheet.metadata.filter((metadata) => !met.has(metadata))
  return {
    deleteDeveloperMetadata: met.size > 0 ? { deletedDeveloperMetadata: [...met].map(shownMetadata) } : {},
  }
}

const located = (work: Work, location: MetadataLocation | undefined) =>
  refusing(() => readLocation(work.spreadsheet, location))

/** What is refused outside a batch in the same words gets the number of the request in one. */
function refusing<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (error instanceof GoogleError && error.code === 400) refuse(error.message)
    throw error
  }
}
