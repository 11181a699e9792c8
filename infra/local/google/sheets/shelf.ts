/**
 * Spreadsheets in SQLite: the structure of each as one JSON, and its rows in blocks of 64. Publishing writes what
 * differs from what was published before, in one transaction, before anyone is answered.
 */
import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from '../store.ts'
import { emptySheet, type Cell, type Row, type Sheet, type Spreadsheet } from './model.ts'

export interface Shelf {
  /** Undefined when there is no such spreadsheet. */
  readonly find: (id: string) => Spreadsheet | undefined
  readonly publish: (spreadsheet: Spreadsheet) => void
  readonly drop: (id: string) => void
}

const blockSize = 64

export function createShelf(store: DatabaseSync): Shelf {
  store.exec(`
    create table if not exists spreadsheets (id text primary key, body text not null) strict;
    create table if not exists spreadsheet_rows (
      spreadsheet text not null, sheet integer not null, block integer not null, body text not null,
      primary key (spreadsheet, sheet, block)
    ) strict, without rowid;
  `)
  const selectBody = store.prepare('select body from spreadsheets where id = ?')
  const selectBlocks = store.prepare('select sheet, block, body from spreadsheet_rows where spreadsheet = ?')
  const putBody = store.prepare('insert or replace into spreadsheets (id, body) values (?, ?)')
  const putBlock = store.prepare(
    'insert or replace into spreadsheet_rows (spreadsheet, sheet, block, body) values (?, ?, ?, ?)',
  )
  const dropBlock = store.prepare(
    'delete from spreadsheet_rows where spreadsheet = ? and sheet = ? and block = ?',
  )
  const dropBody = store.prepare('delete from spreadsheets where id = ?')
  const dropAllBlocks = store.prepare('delete from spreadsheet_rows where spreadsheet = ?')
  const dropSheet = store.prepare('delete from spreadsheet_rows where spreadsheet = ? and sheet = ?')
  const published = new Map<string, { spreadsheet: Spreadsheet; body: string }>()

  function load(id: string): Spreadsheet | undefined {
    const found = selectBody.get(id)
    if (!found) return undefined
    const body = String(found.body)
    const kept = JSON.parse(body) as Spreadsheet
    // What was kept by an earlier version lacks what came later.
    const spreadsheet = {
      ...kept,
      sheets: kept.sheets.map((sheet) => ({ ...emptySheet(sheet.id, sheet.title), ...sheet })),
    }
    const shared = new Map<string, unknown>()
    const rows = new Map(spreadsheet.sheets.map((sheet): [number, (Row | undefined)[]] => [sheet.id, []]))
    for (const block of selectBlocks.all(id)) {
      const into = rows.get(Number(block.sheet))
      const from = Number(block.block) * blockSize
      unpack(String(block.body), shared).forEach((row, index) => {
        if (into && row) into[from + index] = row
      })
    }
    for (const sheet of spreadsheet.sheets) sheet.rows = rows.get(sheet.id) ?? []
    published.set(id, { spreadsheet, body })
    return spreadsheet
  }

  function drop(id: string): void {
    dropBody.run(id)
    dropAllBlocks.run(id)
    published.delete(id)
  }

  return {
    drop,
    find: (id) => published.get(id)?.spreadsheet ?? load(id),
    publish(spreadsheet) {
      const before = published.get(spreadsheet.id)
      const body = JSON.stringify({
        ...spreadsheet,
        sheets: spreadsheet.sheets.map((sheet) => ({ ...sheet, rows: [] })),
      })
      inTransaction(store, () => {
        if (before?.body !== body) putBody.run(spreadsheet.id, body)
        const gone = new Map(before?.spreadsheet.sheets.map((sheet): [number, Sheet] => [sheet.id, sheet]))
        for (const sheet of spreadsheet.sheets) {
          writeBlocks(spreadsheet.id, sheet, gone.get(sheet.id)?.rows ?? [])
          gone.delete(sheet.id)
        }
        for (const sheetId of gone.keys()) dropSheet.run(spreadsheet.id, sheetId)
      })
      published.set(spreadsheet.id, { spreadsheet, body })
    },
  }

  function writeBlocks(id: string, { id: sheetId, rows }: Sheet, before: Sheet['rows']): void {
    if (rows === before) return
    const blocks = Math.ceil(Math.max(rows.length, before.length) / blockSize)
    for (let block = 0; block < blocks; block += 1) {
      const from = block * blockSize
      let changed = false
      let filled = false
      for (let index = from; index < from + blockSize; index += 1) {
        if (rows[index] !== before[index]) changed = true
        if (rows[index]) filled = true
      }
      if (!changed) continue
      if (filled) putBlock.run(id, sheetId, block, pack(rows.slice(from, from + blockSize)))
      else dropBlock.run(id, sheetId, block)
    }
  }
}

/** A cell in a block: its value alone, or its parts, with formats and validations as numbers into the block's list. */
type Packed = { v?: Cell['value']; f?: number; n?: string; d?: number; r?: Cell['runs'] }

interface Block {
  readonly shared: readonly unknown[]
  readonly rows: readonly (readonly (Packed | string | number | boolean | null)[] | null)[]
}

function pack(rows: readonly (Row | undefined)[]): string {
  const shared = new Map<unknown, number>()
  const numberOf = (part: unknown): number => {
    const known = shared.get(part)
    if (known !== undefined) return known
    shared.set(part, shared.size)
    return shared.size - 1
  }
  const packed = Array.from(rows, (row) =>
    row
      ? row.map((cell) => {
          if (!cell) return null
          const { value, format, note, validation, runs } = cell
          if (typeof value !== 'object' && value !== undefined && !format && !note && !validation && !runs)
            return value
          return {
            ...(value === undefined ? {} : { v: value }),
            ...(format ? { f: numberOf(format) } : {}),
            ...(note === undefined ? {} : { n: note }),
            ...(validation ? { d: numberOf(validation) } : {}),
            ...(runs ? { r: runs } : {}),
          }
        })
      : null,
  )
  return JSON.stringify({ shared: [...shared.keys()], rows: packed } satisfies Block)
}

/** `known` makes equal formats and validations of all blocks one object again. */
function unpack(body: string, known: Map<string, unknown>): readonly (Row | undefined)[] {
  const block = JSON.parse(body) as Block
  const shared = block.shared.map((part) => {
    const key = JSON.stringify(part)
    if (!known.has(key)) known.set(key, part)
    return known.get(key)
  })
  return block.rows.map((row) =>
    row?.map((packed): Cell | undefined => {
      if (packed === null) return undefined
      if (typeof packed !== 'object') return { value: packed }
      return {
        ...(packed.v === undefined ? {} : { value: packed.v }),
        ...(packed.f === undefined ? {} : { format: shared[packed.f] as NonNullable<Cell['format']> }),
        ...(packed.n === undefined ? {} : { note: packed.n }),
        ...(packed.d === undefined
          ? {}
          : { validation: shared[packed.d] as NonNullable<Cell['validation']> }),
        ...(packed.r === undefined ? {} : { runs: packed.r }),
      }
    }),
  )
}
