/** The register as a grid: opens a tab, follows what happens to it, and does what a person asks. */
import type { SheetProperties } from '../../../google/sheets/wire.ts'
import { listen } from '../state.ts'
import { tell } from '../tell.ts'
import { boxName, boxOf, parseBox, spotName, type Spot } from './box.ts'
import { drawCharts } from './chart.ts'
import { createCommands } from './commands.ts'
import { asksFor } from './dialog.ts'
import { createDoing, failed, refuse } from './doing.ts'
import { retitle, typeIn } from './edits.ts'
import { createEditor, type Towards } from './editor.ts'
import { createGrid } from './grid.ts'
import { onKeys } from './keys.ts'
import { createNotes } from './note.ts'
import { createPlaceLine } from './place-line.ts'
import { onPointer } from './pointer.ts'
import { permissionFor } from './protection.ts'
import { onResize } from './resize.ts'
import { createSelection, reveal } from './selection.ts'
import { cellOf, filledRows, openSpreadsheet, wasReadWhole, type Sheet } from './spreadsheet.ts'
import { createTabStrip } from './tab-strip.ts'
import { drawTools } from './toolbar.ts'
import type { Whole } from './whole.ts'
import { typedText } from './typed.ts'
import { hasOptions, isTick, isTicked, notAllowed, optionsOf, remarkOn } from './validation.ts'

const root = element('#register')
const behind = JSON.parse(root.dataset.behind ?? '[]') as readonly string[]
const spreadsheet = openSpreadsheet(root.dataset.spreadsheet ?? '')
const grid = createGrid(element('.grid'))
const editor = createEditor()
const doing = createDoing(spreadsheet, refresh)
const notes = createNotes(
  grid,
  (spot) => sheet && remarkOn(cellOf(sheet, spot.row, spot.column)),
  editor.isOpen,
)

let locale = 'nl_NL'
let tabs: readonly SheetProperties[] = []
let sheet: Sheet | undefined
let spareRows = 20
let mostRows = 0
let asked = 0
let openings = 0
let ticking = Promise.resolve()
let reading: Promise<void> | undefined
const placeOn = new Map<number, { spot: Spot; left: number; top: number }>()

const more = document.createElement('button')
more.type = 'button'
more.className = 'more'
more.textContent = 'Meer rijen tonen'
more.addEventListener('click', moreRows)

const selection = createSelection(
  grid,
  () => ({ rows: sheet?.rowCount ?? 1, columns: sheet?.columnCount ?? 1 }),
  showPlace,
)
const strip = createTabStrip(
  element('.sheet-tabs'),
  behind,
  (sheetId) => void openTab(sheetId),
  () => void rename(),
)

const line = createPlaceLine(element('.address'), element('.content') as HTMLInputElement, {
  changed: (text) => {
    if (sheet) void typed(sheet, selection.active(), text, 'stay').then(showPlace)
  },
  left: () => {
    grid.element.focus({ preventScroll: true })
  },
})

const whole: Whole = {
  sheet: () => sheet,
  selection,
  edit: doing.edit,
  undo: doing.undo,
  startEditing,
  tick,
  follow: (hash) => {
    history.pushState(null, '', hash)
    void goTo(hash)
  },
  isEditing: editor.isOpen,
  finishEditing: editor.finish,
}
const commands = createCommands(whole)
const tools = drawTools(element('.tools'), whole, commands, doing.canUndo)
onKeys(grid, whole, commands)
onResize(grid, whole)
onPointer(grid, whole, commands)
addEventListener('hashchange', () => void goTo(location.hash))
matchMedia('(max-width: 640px)').addEventListener('change', draw)
listen((state, before) => {
  if (before && state.version !== before.version) void refresh()
})
async function start(): Promise<void> {
  try {
    await readTabs()
    await goTo(location.hash)
  } catch (problem) {
    failed(problem)
  }
}

async function readTabs(): Promise<void> {
  const read = await spreadsheet.tabs()
  locale = read.locale
  tabs = read.tabs
}

