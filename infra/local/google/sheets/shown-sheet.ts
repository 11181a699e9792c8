/** A sheet's properties as Google gives them back. */
import type { Sheet } from './model.ts'
import type { SheetProperties } from './wire.ts'

export const sheetProperties = (sheet: Sheet, index: number): SheetProperties => ({
  sheetId: sheet.id,
  title: sheet.title,
  index,
  sheetType: 'GRID',
  gridProperties: sheet.grid,
  ...sheet.look,
})
