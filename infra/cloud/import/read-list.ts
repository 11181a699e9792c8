/** A file of people's own, as rows of cells: CSV as any program writes it, or the first sheet of an .xlsx that has members. */
import { extname } from 'node:path'
import Papa from 'papaparse'
import readSheets from 'read-excel-file/node'
import { columnMeant } from '../../../src/register/import/list-columns.ts'
import { memberListIn, type MemberList } from '../../../src/register/import/member-list.ts'
import type { Cell } from '../../../src/register/snapshot.ts'

export type ListRead = { readonly list: MemberList } | { readonly unreadable: string }

export async function readList(name: string, bytes: Buffer): Promise<ListRead> {
  if (bytes.length === 0) return { unreadable: 'Het bestand is leeg.' }
  if (bytes.subarray(0, 4).equals(oldExcel))
    return { unreadable: 'Dit is een oud Excel-bestand. Open het, en bewaar het als .xlsx of .csv.' }
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK'
  const read = isZip ? await readWorkbook(name, bytes) : readText(bytes)
  if ('unreadable' in read) return read
  const list = read.grids.map(memberListIn).find((each) => each !== undefined)
  return list === undefined
    ? {
        unreadable:
          'Ik vind geen kopjes boven de kolommen. Zet erboven wat erin staat: Roepnaam, Groep, Mobiel …',
      }
    : { list }
}

type Grids = { readonly grids: readonly (readonly (readonly Cell[])[])[] } | { readonly unreadable: string }

async function readWorkbook(name: string, bytes: Buffer): Promise<Grids> {
  try {
    const sheets = await readSheets(bytes)
    return { grids: sheets.map(({ data }) => data.map((row) => row.map(cellOf))) }
  } catch {
    return {
      unreadable: `${extname(name) === '.ods' ? 'Een .ods-bestand' : 'Dit bestand'} kan ik niet lezen. Bewaar het als .xlsx of .csv.`,
    }
  }
}

function readText(bytes: Buffer): Grids {
  // Excel writes down which sign stands between its cells; then it is no cell itself.
  const [said, sign] = /^sep=(.)\r?\n/.exec(textOf(bytes)) ?? []
  const text = textOf(bytes).slice(said?.length ?? 0)
  const { data, errors } = (sign === undefined ? signs : [sign])
    .map((delimiter) => Papa.parse<string[]>(text, { delimiter }))
    .reduce((best, next) => (known(next.data) > known(best.data) ? next : best))
  const broken = errors.find(({ type }) => type === 'Quotes')
  return broken === undefined
    ? { grids: [data] }
    : {
        unreadable: `In rij ${(broken.row ?? 0) + 1} opent of sluit een aanhalingsteken op de verkeerde plek. Tot dat klopt weet ik niet waar die rij ophoudt.`,
      }
}

/** Which sign stands between cells shows in the headers: with the wrong one they are all one. */
const known = (grid: readonly (readonly Cell[])[]) =>
  memberListIn(grid)?.header.filter((cell) => columnMeant(cell) !== undefined).length ?? 0
const signs = [';', ',', '\t', '|'] as const

/** UTF-8 with or without a mark, UTF-16 as Excel's «Unicode-tekst», and otherwise what Windows wrote before that. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Days are written as ISO, which a spreadsheet cannot turn around. */
function cellOf(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined
}

const oldExcel = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