/** A place as Sheets itself writes it: `#gid=12&range=D4`. Without one: the first tab that is not hidden. */
async function goTo(hash: string): Promise<void> {
  const place = new URLSearchParams(hash.replace(/^#/, ''))
  const wanted = place.get('gid')
  const first = tabs.find((tab) => !tab.hidden)
  const sheetId = wanted === null ? (first?.sheetId ?? 0) : Number(wanted)
  await openTab(sheetId, place.get('range') ?? undefined)
}

async function openTab(sheetId: number, range?: string): Promise<void> {
  editor.finish()
  const tab = tabs.find((one) => (one.sheetId ?? 0) === sheetId)
  if (!tab) {
    tell('Dat tabblad is er niet meer.', { wrong: true })
    return
  }
  const isOther = sheet?.id !== sheetId
  if (sheet && isOther) {
    placeOn.set(sheet.id, {
      spot: selection.active(),
      left: grid.element.scrollLeft,
      top: grid.element.scrollTop,
    })
  }
  if (isOther) [spareRows, mostRows] = [20, rowsAtOnce(tab)]
  openings += 1
  const opening = openings
  const loaded = await spreadsheet.load(tab, spareRows, mostRows)
  if (opening !== openings) return
  sheet = loaded
  draw()
  const box = range === undefined ? undefined : parseBox(range, sheet.rowCount, sheet.columnCount)
  if (box) {
    if (box.top >= grid.drawnRows()) {
      spareRows = Math.max(20, box.top - filledRows(sheet) + 20)
      mostRows = Math.max(mostRows, box.bottom + 200)
      sheet = await spreadsheet.load(tab, spareRows, mostRows)
      draw()
    }
    selection.put({ row: box.top, column: box.left })
    selection.putBox(box)
  } else if (isOther) {
    const place = placeOn.get(sheetId)
    selection.put(place?.spot ?? { row: sheet.frozenRows, column: 0 }, { quiet: true })
    grid.element.scrollTo(place?.left ?? 0, place?.top ?? 0)
  }
  if (!matchMedia('(pointer: coarse)').matches) grid.element.focus({ preventScroll: true })
}

function draw(): void {
  if (!sheet) return
  grid.draw(sheet, rowsToShow(sheet))
  strip.draw(tabs, sheet.id)
  selection.show()
  showPlace()
  document.title = `${sheet.title} · Register (lokaal)`
  tools.draw()
  drawMore(sheet)
  drawCharts(grid, sheet)
}

/** As far as something stands, and some empty rows to type in. */
function rowsToShow(of: Sheet): number {
  return Math.min(of.fetched, mostRows, Math.max(filledRows(of) + spareRows, 30))
}

/** So many as a browser draws without a hitch. */
function rowsAtOnce(tab: SheetProperties): number {
  return Math.max(200, Math.floor(12_000 / (tab.gridProperties?.columnCount ?? 26)))
}

/** Below the last row that is drawn: there are more, and one seldom needs them. */
function drawMore(of: Sheet): void {
  more.hidden = grid.drawnRows() >= of.rowCount
  grid.canvas.append(more)
}

function moreRows(): void {
  if (sheet && !wasReadWhole(sheet)) mostRows *= 2
  else spareRows += 100
  void refresh()
}

/** Reads the tab anew; the selection and what is being typed stay. One at a time: what comes meanwhile is read after it. */
async function refresh(): Promise<void> {
  asked += 1
  reading ??= readUntilStill()
  await reading
}

async function readUntilStill(): Promise<void> {
  let answered = 0
  while (answered < asked) {
    answered = asked
    await readAgain().catch(failed)
  }
  reading = undefined
}

async function readAgain(): Promise<void> {
  await readTabs()
  const tab = tabs.find((one) => (one.sheetId ?? 0) === sheet?.id)
  if (!tab) {
    await goTo('')
    return
  }
  const read = await spreadsheet.load(tab, spareRows, mostRows)
  if (read.id !== sheet?.id) {
    // Another tab was opened meanwhile: what was asked is asked of that one.
    asked += 1
    return
  }
  sheet = read
  draw()
}

/** Opens the field over the active cell, with what stands there or with what is typed instead of it. */
function startEditing(replacement?: string): void {
  if (!sheet) return
  const of = sheet
  const spot = selection.active()
  const cell = cellOf(of, spot.row, spot.column)
  const target = grid.cellAt(spot)
  if (!target) return
  if (isTick(cell)) {
    tick()
    return
  }
  if (permissionFor(of, boxOf(spot)) === 'refused') {
    void refuse()
    return
  }
  const before = typedText(cell, locale)
  notes.show(undefined, undefined)
  reveal(grid, spot)
  editor.open(target, {
    text: replacement ?? before,
    existing: replacement === undefined,
    label: `${of.title}, ${grid.header(spot.column)}, rij ${spot.row + 1}`,
    ...(cell?.dataValidation && hasOptions(cell)
      ? { options: optionsOf(cell.dataValidation, spreadsheet.values) }
      : {}),
    typing: line.follow,
    done: (text, towards) => void typed(of, spot, text, towards),
    closed: () => {
      showPlace()
      grid.element.focus({ preventScroll: true })
    },
  })
}

async function typed(of: Sheet, spot: Spot, text: string, towards: Towards): Promise<void> {
  if (towards !== 'stay') selection.put(stepFrom(spot, towards))
  const cell = cellOf(of, spot.row, spot.column)
  if (text === typedText(cell, locale)) return
  const rule = cell?.dataValidation
  if (rule?.strict && text !== '' && hasOptions(cell)) {
    const options = await optionsOf(rule, spreadsheet.values)
    if (!options.includes(text)) {
      await refuse(notAllowed(spotName(spot)))
      return
    }
  }
  await doing.edit(typeIn(of, boxOf(spot), [[text]]))
}

function stepFrom({ row, column }: Spot, towards: Towards): Spot {
  const steps = { stay: [0, 0], down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1] } as const
  const [down, right] = steps[towards]
  return { row: row + down, column: column + right }
}

/** One after the other: a second click turns what the first one made. */
function tick(): void {
  const spot = selection.active()
  ticking = ticking.then(async () => {
    if (!sheet) return
    const ticked = isTicked(cellOf(sheet, spot.row, spot.column))
    await doing.edit(typeIn(sheet, boxOf(spot), [[!ticked]]))
  })
}

/** The line above the grid: where one is, and the whole of what stands there. */
function showPlace(): void {
  if (!sheet) return
  const spot = selection.active()
  const cell = cellOf(sheet, spot.row, spot.column)
  line.show(selection.name(), editor.isOpen() ? editor.text() : typedText(cell, locale))
  const hash = `#gid=${sheet.id}&range=${selection.extent() === 'cells' ? boxName(selection.box()) : selection.name()}`
  if (location.hash !== hash) history.replaceState(null, '', hash)
  notes.show(grid.cellAt(spot), remarkOn(cell))
  tools.draw()
}

async function rename(): Promise<void> {
  if (!sheet) return
  const title = await asksFor(
    {
      title: 'Naam van het tabblad',
      text: 'Hoe heet dit tabblad voortaan?',
      yes: 'Veranderen',
      no: 'Annuleren',
    },
    sheet.title,
  )
  if (title !== undefined && title.trim() !== '' && title !== sheet.title)
    await doing.edit(retitle(sheet, title.trim()))
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`Cannot find ${selector} on the page`)
  return found
}

await start()
