/** What can be done with the selection, each with the words that stand on its button. */
import { sizeOf, type Box } from './box.ts'
import { blockToText, textToBlock, tiled } from './clipboard.ts'
import {
  clearCells,
  deleteLines,
  insertLines,
  moveLines,
  pasteFrom,
  recolor,
  sortRows,
  typeIn,
} from './edits.ts'
import type { MenuItem } from './menu.ts'
import { singleCell } from './selection.ts'
import { cellOf, type Sheet } from './spreadsheet.ts'
import type { Whole } from './whole.ts'

export interface Commands {
  readonly clear: () => void
  /** The selection as text; pasted within the spreadsheet it is a real copy, or a move after cutting. */
  readonly copy: (cut: boolean) => string
  readonly fillDown: () => void
  readonly paste: (text: string) => void
  readonly rows: () => MenuItem[]
  readonly columns: () => MenuItem[]
  readonly sorting: () => MenuItem[]
  readonly looks: () => MenuItem[]
}

export function createCommands(whole: Whole): Commands {
  const { selection } = whole
  let taken: { of: Sheet; at: Box; text: string; cut: boolean } | undefined
  const sheet = () => whole.sheet()
  /** The selection, no further than the tab was read. */
  const box = (of: Sheet): Box => {
    const wide = selection.box()
    return selection.extent() === 'columns' ? { ...wide, bottom: Math.max(1, of.rows.length) } : wide
  }
  const item = (label: string, act: (of: Sheet, at: Box) => void, off = false): MenuItem => ({
    label,
    off,
    act: () => {
      const of = sheet()
      if (of) act(of, box(of))
    },
  })

  function copy(cut: boolean): string {
    const of = sheet()
    if (!of) return ''
    const at = box(of)
    const text = blockToText(
      Array.from({ length: at.bottom - at.top }, (_, row) =>
        Array.from(
          { length: at.right - at.left },
          (_, column) => cellOf(of, at.top + row, at.left + column)?.formattedValue ?? '',
        ),
      ),
    )
    taken = { of, at, text, cut }
    return text
  }

  /** What was copied here is copied by Google itself; what comes from elsewhere is typed. */
  function paste(text: string): void {
    const of = sheet()
    if (!of || text === '') return
    const { top, left, bottom, right } = box(of)
    const block = textToBlock(text)
    const own = taken?.text === text ? taken : undefined
    const values = own?.cut ? block : tiled(block, bottom - top, right - left)
    const at = {
      top,
      left,
      bottom: Math.min(of.rowCount, top + values.length),
      right: Math.min(of.columnCount, left + (values[0]?.length ?? 1)),
    }
    const edit = own ? pasteFrom(of, own.of, own.at, at, own.cut) : typeIn(of, at, cutTo(values, at))
    if (own?.cut) taken = undefined
    void whole.edit(edit).then(() => {
      selection.putBox(at)
    })
  }

  function fillDown(): void {
    const of = sheet()
    if (!of) return
    const at = box(of)
    if (at.bottom - at.top < 2) return
    const first = { ...at, bottom: at.top + 1 }
    void whole.edit(pasteFrom(of, of, first, { ...at, top: at.top + 1 }, false))
  }

  function insert(dimension: 'ROWS' | 'COLUMNS', after: boolean): (of: Sheet, at: Box) => void {
    return (of, { top, left, bottom, right }) => {
      const [start, end] = dimension === 'ROWS' ? [top, bottom] : [left, right]
      void whole.edit(insertLines(of, dimension, after ? end : start, Math.max(1, Math.min(end - start, 50))))
    }
  }

  function sort(order: 'ASCENDING' | 'DESCENDING', only: boolean): (of: Sheet, at: Box) => void {
    return (of, at) => {
      const column = selection.active().column
      const all = { top: of.frozenRows, left: 0, bottom: of.rowCount, right: of.columnCount }
      void whole.edit(sortRows(of, only ? at : all, column, order))
    }
  }

  return {
    copy,
    paste,
    fillDown,
    clear() {
      const of = sheet()
      if (of) void whole.edit(clearCells(of, box(of)))
    },
    rows: () => [
      item('Rij erboven invoegen', insert('ROWS', false)),
      item('Rij eronder invoegen', insert('ROWS', true)),
      item(deleteLabel(selection.box()), (of, { top, bottom }) => {
        void whole.edit(deleteLines(of, 'ROWS', top, bottom))
      }),
      'divider',
      item('Rij omhoog', move('ROWS', -1), selection.box().top <= (sheet()?.frozenRows ?? 0)),
      item('Rij omlaag', move('ROWS', 1)),
    ],
    columns: () => [
      item('Kolom links invoegen', insert('COLUMNS', false)),
      item('Kolom rechts invoegen', insert('COLUMNS', true)),
      item('Kolom verwijderen', (of, { left, right }) => {
        void whole.edit(deleteLines(of, 'COLUMNS', left, right))
      }),
      'divider',
      item('Kolom naar links', move('COLUMNS', -1), selection.box().left === 0),
      item('Kolom naar rechts', move('COLUMNS', 1)),
    ],
    sorting: () => [
      item('Blad sorteren A → Z', sort('ASCENDING', false)),
      item('Blad sorteren Z → A', sort('DESCENDING', false)),
      ...(sizeOf(selection.box()) > 1 && !singleCell(selection.box())
        ? ([
            'divider',
            item('Alleen de selectie A → Z', sort('ASCENDING', true)),
            item('Alleen de selectie Z → A', sort('DESCENDING', true)),
          ] as const)
        : []),
    ],
    looks: () => [
      item('Vet aan of uit', (of, at) => {
        const cell = cellOf(of, at.top, at.left)
        const bold = cell?.effectiveFormat?.textFormat?.bold === true
        void whole.edit(recolor(of, at, { textFormat: { bold: !bold } }, 'userEnteredFormat.textFormat.bold'))
      }),
      'divider',
      ...colors.map(([label, css, rgbColor]): MenuItem => {
        const act = (of: Sheet, at: Box) => {
          void whole.edit(
            recolor(
              of,
              at,
              rgbColor ? { backgroundColorStyle: { rgbColor } } : {},
              'userEnteredFormat.backgroundColorStyle',
            ),
          )
        }
        return { ...(item(label, act) as Exclude<MenuItem, 'divider'>), color: css }
      }),
    ],
  }

  function move(dimension: 'ROWS' | 'COLUMNS', by: 1 | -1): (of: Sheet, at: Box) => void {
    return (of, { top, left, bottom, right }) => {
      const [start, end] = dimension === 'ROWS' ? [top, bottom] : [left, right]
      void whole.edit(moveLines(of, dimension, start, end, by)).then((done) => {
        const { row, column } = selection.active()
        if (done)
          selection.put(dimension === 'ROWS' ? { row: row + by, column } : { row, column: column + by })
      })
    }
  }
}

const cutTo = (values: readonly (readonly string[])[], { top, bottom, left, right }: Box) =>
  values.slice(0, bottom - top).map((row) => row.slice(0, right - left))

const deleteLabel = ({ top, bottom }: Box): string =>
  bottom - top === 1 ? `Rij ${bottom} verwijderen` : `Rijen ${top + 1}–${bottom} verwijderen`

const rgb = (red: number, green: number, blue: number) => ({
  red: red / 255,
  green: green / 255,
  blue: blue / 255,
})
const colors = [
  ['Geen kleur', '#ffffff', undefined],
  ['Geel', '#fff2cc', rgb(255, 242, 204)],
  ['Groen', '#d9ead3', rgb(217, 234, 211)],
  ['Blauw', '#cfe2f3', rgb(207, 226, 243)],
  ['Oranje', '#fce5cd', rgb(252, 229, 205)],
  ['Grijs', '#eeeeee', rgb(238, 238, 238)],
] as const
