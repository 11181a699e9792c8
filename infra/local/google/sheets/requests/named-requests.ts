/** Named ranges and protected ranges. */
import { parseCells } from '../a1.ts'
import { applyMask } from '../field-mask.ts'
import { freeId } from '../model.ts'
import { sameTitle, withoutZeroSheet } from '../ranges.ts'
import type { GridRange, NamedRange, ProtectedRange } from '../wire.ts'
import { areaOf, gridOf, maskOf, refuse, type Perform, type Work } from './work.ts'

export const addNamedRange: Perform<{ namedRange?: Partial<NamedRange> }> = (work, { namedRange = {} }) => {
  const { spreadsheet } = work
  const taken = (id: string) => spreadsheet.namedRanges.some((range) => range.namedRangeId === id)
  const namedRangeId = namedRange.namedRangeId ?? String(freeId((id) => taken(String(id))))
  if (taken(namedRangeId)) refuse(`A named range with the ID ${namedRangeId} already exists.`)
  const name = checkName(work, namedRange.name)
  areaOf(work, namedRange.range)
  const added = { namedRangeId, name, range: withoutZeroSheet(namedRange.range ?? {}) }
  spreadsheet.namedRanges = [...spreadsheet.namedRanges, added]
  return { addNamedRange: { namedRange: added } }
}

export const updateNamedRange: Perform<{ namedRange?: Partial<NamedRange>; fields?: string }> = (
  work,
  { namedRange = {}, fields },
) => {
  const { spreadsheet } = work
  const before = spreadsheet.namedRanges.find((range) => range.namedRangeId === namedRange.namedRangeId)
  if (!before) refuse(`No named range with id: ${namedRange.namedRangeId ?? ''}`)
  const next = {
    ...before,
    ...applyMask(before, namedRange, maskOf(fields, 'NamedRange')),
    namedRangeId: before.namedRangeId,
  }
  if (next.name !== before.name) checkName(work, next.name)
  areaOf(work, next.range)
  const updated = { ...next, range: withoutZeroSheet(next.range) }
  spreadsheet.namedRanges = spreadsheet.namedRanges.map((range) => (range === before ? updated : range))
  return undefined
}

export const deleteNamedRange: Perform<{ namedRangeId?: string }> = (
  { spreadsheet },
  { namedRangeId = '' },
) => {
  if (!spreadsheet.namedRanges.some((range) => range.namedRangeId === namedRangeId))
    refuse(`No named range with id: ${namedRangeId}`)
  spreadsheet.namedRanges = spreadsheet.namedRanges.filter((range) => range.namedRangeId !== namedRangeId)
  return undefined
}

function checkName({ spreadsheet }: Work, name: string | undefined): string {
  if (
    !name ||
    !/^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) ||
    parseCells(name) ||
    /^(true|false)$/i.test(name)
  ) {
    refuse(`The name "${name ?? ''}" is not valid for a named range.`)
  }
  if (spreadsheet.namedRanges.some((range) => sameTitle(range.name, name)))
    refuse(`A named range with the name "${name}" already exists.`)
  return name
}

export const addProtectedRange: Perform<{ protectedRange?: Partial<ProtectedRange> }> = (
  work,
  { protectedRange = {} },
) => {
  const all = work.spreadsheet.sheets.flatMap((sheet) => sheet.protectedRanges)
  const taken = (id: number) => all.some((range) => range.protectedRangeId === id)
  const protectedRangeId = protectedRange.protectedRangeId ?? freeId(taken)
  if (taken(protectedRangeId)) refuse(`A protected range with the ID ${protectedRangeId} already exists.`)
  const { editors = {}, ...rest } = protectedRange
  const added = shaped(work, { ...rest, protectedRangeId, editors: withoutEmpty(editors) })
  place(work, added, { ...added, editors: withOwner(work, added.editors) })
  return { addProtectedRange: { protectedRange: added } }
}

export const updateProtectedRange: Perform<{ protectedRange?: Partial<ProtectedRange>; fields?: string }> = (
  work,
  { protectedRange = {}, fields },
) => {
  const before = protectedRangeById(work, protectedRange.protectedRangeId)
  const next = {
    ...applyMask(before, protectedRange, maskOf(fields, 'ProtectedRange')),
    protectedRangeId: before.protectedRangeId,
  }
  const updated = shaped(work, { ...next, editors: withOwner(work, withoutEmpty(next.editors ?? {})) })
  drop(work, before.protectedRangeId)
  place(work, updated, updated)
  return undefined
}

export const deleteProtectedRange: Perform<{ protectedRangeId?: number }> = (work, { protectedRangeId }) => {
  drop(work, protectedRangeById(work, protectedRangeId).protectedRangeId)
  return undefined
}

function shaped(work: Work, given: ProtectedRange): ProtectedRange {
  const named = work.spreadsheet.namedRanges.find((range) => range.namedRangeId === given.namedRangeId)
  if (given.namedRangeId !== undefined && !named) refuse(`No named range with id: ${given.namedRangeId}`)
  const range: GridRange =
    named?.range ?? given.range ?? refuse('One of range or namedRangeId must be specified.')
  areaOf(work, range)
  return {
    protectedRangeId: given.protectedRangeId,
    range: withoutZeroSheet(range),
    ...(given.namedRangeId === undefined ? {} : { namedRangeId: given.namedRangeId }),
    ...(given.description ? { description: given.description } : {}),
    ...(given.warningOnly ? { warningOnly: true } : {}),
    requestingUserCanEdit: true,
    ...(given.unprotectedRanges?.length
      ? { unprotectedRanges: given.unprotectedRanges.map(withoutZeroSheet) }
      : {}),
    ...(given.editors ? { editors: given.editors } : {}),
  }
}

/** Whoever protects a range may go on editing it. */
function withOwner(
  { owner }: Work,
  editors: ProtectedRange['editors'] = {},
): NonNullable<ProtectedRange['editors']> {
  const users = editors.users ?? []
  return { ...editors, users: users.includes(owner) ? users : [owner, ...users] }
}

const withoutEmpty = (
  editors: NonNullable<ProtectedRange['editors']>,
): NonNullable<ProtectedRange['editors']> => ({
  ...(editors.users?.length ? { users: editors.users } : {}),
  ...(editors.groups?.length ? { groups: editors.groups } : {}),
  ...(editors.domainUsersCanEdit ? { domainUsersCanEdit: true } : {}),
})

function protectedRangeById({ spreadsheet }: Work, id: number | undefined): ProtectedRange {
  const found = spreadsheet.sheets
    .flatMap((sheet) => sheet.protectedRanges)
    .find((range) => range.protectedRangeId === id)
  return found ?? refuse(`No protected range with id: ${id ?? 0}`)
}

function place(work: Work, { range }: ProtectedRange, kept: ProtectedRange): void {
  const sheet = gridOf(work, range?.sheetId)
  sheet.protectedRanges = [...sheet.protectedRanges, kept]
}

function drop({ spreadsheet }: Work, id: number): void {
  for (const sheet of spreadsheet.sheets)
    sheet.protectedRanges = sheet.protectedRanges.filter((range) => range.protectedRangeId !== id)
}
